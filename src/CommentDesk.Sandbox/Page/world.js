import { setClock } from './times.js';

// What the server has told us so far. The page never guesses: it shows this and nothing else.
export const world = {
  people: new Map(), bots: [], channels: new Map(), chats: new Map(), commands: [], guide: [], clock: {}, seq: 0, loaded: false,
};

const logs = new Map();
const watchers = new Set();
let versions = 0;
let due = false;

export function watch(watcher) {
  watchers.add(watcher);
}

// A burst of thousands of events is drawn once, not once an event.
export function changed() {
  if (due) return;
  due = true;
  setTimeout(() => {
    due = false;
    for (const watcher of watchers) watcher();
  }, 30);
}

export function fill(state) {
  world.people = byId(state.people);
  world.bots = state.bots ?? [];
  world.channels = byId(state.channels);
  world.chats = byId(state.chats);
  world.commands = state.commands ?? [];
  world.guide = state.guide ?? [];
  setTime(state.clock);
  world.seq = state.seq ?? 0;
  world.loaded = true;
  logs.clear();
  for (const message of state.messages ?? []) keep(message);
  changed();
}

/** Takes one event; answers false when only a fresh state can tell what happened. */
export function take(event) {
  world.seq = Math.max(world.seq, event.seq ?? 0);
  const understood = apply(event);
  if (understood) changed();
  return understood;
}

function apply(event) {
  switch (event.kind) {
    case 'message':
    case 'edited':
      return Boolean(event.message) && keep(event.message);
    case 'deleted':
      return event.message ? keep({ ...event.message, deleted: true }) : strike(event.chat_id, event.message_id);
    case 'person':
      return put(world.people, event.person);
    case 'chat':
      return put(world.chats, event.chat) && move(event.chat);
    case 'channel':
      return put(world.channels, event.channel);
    case 'post':
      return publish(event);
    case 'commands':
    case 'guide':
      return Array.isArray(event[event.kind]) && Boolean((world[event.kind] = event[event.kind]));
    case 'clock':
      return setTime(event.clock);
    default:
      return false;
  }
}

function setTime(clock) {
  world.clock = clock ?? {};
  if (clock?.now) setClock(clock.now);
  return true;
}

function byId(list) {
  return new Map((list ?? []).map((item) => [item.id, item]));
}

function put(map, item) {
  if (item?.id === undefined) return false;
  map.set(item.id, { ...map.get(item.id), ...item });
  return true;
}

function publish({ channel_id: channel, post_id: id, group_message_id: root, message }) {
  const home = world.channels.get(channel);
  if (!home || !message || !root) return false;
  const posts = (home.posts ?? []).filter((post) => post.id !== id);
  const post = { id, text: textOf(message), date: message.date, group_id: home.group_id, group_message_id: root };
  return put(world.channels, { id: channel, posts: [...posts, post] });
}

// A channel's discussion under a new id: it has moved, and the old chat says where to.
function move(chat) {
  const owner = world.channels.get(chat.linked_chat_id);
  if (chat.type !== 'supergroup' || !owner || owner.group_id === chat.id) return true;
  return put(world.chats, { id: owner.group_id, migrated_to: chat.id }) && put(world.channels, { id: owner.id, group_id: chat.id });
}

function keep(message) {
  const log = logs.get(message.chat_id) ?? { byId: new Map(), ordered: [] };
  logs.set(message.chat_id, log);
  const known = log.byId.get(message.message_id);
  const entry = Object.assign(known ?? {}, message, { version: ++versions });
  if (known) return true;
  log.byId.set(message.message_id, entry);
  const last = log.ordered.at(-1);
  log.ordered.push(entry);
  if (last && last.message_id > entry.message_id) log.ordered.sort((a, b) => a.message_id - b.message_id);
  return true;
}

function strike(chat, id) {
  const message = messageOf(chat, id);
  if (message) Object.assign(message, { deleted: true, version: ++versions });
  return Boolean(message);
}

export const messagesOf = (chat) => logs.get(chat)?.ordered ?? [];
export const messageOf = (chat, id) => logs.get(chat)?.byId.get(id) ?? null;
export const textOf = (message) => message.text ?? message.caption ?? '';
/** A post keeps its comments in the group it was forwarded to, wherever the discussion is now. */
export const groupOf = (channel, post) => post.group_id ?? channel.group_id;
export const botNamed = (name) => world.bots.find((bot) => bot.username?.toLowerCase() === name?.toLowerCase()) ?? null;

/** The channel of a discussion, also by an id the discussion had before it moved. */
export function groupChannel(chat) {
  let now = chat;
  for (let moves = 0; moves < 9 && world.chats.get(now)?.migrated_to; moves++) now = world.chats.get(now).migrated_to;
  return [...world.channels.values()].find((channel) => channel.group_id === now) ?? null;
}

/** Comments of a group, gathered under the message that opens their thread. */
export function threadsOf(group) {
  const roots = new Map();
  const threads = new Map();
  for (const message of messagesOf(group)) {
    const root = message.thread_id ?? roots.get(message.reply_to) ?? message.reply_to ?? null;
    roots.set(message.message_id, root);
    if (root === null || message.automatic_forward || message.service) continue;
    if (!threads.has(root)) threads.set(root, []);
    threads.get(root).push(message);
  }
  return threads;
}
