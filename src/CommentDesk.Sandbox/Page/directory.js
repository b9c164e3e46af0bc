import { groupChannel, messagesOf, world } from './world.js';
import { preview, author } from './faces.js';
import { counted } from './times.js';

/** The chats the page lists: channels with their discussions, people's chats with the bot, other groups. */
export function directory() {
  const channels = [...world.channels.values()].flatMap((channel) => [channelEntry(channel), discussionEntry(channel)]);
  const groups = [...world.chats.values()].filter((chat) => chat.type !== 'private' && chat.type !== 'channel' && !groupChannel(chat.id)).map(groupEntry);
  const people = [...world.people.values()].map(personEntry)
    .sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0) || (b.last?.message_id ?? 0) - (a.last?.message_id ?? 0));
  return { channels: [...channels, ...groups], people };
}

export function entryOf(id) {
  const channel = world.channels.get(id);
  if (channel) return channelEntry(channel);
  const owner = groupChannel(id);
  if (owner) return discussionEntry(owner);
  const chat = world.chats.get(id);
  const person = world.people.get(chat?.person ?? id);
  if (person && chat?.type !== 'supergroup') return personEntry(person);
  return chat ? groupEntry(chat) : null;
}

/** The private chat's id: the one the server made, or the person's own before the first message. */
function privateChat(person) {
  for (const chat of world.chats.values()) if (chat.type === 'private' && chat.person === person.id) return chat;
  return null;
}

function personEntry(person) {
  const chat = privateChat(person);
  const id = chat?.id ?? person.id;
  const bot = world.bots.find((one) => one.id === chat?.bot) ?? world.bots[0] ?? null;
  const last = messagesOf(id).at(-1) ?? null;
  const mine = last?.from?.id === person.id ? 'Вы: ' : '';
  return {
    id, kind: 'person', person, bot, title: person.name, hint: person.hint ?? '', last, reads: id,
    words: last ? mine + preview(last) : 'Ещё не писал боту', subtitle: [person.hint, bot && `чат с ботом «${bot.name}»`].filter(Boolean).join(' · '),
  };
}

function channelEntry(channel) {
  const post = [...channel.posts ?? []].sort((a, b) => b.id - a.id)[0];
  const last = messagesOf(channel.group_id).at(-1) ?? post ?? null;
  const count = channel.posts?.length ?? 0;
  return {
    id: channel.id, kind: 'channel', channel, title: channel.title, hint: '', last, reads: channel.group_id,
    words: (post?.text ?? 'Постов пока нет').slice(0, 160), subtitle: `канал · ${counted(count, 'пост', 'поста', 'постов')}`,
  };
}

function discussionEntry(channel) {
  return { ...groupEntry(world.chats.get(channel.group_id) ?? { id: channel.group_id }), channel, title: 'Обсуждение', hint: channel.title, reads: null };
}

function groupEntry(chat) {
  const last = messagesOf(chat.id).at(-1) ?? null;
  return {
    id: chat.id, kind: 'group', title: chat.title ?? 'Группа', hint: '', last, reads: chat.id,
    words: last ? `${last.service ? '' : `${author(last).name}: `}${preview(last)}` : 'Сообщений пока нет',
    subtitle: `группа · ${counted(messagesOf(chat.id).length, 'сообщение', 'сообщения', 'сообщений')}`,
  };
}
