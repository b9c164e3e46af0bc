import { el, icon } from './dom.js';
import { settle } from './buttons.js';
import { entryOf } from './directory.js';
import { drawGuide, toggleGuide, yieldGuide } from './guide.js';
import { head } from './heads.js';
import { follow } from './links.js';
import { live, refresh } from './live.js';
import { buildRail, drawRail } from './rail.js';
import { unreadTotal } from './read.js';
import { go, route } from './route.js';
import { viewOf } from './views.js';
import { changed, watch, world } from './world.js';

const stage = document.getElementById('stage');
const offline = document.getElementById('offline');
const name = document.title;
let open = null;
let asked = null;

function draw() {
  const { chat } = route();
  const entry = chat && world.loaded ? entryOf(chat) : null;
  document.body.classList.toggle('has-open', Boolean(chat));
  if (entry?.id !== open?.id) swap(entry);
  if (!entry && world.loaded) idle(chat);
  open?.head.update(entry);
  open?.view.draw();
  if (open && asked) jump();
  drawRail();
  drawGuide();
  const waiting = unreadTotal();
  document.title = waiting > 0 ? `(${waiting}) ${name}` : name;
}

function swap(entry) {
  open?.view.close();
  open = null;
  stage.replaceChildren();
  if (!entry) return;
  const bar = head(entry);
  const view = viewOf(entry, bar.node);
  open = { id: entry.id, head: bar, view };
  stage.append(view.node);
  if (matchMedia('(hover: hover)').matches && !document.activeElement?.closest('.rail, dialog')) view.focus();
}

function jump() {
  const { at, comment } = asked;
  asked = null;
  if (at) open.view.jump(at, comment);
}

function welcome(text) {
  if (stage.querySelector('.welcome p')?.textContent === text) return;
  const guide = el('button', { type: 'button', class: 'secondary', onclick: toggleGuide }, 'Что попробовать');
  stage.replaceChildren(el('div', { class: 'welcome' }, icon('talk'), el('p', {}, text), guide));
}

// The server may know a chat that the page has not heard of yet: one fresh state settles it.
const sought = new Set();
function idle(chat) {
  welcome(chat ? 'Такого чата в песочнице нет' : 'Выберите чат слева');
  if (!chat || sought.has(chat)) return;
  sought.add(chat);
  refresh();
}

function navigated() {
  asked = route();
  if (asked.chat) yieldGuide();
  draw();
}

buildRail(document.getElementById('rail'));
watch(draw);
window.addEventListener('hashchange', navigated);
document.addEventListener('visibilitychange', changed);
document.addEventListener('click', follow);
// The skip link must not touch the address: it names the open chat.
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  stage.focus();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]') && matchMedia('(max-width: 720px)').matches && route().chat) go();
});
asked = route();
welcome('Загружаю…');
live({
  answer: settle,
  online: (connected) => { offline.hidden = connected; document.body.classList.toggle('is-offline', !connected); },
});
