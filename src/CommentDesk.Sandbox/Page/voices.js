import { el } from './dom.js';
import { world } from './world.js';
import { newPerson } from './people.js';

let last = null;

const isCitizen = (person) => /жител|citizen/i.test(person.hint ?? '');
const voices = () => [...world.people.values()].sort((a, b) => isCitizen(b) - isCitizen(a));

/** The choice of who writes in a group: a person, the channel itself or its anonymous administrator. */
export function voice(channel, testid) {
  const select = el('select', { 'aria-label': 'Кто пишет', testid });
  let drawn = '';
  const option = (value, words) => el('option', { value }, words);

  function draw() {
    const people = voices();
    const mark = people.map((person) => `${person.id}${person.name}`).join();
    if (mark === drawn) return;
    drawn = mark;
    const kept = select.value || last || String(people[0]?.id ?? '');
    select.replaceChildren(
      el('optgroup', { label: 'Люди' }, ...people.map((person) => option(String(person.id), person.hint ? `${person.name} — ${person.hint}` : person.name)), option('new', 'Новый житель…')),
      el('optgroup', { label: 'От имени' }, channel && option(`as:${channel.id}`, `Канал «${channel.title}»`), channel && option(`as:${channel.group_id}`, 'Анонимный администратор')));
    select.value = kept;
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }

  select.addEventListener('change', async () => {
    if (select.value !== 'new') {
      last = select.value;
      return;
    }
    const person = await newPerson('житель');
    draw();
    select.value = person ? String(person.id) : last ?? select.options[0].value;
    last = select.value;
  });

  const somebody = () => voices()[0]?.id ?? 0;
  return {
    node: el('label', { class: 'voice' }, el('span', {}, 'Пишет'), select),
    draw,
    person: () => (select.value.startsWith('as:') ? somebody() : Number(select.value)),
    signed: (message) => (select.value.startsWith('as:')
      ? { from: somebody(), sender_chat: Number(select.value.slice(3)), ...message }
      : { from: Number(select.value), ...message }),
  };
}
