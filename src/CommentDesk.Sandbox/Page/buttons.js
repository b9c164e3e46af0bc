import { el, icon } from './dom.js';
import { api } from './api.js';
import { changed, messageOf } from './world.js';
import { attempt, answerShown, toast } from './toast.js';

const patience = 15000;
const waiting = new Map();

const keyOf = (message, button) => `${message.chat_id}:${message.message_id}:${button.data}`;

export function keyboard(message, presser) {
  if (!message.buttons?.length) return null;
  return el('div', { class: 'keyboard', role: 'group', 'aria-label': 'Кнопки сообщения' },
    message.buttons.map((row, r) => el('div', { class: 'keyboard-row' }, row.map((button, c) => key(message, button, presser, `${r}-${c}`)))));
}

function key(message, button, presser, focus) {
  if (button.url) {
    return el('a', { class: 'key', href: button.url, target: '_blank', rel: 'noopener noreferrer', testid: 'btn', focus },
      button.text, icon('outward'));
  }
  const busy = waiting.has(keyOf(message, button));
  return el('button', {
    type: 'button', class: ['key', busy && 'busy'], testid: 'btn', focus, 'aria-busy': busy ? 'true' : null,
    onclick: () => press(message, button, presser()),
  }, button.text);
}

/** What of the pending presses shows on this message: part of its stamp. */
export function pressed(message) {
  if (waiting.size === 0) return '';
  return (message.buttons ?? []).flat().map((button) => (waiting.has(keyOf(message, button)) ? '1' : '0')).join('');
}

async function press(message, button, person) {
  const name = keyOf(message, button);
  if (waiting.has(name) || !person) return;
  const timer = setTimeout(() => give(name, 'Бот не ответил на нажатие. Проверьте, что он запущен.'), patience);
  waiting.set(name, { person, timer });
  show(message);
  const accepted = await attempt(() => api.press({
    from: person, chat_id: message.chat_id, message_id: message.message_id, data: button.data,
  }));
  if (!accepted) give(name, null);
  else if (waiting.has(name)) waiting.get(name).query = accepted.callback_query_id;
}

function give(name, excuse) {
  const press = waiting.get(name);
  if (!press) return;
  clearTimeout(press.timer);
  waiting.delete(name);
  if (excuse) toast(excuse, 'warn');
  const [chat, id] = name.split(':').map(Number);
  show(messageOf(chat, id));
}

function show(message) {
  if (message) changed();
}

/** The bot's answer may overtake the server's word that the press was taken; answers to somebody else's presses are not ours to show. */
export function settle(event) {
  const mine = [...waiting].filter(([, press]) => press.person === event.person_id);
  const known = mine.find(([, press]) => press.query === event.callback_query_id)
    ?? mine.find(([, press]) => !press.query || !event.callback_query_id);
  if (!known) return;
  give(known[0], null);
  answerShown(event);
}
