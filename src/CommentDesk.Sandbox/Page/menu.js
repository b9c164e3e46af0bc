import { el, icon } from './dom.js';

let close = () => {};

/** A small menu at a button or at the pointer; arrows move, Escape closes and gives the focus back. */
export function openMenu(anchor, items, point) {
  close();
  const back = document.activeElement;
  const rows = items.filter(Boolean).map(({ label, shape, act, danger }) => el('button', {
    type: 'button', role: 'menuitem', class: danger ? 'danger' : null, onclick: () => { close(); act(); },
  }, shape && icon(shape), label));
  if (rows.length === 0) return;
  const node = el('div', { class: 'menu', role: 'menu', onkeydown: (event) => steer(event, rows) }, ...rows);
  document.body.append(node);
  place(node, point ?? corner(anchor));
  const away = (event) => { if (!node.contains(event.target)) close(); };
  document.addEventListener('pointerdown', away, true);
  window.addEventListener('resize', close);
  anchor?.setAttribute('aria-expanded', 'true');
  close = () => {
    close = () => {};
    node.remove();
    document.removeEventListener('pointerdown', away, true);
    anchor?.removeAttribute('aria-expanded');
    if (document.activeElement === document.body && back?.isConnected) back.focus({ preventScroll: true });
  };
  rows[0].focus({ preventScroll: true });
}

function corner(anchor) {
  const box = anchor.getBoundingClientRect();
  return { x: box.left, y: box.bottom + 4, above: box.top - 4 };
}

function place(node, { x, y, above }) {
  const { offsetWidth: width, offsetHeight: height } = node;
  const top = y + height > innerHeight - 8 ? Math.max(8, (above ?? y) - height) : y;
  node.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  node.style.top = `${top}px`;
}

function steer(event, rows) {
  const here = rows.indexOf(document.activeElement);
  const steps = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 };
  if (event.key in steps) rows.at(steps[event.key] % rows.length).focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
