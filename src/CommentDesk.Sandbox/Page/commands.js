import { el } from './dom.js';

let lists = 0;

/** Completes a command typed after "/"; also opens wholly by its own button. */
export function suggestions(area, commands, submit) {
  const id = `commands-${++lists}`;
  const node = el('ul', { class: 'commands', role: 'listbox', id, 'aria-label': 'Команды бота', hidden: true });
  let shown = [];
  let chosen = -1;
  area.setAttribute('aria-controls', id);
  area.setAttribute('aria-autocomplete', 'list');

  const hide = () => {
    node.hidden = true;
    chosen = -1;
    area.removeAttribute('aria-activedescendant');
  };
  const show = (wanted) => {
    shown = commands().filter((one) => one.command.startsWith(wanted));
    node.replaceChildren(...shown.map((one, index) => el('li', {
      role: 'option', id: `${id}-${index}`, 'aria-selected': 'false', onclick: () => pick(index),
    }, el('code', {}, `/${one.command}`), el('span', {}, one.description))));
    node.hidden = shown.length === 0;
    mark(shown.length > 0 && wanted ? 0 : -1);
  };
  const mark = (index) => {
    chosen = index;
    [...node.children].forEach((row, i) => row.setAttribute('aria-selected', String(i === index)));
    if (index < 0) area.removeAttribute('aria-activedescendant');
    else area.setAttribute('aria-activedescendant', `${id}-${index}`);
    node.children[index]?.scrollIntoView({ block: 'nearest' });
  };
  const put = (index, tail) => {
    area.value = `/${shown[index].command}${tail}`;
    area.dispatchEvent(new Event('input'));
    hide();
    area.focus();
  };
  const pick = (index) => {
    put(index, '');
    submit();
  };

  // Whoever leaves the line has chosen something else; a press on the list itself is no leaving.
  area.addEventListener('blur', hide);
  node.addEventListener('mousedown', (event) => event.preventDefault());

  return {
    node,
    hide,
    toggle() {
      if (node.hidden) show('');
      else hide();
      area.focus();
    },
    update() {
      const typed = /^\/(\w*)$/.exec(area.value);
      if (typed) show(typed[1].toLowerCase());
      else hide();
    },
    steer(event) {
      if (node.hidden) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const exact = shown[chosen] && area.value === `/${shown[chosen].command}`;
      if (step) mark((Math.max(chosen, step < 0 ? 0 : -1) + step + shown.length) % shown.length);
      else if (event.key === 'Escape') hide();
      else if (event.key === 'Tab' && chosen >= 0) put(chosen, ' ');
      else if (event.key === 'Enter' && chosen >= 0 && !exact) pick(chosen);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
