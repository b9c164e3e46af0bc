import { el } from './dom.js';
import { world, groupChannel } from './world.js';

const tones = 8;
const toneOf = (id) => Math.abs(Number(id) || 0) % tones;

function initials(name) {
  const words = (name ?? '').replace(/[^\p{L}\p{N}\s]/gu, ' ').trim().split(/\s+/);
  return words.slice(0, 2).map((word) => word[0] ?? '').join('').toUpperCase() || '•';
}

export function face(id, name, props) {
  return el('span', { class: ['face', `tone-${toneOf(id)}`, props?.small && 'small'], 'aria-hidden': 'true' }, initials(name));
}

export const toneClass = (id) => `ink-${toneOf(id)}`;

/** Who is seen as the author: a channel or the group itself may speak instead of a person. */
export function author(message) {
  const source = message.sender_chat ?? message.from;
  return { id: source?.id ?? 0, name: source?.title ?? source?.name ?? 'Без имени' };
}

/** The words of the desk: the bot itself, the channel, or the group's anonymous administrator. */
export function isOfficial(message) {
  if (message.sender_chat) {
    const channel = groupChannel(message.chat_id);
    return message.sender_chat.id === message.chat_id || message.sender_chat.id === channel?.id;
  }
  return Boolean(message.from?.is_bot);
}

export function isOwn(message) {
  return world.people.has(message.from?.id) && !message.sender_chat;
}

const kinds = {
  photo: 'Фотография', video: 'Видео', voice: 'Голосовое сообщение', sticker: 'Стикер', document: 'Документ',
  animation: 'GIF', video_note: 'Видеосообщение', audio: 'Аудио', location: 'Место на карте', poll: 'Опрос', contact: 'Контакт',
};
export const mediaName = (media) => kinds[media.kind] ?? media.kind;

export function preview(message) {
  if (!message) return '';
  if (message.deleted) return 'Сообщение удалено';
  if (message.service) return message.service;
  const text = (message.text ?? message.caption ?? '').slice(0, 160).replace(/\s+/g, ' ');
  if (!message.media) return text;
  return text ? `${mediaName(message.media)} · ${text}` : mediaName(message.media);
}
