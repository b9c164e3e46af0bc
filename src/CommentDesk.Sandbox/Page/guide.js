import { el, iconButton } from './dom.js';
import { formatted } from './entities.js';
import { go } from './route.js';
import { world } from './world.js';

const store = 'commentdesk-sandbox-guide';
const wide = matchMedia('(min-width: 1160px)');
const tried = new Set(JSON.parse(sessionStorage.getItem(`${store}-tried`) ?? '[]'));
let shown = null;
let drawn = '';

const panel = () => document.getElementById('guide');

export function toggleGuide() {
  set(panel().hidden);
  if (!panel().hidden) panel().querySelector('button')?.focus();
}

function set(open) {
  shown = open;
  if (wide.matches) localStorage.setItem(store, open ? 'open' : 'shut');
  drawGuide();
}

/** Beside the conversation where there is room for it; elsewhere only when asked for. */
export function drawGuide() {
  shown ??= wide.matches && localStorage.getItem(store) !== 'shut' && world.guide.length > 0 ? true : null;
  const host = panel();
  host.hidden = !shown;
  const mark = JSON.stringify([world.guide, [...tried]]);
  if (host.hidden || mark === drawn) return;
  drawn = mark;
  host.replaceChildren(
    el('header', { class: 'bar' }, el('h2', {}, 'Что попробовать'), iconButton('close', 'Свернуть подсказки', () => set(false))),
    world.guide.length > 0 ? steps() : ownSteps());
}

export function steps() {
  return el('ol', { class: 'steps' }, ...world.guide.map((step, index) => el('li', { class: tried.has(index) ? 'tried' : null, testid: `step-${index + 1}` },
    el('h3', {}, step.title),
    el('p', {}, formatted(step.text ?? '', [])),
    step.chat_id && el('button', { type: 'button', class: 'secondary', onclick: () => open(step, index) }, 'Открыть чат'))));
}

// A sandbox started by itself has no story; these steps hold for any bot.
function ownSteps() {
  const hints = [
    ['Заведите канал', 'Кнопка «+» у раздела «Канал». Вместе с каналом появится его обсуждение.'],
    ['Опубликуйте запись', 'Откройте канал, напишите запись и комментарии под ней от имени разных людей.'],
    ['Напишите боту', 'Выберите человека в разделе «Люди» и начните разговор с ботом.'],
  ];
  return el('ol', { class: 'steps' }, ...hints.map(([title, text]) => el('li', {}, el('h3', {}, title), el('p', {}, text))));
}

function open(step, index) {
  tried.add(index);
  sessionStorage.setItem(`${store}-tried`, JSON.stringify([...tried]));
  if (!wide.matches) shown = false;
  drawGuide();
  go(step.chat_id);
}
