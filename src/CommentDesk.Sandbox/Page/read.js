import { directory } from './directory.js';
import { world, messagesOf } from './world.js';

const store = 'commentdesk-sandbox-read';
const seen = new Map(JSON.parse(sessionStorage.getItem(store) ?? '[]'));
let begun = false;

const lastId = (chat) => messagesOf(chat).at(-1)?.message_id ?? 0;

// Comments that were there before the page was opened are history; a bot's unanswered words to a person are not.
function begin() {
  if (begun || !world.loaded) return;
  begun = true;
  for (const chat of world.chats.values()) {
    if (chat.type !== 'private' && !seen.has(chat.id)) seen.set(chat.id, lastId(chat.id));
  }
}

export function unread(chat) {
  begin();
  const mine = world.chats.get(chat)?.person ?? chat;
  const mark = Math.min(seen.get(chat) ?? 0, lastId(chat));
  const list = messagesOf(chat);
  let count = 0;
  for (let i = list.length - 1; i >= 0 && list[i].message_id > mark; i--) {
    const message = list[i];
    if (message.from?.id === mine) break;
    if (!message.service && !message.deleted && !message.automatic_forward) count++;
  }
  return count;
}

export function markRead(chat) {
  begin();
  if (document.visibilityState !== 'visible' || seen.get(chat) === lastId(chat)) return;
  seen.set(chat, lastId(chat));
  sessionStorage.setItem(store, JSON.stringify([...seen]));
}

/** A channel is read by its discussion; the raw discussion view shares the mark. */
export function unreadTotal() {
  let total = 0;
  const { channels, people } = directory();
  for (const { reads } of [...channels, ...people]) if (reads) total += unread(reads);
  return total;
}
