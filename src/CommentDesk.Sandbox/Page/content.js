import { el, icon } from './dom.js';
import { formatted } from './entities.js';
import { author, mediaName, preview } from './faces.js';
import { messageOf, textOf } from './world.js';

const pictures = /^(\/|data:image\/|https?:\/\/(localhost|127\.0\.0\.1)[:/])/;

export function words(message, commands = false) {
  if (message.deleted) return el('p', { class: 'words gone' }, 'Сообщение удалено');
  const text = textOf(message);
  return text ? el('div', { class: 'words', dir: 'auto' }, formatted(text, message.entities, commands)) : null;
}

// Pictures come from this machine only: the page asks nothing of the network.
export function medium(message) {
  const media = message.media;
  if (!media || message.deleted) return null;
  if (media.url && pictures.test(media.url) && media.kind === 'photo') {
    return el('img', { class: 'picture', src: media.url, alt: media.name ?? mediaName(media), loading: 'lazy' });
  }
  return el('div', { class: 'chip' }, el('span', { class: 'chip-icon' }, icon(media.kind)),
    el('span', {}, el('strong', {}, mediaName(media)), media.name && el('small', {}, media.name)));
}

export function quoted(message, jump) {
  const parent = message.reply_to && messageOf(message.chat_id, message.reply_to);
  if (!parent || parent.automatic_forward) return null;
  return el('button', { type: 'button', class: 'quoted', focus: 'quote', 'aria-label': 'Показать исходное сообщение', onclick: () => jump(parent.message_id) },
    el('strong', {}, author(parent).name), el('span', {}, preview(parent)));
}

export function reactions(message) {
  const list = (message.reactions ?? []).map((one) => one.emoji ?? one).filter((one) => typeof one === 'string');
  return list.length > 0 ? el('div', { class: 'reactions' }, ...list.map((one) => el('span', {}, one))) : null;
}

export function official(message) {
  return el('span', { class: 'official' }, icon('shield'), message.from?.is_bot && !message.sender_chat ? 'Официальный ответ' : 'Официально');
}
