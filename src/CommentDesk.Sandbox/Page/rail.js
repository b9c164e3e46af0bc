import { el, icon, iconButton } from './dom.js';
import { directory, entryOf } from './directory.js';
import { face } from './faces.js';
import { toggleGuide } from './guide.js';
import { reconcile } from './keyed.js';
import { newChannel, newPerson } from './people.js';
import { unread } from './read.js';
import { go, route } from './route.js';
import { briefly } from './times.js';

const page = 200;
let limit = page;
const search = el('input', { type: 'search', placeholder: 'Поиск', 'aria-label': 'Поиск чата', 'aria-keyshortcuts': 'Control+K', testid: 'search' });
const channels = el('div', { class: 'items' });
const people = el('div', { class: 'items' });
const more = el('button', { type: 'button', class: 'earlier', hidden: true, onclick: () => { limit += page; drawRail(); } }, 'Показать ещё');
const nothing = el('p', { class: 'nothing', hidden: true }, 'Ничего не нашлось');

export function buildRail(host) {
  const title = el('h1', {}, 'Песочница');
  const help = iconButton('guide', 'Что попробовать', toggleGuide, { testid: 'guide-toggle' });
  host.append(
    el('header', { class: 'bar' }, title, help),
    el('div', { class: 'search' }, search),
    el('button', { type: 'button', class: 'try', testid: 'try', onclick: toggleGuide }, icon('guide'), el('span', {}, 'Что попробовать')),
    el('div', { class: 'lists' },
      section('Каналы', channels, iconButton('plus', 'Новый канал', newChannel, { testid: 'new-channel' })),
      section('Люди', people, iconButton('plus', 'Новый человек', addPerson, { testid: 'new-person' })),
      more, nothing));
  search.addEventListener('input', () => drawRail());
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') clear();
    else if (event.key === 'Enter') openFirst(host);
    else return;
    event.preventDefault();
  });
  host.addEventListener('keydown', steer);
  document.addEventListener('keydown', seek);
}

function section(title, items, button) {
  return el('section', {}, el('header', {}, el('h2', {}, title), button), items);
}

async function addPerson() {
  const person = await newPerson();
  if (person) go(entryOf(person.id)?.id ?? person.id);
}

function clear() {
  if (search.value === '') search.blur();
  search.value = '';
  drawRail();
}

// The search is over once it has found something: the conversation takes the keyboard.
function openFirst(host) {
  const found = host.querySelector('.item');
  if (!found) return;
  search.value = '';
  search.blur();
  found.click();
  drawRail();
}

export function drawRail() {
  const wanted = search.value.trim().toLowerCase();
  const fits = (entry) => `${entry.title} ${entry.hint} ${entry.person?.username ?? ''}`.toLowerCase().includes(wanted);
  const all = directory();
  const folk = all.people.filter(fits);
  const places = all.channels.filter(fits);
  const open = route().chat ? entryOf(route().chat)?.id : null;
  const show = (host, entries) => reconcile(host, entries, {
    key: (entry) => entry.id,
    stamp: (entry) => [entry.title, entry.hint, entry.words, entry.last?.date, count(entry), entry.id === open].join('\u0001'),
    draw: (entry) => item(entry, entry.id === open),
  });
  show(channels, places);
  show(people, folk.slice(0, limit));
  more.hidden = folk.length <= limit;
  nothing.hidden = places.length + folk.length > 0;
}

const count = (entry) => (entry.reads ? unread(entry.reads) : 0);

function item(entry, open) {
  const waiting = count(entry);
  const sub = entry.kind === 'group' && entry.channel;
  return el('a', {
    class: ['item', entry.kind, open && 'open', sub && 'sub'], href: `#/${entry.id}`, testid: `chat-${entry.id}`, focus: `chat-${entry.id}`,
    'aria-current': open ? 'page' : null,
  },
    face(entry.person?.id ?? entry.channel?.id ?? entry.id, entry.title, { small: sub }),
    el('span', { class: 'item-top' }, el('span', { class: 'item-title' }, entry.title),
      entry.hint && !sub && el('span', { class: 'hint' }, entry.hint), el('time', {}, briefly(entry.last?.date))),
    el('span', { class: 'item-bottom' }, el('span', { class: 'item-words' }, entry.words),
      waiting > 0 && el('span', { class: 'badge', 'aria-label': `непрочитанных: ${waiting}` }, waiting > 999 ? '999+' : String(waiting))));
}

function steer(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.target.closest('select, textarea')) return;
  const items = [...event.currentTarget.querySelectorAll('.item')];
  const here = items.indexOf(document.activeElement);
  const next = here < 0 ? 0 : here + step;
  if (next < 0) search.focus();
  else items[Math.min(next, items.length - 1)]?.focus();
  event.preventDefault();
}

function seek(event) {
  if (document.querySelector('dialog[open]')) return;
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
  const ctrlK = (event.ctrlKey || event.metaKey) && event.code === 'KeyK';
  if (!ctrlK && (typing || event.key !== '/' || event.ctrlKey || event.altKey)) return;
  event.preventDefault();
  if (getComputedStyle(search.closest('.rail')).display === 'none') go();
  search.focus();
  search.select();
}
