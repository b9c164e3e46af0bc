import { api } from './api.js';
import { attempt, toast } from './toast.js';
import { isOwn } from './faces.js';
import { openMenu } from './menu.js';
import { textOf } from './world.js';

/** What can be done with a message: answered and judged by anyone, changed by its author, deleted by all but the bot's partner. */
export function messageMenu(anchor, message, composer, point, reader) {
  const own = isOwn(message);
  const person = message.chat_id < 0 && !message.deleted && reader?.();
  const react = (emoji, label) => person && { label, act: () => attempt(() => api.react({
    from: person, chat_id: message.chat_id, message_id: message.message_id, emoji: emoji ? [emoji] : [],
  })) };
  openMenu(anchor, [
    { label: 'Ответить', shape: 'reply', act: () => composer.reply(message) },
    react('👍', '👍 Нравится'),
    react('👎', '👎 Не нравится'),
    message.reactions?.length > 0 && react('', 'Убрать реакцию'),
    textOf(message) && { label: 'Копировать текст', shape: 'document', act: () => copy(textOf(message)) },
    own && textOf(message) && { label: 'Изменить', shape: 'edit', act: () => composer.edit(message) },
    own && { label: 'Удалить', shape: 'close', danger: true, act: () => attempt(() => api.remove(message.chat_id, message.message_id)) },
  ], point);
}

async function copy(text) {
  const copied = await navigator.clipboard.writeText(text).then(() => true, () => false);
  toast(copied ? 'Текст скопирован.' : 'Браузер не дал доступ к буферу обмена.', copied ? 'plain' : 'warn');
}
