import { el, iconButton } from './dom.js';
import { api } from './api.js';
import { face } from './faces.js';
import { openMenu } from './menu.js';
import { go } from './route.js';
import { attempt, toast } from './toast.js';

/** The bar above a conversation; `update` keeps the words fresh without redrawing the buttons. */
export function head(entry) {
  const title = el('h2', {}, entry.title);
  const subtitle = el('p', {}, entry.subtitle);
  const node = el('header', { class: 'bar head' },
    iconButton('back', 'К списку чатов', () => go(), { class: 'icon-button back', testid: 'back' }),
    face(entry.person?.id ?? entry.channel?.id ?? entry.id, entry.title), el('div', { class: 'head-words' }, title, subtitle),
    entry.kind === 'channel' && iconButton('talk', 'Обсуждение одной лентой', () => go(entry.channel.group_id)),
    entry.kind === 'person' && entry.bot && blockMenu(entry));
  const update = (fresh) => {
    title.textContent = fresh.kind === 'group' && fresh.channel ? `Обсуждение: ${fresh.channel.title}` : fresh.title;
    subtitle.textContent = fresh.subtitle;
  };
  update(entry);
  return { node, update };
}

function blockMenu({ person, bot }) {
  const set = async (blocked) => {
    if (await attempt(() => api.block(person.id, bot.username, blocked))) toast(blocked ? 'Бот заблокирован этим человеком.' : 'Бот разблокирован.');
  };
  const button = iconButton('more', 'Ещё', () => openMenu(button, [
    { label: 'Отправить /start', shape: 'send', act: () => attempt(() => api.start(person.id, bot.username, '')) },
    { label: 'Заблокировать бота', shape: 'close', danger: true, act: () => set(true) },
    { label: 'Разблокировать бота', shape: 'reply', act: () => set(false) },
  ]), { 'aria-haspopup': 'menu' });
  return button;
}
