import { el } from './dom.js';
import { api } from './api.js';
import { attempt } from './toast.js';
import { now } from './times.js';

const face = new Intl.DateTimeFormat('ru', { weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const minute = 60_000;
const shown = el('time', { testid: 'clock' });
let shelf = null;

/** The sandbox's clock, with buttons that put it on for everybody who lives by it. */
export function clock() {
  shelf ??= el('div', { class: 'clock' },
    el('p', {}, 'Часы демо: ', shown),
    button('+30 минут', () => 30),
    button('+1 час', () => 60),
    button('До утра', untilMorning));
  drawClock();
  return shelf;
}

export function drawClock() {
  const words = face.format(now());
  if (shown.textContent !== words) shown.textContent = words;
}

function button(words, minutes) {
  return el('button', { type: 'button', class: 'secondary', onclick: () => attempt(() => api.putClockOn(minutes())) }, words);
}

/** Five past nine, when everybody has come. */
function untilMorning() {
  const from = now();
  const morning = new Date(from.getFullYear(), from.getMonth(), from.getDate() + (from.getHours() < 9 ? 0 : 1), 9, 5);
  return Math.ceil((morning - from) / minute);
}

setInterval(drawClock, 10_000);
