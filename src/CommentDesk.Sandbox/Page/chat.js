import { el, icon, iconButton } from './dom.js';
import { api } from './api.js';
import { messageMenu } from './acts.js';
import { bubble, dayLine, serviceLine } from './bubble.js';
import { pressed } from './buttons.js';
import { composer } from './composer.js';
import { isOwn } from './faces.js';
import { reconcile } from './keyed.js';
import { markRead, unread } from './read.js';
import { dayKey, dayOf } from './times.js';
import { attempt } from './toast.js';
import { changed, messageOf, messagesOf } from './world.js';

const page = 150;
const run = 300;

/** A conversation seen by one person (or, in a group, by whoever is chosen to write). */
export function chatView({ chat, group, head, presser, who, commands, bot, outgoing }) {
  let limit = page;
  let drawn = 0;
  const list = el('div', { class: 'log', role: 'log', 'aria-label': 'Сообщения', 'aria-live': 'polite' });
  const earlier = el('button', { type: 'button', class: 'earlier', hidden: true, onclick: () => widen() }, 'Показать ещё');
  const empty = el('div', { class: 'empty', hidden: true });
  const scroller = el('div', { class: 'scroller', tabindex: -1 }, earlier, empty, list);
  const down = iconButton('down', 'К последним сообщениям', () => bottom(true), { class: 'icon-button down', hidden: true });
  const line = composer({
    name: `chat-${chat}`, label: 'Сообщение', testid: 'composer', sendid: 'send', who, commands,
    send: (message, about) => api.say(outgoing(message, about)),
  });
  const node = el('section', { class: ['chat', group && 'group'], 'aria-label': 'Переписка' }, head, el('div', { class: 'scroll-frame' }, scroller, down), line.node);

  const far = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight > 120;
  const bottom = (smooth) => scroller.scrollTo({ top: scroller.scrollHeight, behavior: smooth && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'instant' });
  scroller.addEventListener('scroll', () => { down.hidden = !far(); }, { passive: true });
  node.addEventListener('click', (event) => {
    const command = event.target.closest('.command')?.dataset.command;
    if (command) attempt(() => api.say(outgoing({ text: command }, null)));
  });

  function draw() {
    const all = messagesOf(chat);
    const shown = all.slice(-limit);
    const stick = !far() || drawn === 0;
    earlier.hidden = shown.length === all.length;
    empty.hidden = all.length > 0;
    if (!empty.hidden && empty.childElementCount === 0) empty.append(...invitation());
    reconcile(list, rows(shown), { key: (row) => row.key, stamp: (row) => row.stamp, draw: (row) => row.draw() });
    if (stick) bottom(false);
    drawn = all.length;
    if (!stick && unread(chat) > 0) down.hidden = false;
    markRead(chat);
  }

  function rows(messages) {
    const out = [];
    let before = null;
    let today = null;
    for (const message of messages) {
      if (today !== dayKey(message.date)) {
        const day = dayOf(message.date);
        today = dayKey(message.date);
        out.push({ key: `day-${message.message_id}`, stamp: day, draw: () => dayLine(day) });
        before = null;
      }
      out.push(message.service ? serviceRow(message) : messageRow(message, before));
      before = message.service ? null : message;
    }
    return out;
  }

  const serviceRow = (message) => ({ key: message.message_id, stamp: `${message.version}`, draw: () => serviceLine(message) });

  function messageRow(message, before) {
    const lead = !before || sourceOf(before) !== sourceOf(message) || message.date - before.date > run;
    const mine = group ? false : isOwn(message);
    return {
      key: message.message_id,
      stamp: `${message.version} ${lead} ${pressed(message)} ${messageOf(chat, message.reply_to)?.version ?? ''}`,
      draw: () => bubble(message, {
        mine, lead, group, jump, presser,
        menu: (anchor, point, reply) => (reply ? line.reply(message) : messageMenu(anchor, message, line, point, presser)),
      }),
    };
  }

  function invitation() {
    if (!bot) return [el('p', {}, 'Здесь пока нет сообщений.')];
    const start = el('button', { type: 'button', class: 'primary', testid: 'start', onclick: () => attempt(() => api.start(presser(), bot.username, '')) }, 'Начать');
    return [icon('talk'), el('p', {}, `Разговор с ботом «${bot.name}» ещё не начат.`), start];
  }

  function widen(enough = limit + page) {
    const before = scroller.scrollHeight - scroller.scrollTop;
    limit = enough;
    draw();
    scroller.scrollTop = scroller.scrollHeight - before;
  }

  function jump(id) {
    if (!id) return;
    const back = messagesOf(chat).length - messagesOf(chat).findIndex((message) => message.message_id === id);
    if (back > limit && messageOf(chat, id)) widen(back + 20);
    highlight(list.querySelector(`[data-key="${id}"]`));
  }

  return { chat, node, draw, jump, focus: line.focus, close: () => changed() };
}

const sourceOf = (message) => message.sender_chat?.id ?? message.from?.id;

export function highlight(node) {
  if (!node) return;
  node.scrollIntoView({ block: 'center' });
  node.classList.remove('flash');
  void node.offsetWidth;
  node.classList.add('flash');
  node.focus({ preventScroll: true });
}
