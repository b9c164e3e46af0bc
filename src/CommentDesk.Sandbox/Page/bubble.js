import { el, iconButton } from './dom.js';
import { author, face, isOfficial, toneClass } from './faces.js';
import { keyboard } from './buttons.js';
import { medium, quoted, reactions, words } from './content.js';
import { timeOf } from './times.js';

/** One message of a private chat or a group; `mine` puts it on the right, `lead` begins a run of one author. */
export function bubble(message, { mine, lead, group, jump, menu, presser }) {
  const who = author(message);
  const more = iconButton('more', 'Действия', () => menu(more), { class: 'icon-button more', 'aria-haspopup': 'menu', focus: 'more' });
  const plate = el('div', { class: 'plate' },
    group && lead && !mine && el('div', { class: ['name', toneClass(who.id)] }, who.name, isOfficial(message) && el('span', { class: 'mark' }, 'официально')),
    !message.deleted && quoted(message, jump),
    medium(message), words(message, true), reactions(message), meta(message));
  return el('article', {
    class: ['message', mine ? 'mine' : 'theirs', lead && 'lead', message.deleted && 'deleted'],
    testid: `msg-${message.chat_id}-${message.message_id}`, tabindex: -1,
    'aria-label': `${mine ? 'Вы' : who.name}, ${timeOf(message.date)}`,
  },
    group && !mine && (lead ? face(who.id, who.name, { small: true }) : el('span', { class: 'face-gap' })),
    el('div', { class: 'stack' },
      el('div', {
        class: 'plate-line',
        ondblclick: () => { if (!message.deleted && getSelection().isCollapsed) menu(null, null, true); },
        oncontextmenu: (event) => contextual(event, message, menu),
      }, plate, !message.deleted && more),
      !message.deleted && keyboard(message, presser)));
}

function contextual(event, message, menu) {
  if (message.deleted || event.target.closest('a') || !getSelection().isCollapsed) return;
  event.preventDefault();
  menu(null, { x: event.clientX, y: event.clientY });
}

function meta(message) {
  return el('span', { class: 'meta' },
    message.media_group_id && !message.deleted && 'альбом · ', message.edit_date && !message.deleted && 'изменено ',
    el('time', { datetime: new Date(message.date * 1000).toISOString() }, timeOf(message.date)));
}

export function serviceLine(message) {
  return el('p', { class: 'service', testid: `msg-${message.chat_id}-${message.message_id}` }, el('span', {}, message.service));
}

export function dayLine(text) {
  return el('p', { class: 'day' }, el('span', {}, text));
}
