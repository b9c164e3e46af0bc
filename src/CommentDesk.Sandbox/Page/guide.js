import { el, iconButton } from './dom.js';
import { api } from './api.js';
import { clock, drawClock } from './clock.js';
import { formatted } from './entities.js';
import { go } from './route.js';
import { attempt } from './toast.js';
import { changed, world } from './world.js';

const store = 'commentdesk-sandbox-guide';
const wide = matchMedia('(min-width: 1200px)');
const tried = new Set(JSON.parse(sessionStorage.getItem(`${store}-tried`) ?? '[]'));
let over = false;
let drawn = '';

const panel = () => document.getElementById('guide');

export function toggleGuide() {
  set(panel().hidden);
  if (!panel().hidden) panel().querySelector('button')?.focus();
}

function set(open) {
  if (wide.matches) localStorage.setItem(store, open ? 'open' : 'shut');
  else over = open;
  drawGuide();
}

/** What lies over a conversation gives way to it; beside a conversation it may stay. */
export function yieldGuide() {
  over = false;
  drawGuide();
}

wide.addEventListener('change', yieldGuide);
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || !over) return;
  event.preventDefault();
  set(false);
});

function beside() {
  const wish = localStorage.getItem(store);
  return wish ? wish === 'open' : world.guide.length > 0;
}

/** Beside the conversation where there is room for it; elsewhere over it, and only when asked for. */
export function drawGuide() {
  const host = panel();
  host.hidden = !(wide.matches ? beside() : over);
  const mark = JSON.stringify([world.guide, world.clock.movable, [...tried]]);
  if (host.hidden) return;
  drawClock();
  if (mark === drawn) return;
  drawn = mark;
  host.replaceChildren(
    el('header', { class: 'bar' }, el('h2', {}, 'Что попробовать'), iconButton('close', 'Свернуть подсказки', () => set(false))),
    world.clock.movable ? clock() : '',
    world.guide.length > 0 ? steps() : ownSteps());
}

function steps() {
  return el('ol', { class: 'steps' }, ...world.guide.map((step, index) => el('li', { class: tried.has(index) ? 'tried' : null, testid: `step-${index + 1}` },
    el('h3', {}, step.title),
    el('p', {}, formatted(step.text ?? '', [])),
    el('div', { class: 'places' },
      step.button && el('button', { type: 'button', class: 'primary', testid: `play-${index + 1}`, onclick: () => play(index) }, step.button),
      ...(step.places ?? []).map((place) => el('button', { type: 'button', class: 'secondary', onclick: () => open(place, step, index) }, place.title))))));
}

// A sandbox started by itself has no story; these steps hold for any bot.
function ownSteps() {
  const hints = [
    ['Заведите канал', 'Кнопка «+» у раздела «Каналы». Вместе с каналом появится его обсуждение.'],
    ['Опубликуйте пост', 'Откройте канал, напишите пост и комментарии под ним от имени разных людей.'],
    ['Напишите боту', 'Выберите человека в разделе «Люди» и начните разговор с ботом.'],
  ];
  return el('ol', { class: 'steps' }, ...hints.map(([title, text]) => el('li', {}, el('h3', {}, title), el('p', {}, text))));
}

function tick(index) {
  tried.add(index);
  sessionStorage.setItem(`${store}-tried`, JSON.stringify([...tried]));
}

async function play(index) {
  const played = await attempt(() => api.play(index + 1));
  if (!played) return;
  tick(index);
  changed();
}

function open(place, step, index) {
  if (!step.button) tick(index);
  yieldGuide();
  go(place.chat_id);
}
