import { el, icon } from './dom.js';
import { api } from './api.js';
import { world, changed } from './world.js';
import { dialog, field, pickField } from './dialogs.js';
import { attempt, toast } from './toast.js';
import { face } from './faces.js';
import { go } from './route.js';

const names = ['Анна', 'Борис', 'Вера', 'Глеб', 'Дарья', 'Егор', 'Зоя', 'Илья', 'Лада', 'Марк', 'Нина', 'Олег', 'Полина', 'Роман', 'Яна'];

function freshName() {
  const taken = new Set([...world.people.values()].map((person) => person.name));
  return names.find((name) => !taken.has(name)) ?? `Человек ${world.people.size + 1}`;
}

export async function newPerson(hint = 'житель') {
  const name = field('Имя', { value: freshName(), required: true, maxlength: 64, autofocus: true, testid: 'person-name' });
  const role = field('Кто это', { value: hint, maxlength: 40 }, 'Подпись в списке; права в боте выдаёт сам бот.');
  const language = pickField('Язык приложения', [['ru', 'Русский'], ['en', 'English']]);
  const done = el('button', { class: 'primary', value: 'ok', testid: 'person-save' }, 'Добавить');
  const verdict = await dialog('Новый человек', [name.node, role.node, language.node], [done]);
  if (verdict !== 'ok' || !name.input.value.trim()) return null;
  const person = await attempt(() => api.addPerson({
    name: name.input.value.trim(), hint: role.input.value.trim(), language: language.input.value,
  }));
  if (!person) return null;
  if (!world.people.has(person.id)) world.people.set(person.id, { hint: role.input.value.trim(), ...person });
  changed();
  return person;
}

export async function newChannel() {
  const title = field('Название', { value: '', required: true, maxlength: 128, autofocus: true });
  const name = field('Адрес', { pattern: '[A-Za-z][A-Za-z0-9_]{3,31}', placeholder: 'city_news' }, 'Латинские буквы, цифры и _; можно оставить пустым.');
  const done = el('button', { class: 'primary', value: 'ok' }, 'Создать');
  const verdict = await dialog('Новый канал', [title.node, name.node], [done]);
  if (verdict !== 'ok' || !title.input.value.trim()) return;
  const username = name.input.value.trim();
  const channel = await attempt(() => api.addChannel({ title: title.input.value.trim(), ...(username ? { username } : {}) }));
  if (channel) go(channel.id);
}

/** Asks whom to be; resolves with the person or null. */
export async function choosePerson(title, note) {
  const search = el('input', { type: 'search', placeholder: 'Найти человека', 'aria-label': 'Найти человека', autofocus: true });
  const list = el('div', { class: 'pick-list' });
  const draw = () => {
    const wanted = search.value.trim().toLowerCase();
    const fitting = [...world.people.values()].filter((one) => `${one.name} ${one.hint ?? ''}`.toLowerCase().includes(wanted));
    list.replaceChildren(...fitting.slice(0, 100).map(pickRow));
  };
  search.addEventListener('input', draw);
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    list.querySelector('button')?.click();
  });
  draw();
  const fresh = el('button', { value: 'new', testid: 'pick-new', class: 'secondary' }, icon('plus'), 'Новый человек');
  const verdict = await dialog(title, [note && el('p', { class: 'note' }, note), search, list], [fresh]);
  if (verdict === 'new') return newPerson('сотрудник');
  return world.people.get(Number(verdict)) ?? null;
}

function pickRow(person) {
  return el('button', { value: String(person.id), class: 'pick', testid: `pick-${person.id}` },
    face(person.id, person.name, { small: true }),
    el('span', { class: 'pick-name' }, person.name),
    person.hint && el('span', { class: 'hint' }, person.hint));
}

/** A link to the bot is opened by somebody: the page asks by whom. */
export async function openAs(bot, payload) {
  const note = `Ссылка ведёт к боту «${bot.name}»${payload ? ' с кодом приглашения' : ''}. Кто её открывает?`;
  const person = await choosePerson('Открыть как…', note);
  if (!person) return;
  const started = await attempt(() => api.start(person.id, bot.username, payload));
  if (!started) return;
  go(person.id);
  toast(`Вы пишете боту как ${person.name}.`);
}
