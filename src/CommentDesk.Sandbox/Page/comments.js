import { el, iconButton } from './dom.js';
import { messageMenu } from './acts.js';
import { keyboard, pressed } from './buttons.js';
import { medium, official, quoted, reactions, words } from './content.js';
import { author, face, isOfficial, toneClass } from './faces.js';
import { messageOf } from './world.js';
import { dayAndTime } from './times.js';

const deepest = 3;

/** Comments in reading order, each with its depth: an answer stands under what it answers. */
export function unroll(root, messages) {
  const under = new Map();
  const known = new Set(messages.map((message) => message.message_id));
  for (const message of messages) {
    const parent = message.reply_to !== root && known.has(message.reply_to) ? message.reply_to : root;
    if (!under.has(parent)) under.set(parent, []);
    under.get(parent).push(message);
  }
  const out = [];
  const stack = [...(under.get(root) ?? [])].reverse().map((message) => [message, 0]);
  while (stack.length > 0) {
    const [message, depth] = stack.pop();
    out.push({ message, depth });
    for (const child of [...(under.get(message.message_id) ?? [])].reverse()) stack.push([child, depth + 1]);
  }
  return out;
}

export function commentRow({ message, depth }, { line, jump, presser }) {
  const shown = Math.min(depth, deepest);
  return {
    key: `c${message.message_id}`,
    stamp: `${message.version} ${shown} ${pressed(message)} ${depth > deepest ? messageOf(message.chat_id, message.reply_to)?.version : ''}`,
    draw: () => comment(message, depth, shown, { line, jump, presser }),
  };
}

function comment(message, depth, shown, { line, jump, presser }) {
  const who = author(message);
  const answer = isOfficial(message);
  const more = iconButton('more', 'Действия', () => messageMenu(more, message, line, undefined, presser), { class: 'icon-button more', 'aria-haspopup': 'menu', focus: 'more' });
  const reply = el('button', { type: 'button', class: 'plain', focus: 'reply', testid: 'reply', onclick: () => line.reply(message) }, 'Ответить');
  return el('article', {
    class: ['comment', `depth-${shown}`, answer && 'answer', message.deleted && 'deleted'],
    testid: `msg-${message.chat_id}-${message.message_id}`, tabindex: -1, 'aria-label': `Комментарий, ${who.name}`,
  },
    face(who.id, who.name, { small: true }),
    el('div', { class: 'comment-body' },
      el('header', {}, el('strong', { class: answer ? null : toneClass(who.id) }, who.name), answer && official(message),
        el('time', {}, dayAndTime(message.date)), message.edit_date && !message.deleted && el('span', { class: 'edited' }, 'изменено')),
      depth > deepest && quoted(message, jump),
      medium(message), words(message), reactions(message),
      !message.deleted && keyboard(message, presser),
      !message.deleted && el('div', { class: 'acts' }, reply, more)));
}
