import { el } from './dom.js';
import { dialog } from './dialogs.js';

const shown = 5000;

export function toast(text, tone = 'plain') {
  const node = el('div', { class: ['toast', tone], testid: 'toast' }, text);
  const host = document.getElementById('toasts');
  while (host.children.length > 2) host.firstElementChild.remove();
  host.append(node);
  setTimeout(() => node.remove(), shown);
}

/** Runs something that may be refused and shows the refusal to the person who asked. */
export async function attempt(action) {
  try {
    return await action();
  } catch (refusal) {
    toast(refusal instanceof TypeError ? 'Нет связи с песочницей. Проверьте, что она запущена.' : refusal.message, 'warn');
    return null;
  }
}

export function answerShown({ text, alert }) {
  if (!text) return;
  if (!alert) {
    toast(text);
    return;
  }
  const ok = el('button', { class: 'primary', value: 'ok', autofocus: true }, 'Понятно');
  dialog('Ответ бота', [el('p', { class: 'alert-text', testid: 'alert' }, text)], [ok]);
}
