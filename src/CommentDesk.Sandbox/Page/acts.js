import { api } from './api.js';
import { attempt, toast } from './toast.js';
import { isOwn } from './faces.js';
import { openMenu } from './menu.js';
import { textOf } from './world.js';

/** What can be done with a message: answered by anyone, changed by its author, deleted by all but the bot's partner. */
export function messageMenu(anchor, message, composer, point) {
  const own = isOwn(message);
  openMenu(anchor, [
    { label: 'Ответить', shape: 'reply', act: () => composer.reply(message) },
    textOf(message) && { label: 'Копировать текст', shape: 'document', act: () => copy(textOf(message)) },
    own && textOf(message) && { label: 'Изменить', shape: 'edit', act: () => composer.edit(message) },
    own && { label: 'Удалить', shape: 'close', danger: true, act: () => attempt(() => api.remove(message.chat_id, message.message_id)) },
  ], point);
}

async function copy(text) {
  const copied = await navigator.clipboard.writeText(text).then(() => true, () => false);
  toast(copied ? 'Текст скопирован.' : 'Браузер не дал доступ к буферу обмена.', copied ? 'plain' : 'warn');
}
