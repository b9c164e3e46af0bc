import { channelView } from './channel.js';
import { chatView } from './chat.js';
import { messageOf, world } from './world.js';
import { voice } from './voices.js';

/** Chooses how an entry of the directory is shown and in whose name one writes there. */
export function viewOf(entry, head) {
  if (entry.kind === 'channel') return channelView(entry.id, head);
  return entry.kind === 'person' ? privateView(entry, head) : groupView(entry, head);
}

function privateView({ id, person, bot }, head) {
  return chatView({
    chat: id, group: false, head, bot, presser: () => person.id, commands: () => commandsOf(id, world.people.get(person.id) ?? person),
    outgoing: (message) => ({ from: person.id, ...(bot ? { bot: bot.username } : { chat_id: id }), ...message }),
  });
}

// The narrowest menu wins, and within it the one in the person's language: so the real messenger chooses.
function commandsOf(chat, person) {
  const language = person.language ?? '';
  const scopes = [
    (menu) => menu.chat_id === chat,
    (menu) => menu.scope === 'all_private_chats',
    (menu) => !menu.chat_id && (menu.scope ?? 'default') === 'default',
  ];
  for (const fits of scopes) {
    const menus = world.commands.filter(fits);
    const menu = menus.find((one) => one.language === language) ?? menus.find((one) => !one.language);
    if (menu) return menu.commands;
  }
  return [];
}

function groupView({ id, channel }, head) {
  const who = voice(channel ?? null, 'author');
  const view = chatView({
    chat: id, group: true, head, presser: who.person, who: who.node,
    outgoing: (message) => who.signed({ ...message, chat_id: id, ...threadOf(id, message.reply_to) }),
  });
  return { ...view, draw: () => { who.draw(); view.draw(); } };
}

// An answer in the raw discussion belongs to the thread of what it answers.
function threadOf(chat, answered) {
  const about = answered ? messageOf(chat, answered) : null;
  const thread = about?.automatic_forward ? about.message_id : about?.thread_id;
  return thread ? { thread_id: thread } : {};
}
