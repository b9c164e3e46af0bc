import { el, icon, iconButton } from './dom.js';
import { api } from './api.js';
import { textOf } from './world.js';
import { attempt } from './toast.js';
import { author, preview, mediaName } from './faces.js';
import { openMenu } from './menu.js';
import { suggestions } from './commands.js';

const drafts = new Map();
const attachable = ['photo', 'video', 'voice', 'sticker', 'document'];
const names = { photo: 'снимок.jpg', video: 'видео.mp4', document: 'справка.pdf' };

/** The writing line: send(outgoing) does the sending; who is the author select, when there is a choice. */
export function composer({ name, label, testid, sendid, send, who, commands }) {
  const self = { about: null, mode: null };
  const area = el('textarea', { rows: 1, placeholder: label, 'aria-label': label, testid, value: drafts.get(name) ?? '', maxlength: 4096, autocomplete: 'off' });
  const context = el('div', { class: 'context', hidden: true });
  const hints = commands ? suggestions(area, commands, () => submit()) : null;
  const slash = commands && el('button', { type: 'button', class: 'slash', 'aria-label': 'Команды бота', title: 'Команды бота', testid: 'commands', onmousedown: (event) => event.preventDefault(), onclick: () => hints.toggle() }, '/');
  const clip = iconButton('clip', 'Приложить', () => attach());
  const button = el('button', { type: 'submit', class: 'send', 'aria-label': 'Отправить', title: 'Отправить (Enter)', testid: sendid }, icon('send'));
  const node = el('form', { class: 'composer', onsubmit: (event) => { event.preventDefault(); submit(); } },
    context, hints?.node, who && el('div', { class: 'who' }, who), el('div', { class: 'line' }, slash, clip, area, button));

  const grow = () => {
    area.style.height = 'auto';
    area.style.height = area.scrollHeight > 0 ? `${Math.min(area.scrollHeight + 2, 180)}px` : '';
    button.disabled = !area.value.trim();
  };
  const write = (text) => {
    area.value = text;
    grow();
  };
  area.addEventListener('input', () => {
    grow();
    if (self.mode !== 'edit') drafts.set(name, area.value);
    hints?.update();
  });
  area.addEventListener('keydown', (event) => {
    if (hints?.steer(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape' && self.mode) {
      event.stopPropagation();
      leave();
    }
  });

  function enter(mode, message) {
    Object.assign(self, { mode, about: message });
    const title = mode === 'edit' ? 'Изменение' : `Ответ: ${author(message).name}`;
    context.replaceChildren(icon(mode), el('span', {}, el('strong', {}, title), el('span', {}, preview(message))),
      iconButton('close', 'Отменить', leave));
    context.hidden = false;
    if (mode === 'edit') write(textOf(message));
    area.focus();
  }

  function leave() {
    if (self.mode === 'edit') write(drafts.get(name) ?? '');
    Object.assign(self, { mode: null, about: null });
    context.hidden = true;
    hints?.hide();
    area.focus();
  }

  async function submit() {
    const text = area.value.trim();
    if (!text) return;
    const { mode, about } = self;
    if (mode === 'edit') {
      const changed = await attempt(() => api.edit({
        chat_id: about.chat_id, message_id: about.message_id, from: about.from.id, [about.media ? 'caption' : 'text']: text,
      }));
      if (changed) leave();
      return;
    }
    await deliver({ text }, () => write(''));
  }

  // The line is emptied at once, as messengers do, and given back when the server refuses.
  async function deliver(outgoing, accepted) {
    const kept = area.value;
    const { about } = self;
    hints?.hide();
    accepted();
    drafts.delete(name);
    if (self.mode) leave();
    const sent = await attempt(() => send({ ...outgoing, ...(about ? { reply_to: about.message_id } : {}) }, about));
    if (!sent && !area.value) write(kept);
    if (!sent && about) enter('reply', about);
  }

  function attach() {
    openMenu(clip, attachable.map((kind) => ({
      label: mediaName({ kind }), shape: kind,
      act: () => {
        const caption = kind === 'sticker' ? '' : area.value.trim();
        const media = { kind, ...(names[kind] ? { name: names[kind] } : {}) };
        deliver({ media, ...(caption ? { caption } : {}) }, () => write(''));
      },
    })));
  }

  grow();
  return { node, area, write, focus: () => area.focus(), reply: (message) => enter('reply', message), edit: (message) => enter('edit', message), leave };
}
