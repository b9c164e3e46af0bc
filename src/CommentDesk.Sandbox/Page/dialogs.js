import { el, iconButton } from './dom.js';

/** A modal form; resolves with the value of the button that closed it, or an empty string. */
export function dialog(title, body, buttons = [], props = {}) {
  const heading = el('h2', { id: 'dialog-title' }, title);
  const form = el('form', { method: 'dialog' },
    el('header', {}, heading, iconButton('close', 'Закрыть', () => box.close(''))),
    el('div', { class: 'dialog-body' }, ...body),
    buttons.length > 0 && el('footer', {}, ...buttons));
  const box = el('dialog', { 'aria-labelledby': 'dialog-title', ...props }, form);
  const back = document.activeElement;
  document.body.append(box);
  box.addEventListener('click', (event) => { if (event.target === box) box.close(''); });
  box.showModal();
  box.querySelector('[autofocus]')?.focus();
  return new Promise((resolve) => {
    box.addEventListener('close', () => {
      box.remove();
      if (back?.isConnected) back.focus({ preventScroll: true });
      resolve(box.returnValue);
    });
  });
}

export function field(label, props, hint) {
  const input = el('input', { autocomplete: 'off', ...props });
  return { input, node: el('label', { class: 'field' }, el('span', {}, label), input, hint && el('small', {}, hint)) };
}

export function pickField(label, options) {
  const input = el('select', {}, ...options.map(([value, words]) => el('option', { value }, words)));
  return { input, node: el('label', { class: 'field' }, el('span', {}, label), input) };
}
