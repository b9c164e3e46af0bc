import { world, botNamed, groupChannel, groupOf, messageOf, threadsOf } from './world.js';
import { go } from './route.js';
import { openAs } from './people.js';
import { toast } from './toast.js';

/** Where an address leads inside the sandbox, or null when it belongs to the outer world. */
export function inside(href) {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.protocol === 'tg:') return resolved(url);
  if (!/^(www\.)?(t\.me|telegram\.me)$/i.test(url.hostname)) return null;
  const parts = url.pathname.split('/').filter(Boolean);
  if (parts[0] === 'c') return hidden(parts, url.searchParams);
  const bot = botNamed(parts[0]);
  if (bot) return { start: bot, payload: url.searchParams.get('start') ?? '' };
  return open(parts, url.searchParams);
}

function resolved(url) {
  const bot = botNamed(url.searchParams.get('domain'));
  return bot && { start: bot, payload: url.searchParams.get('start') ?? '' };
}

function open([name, id], query) {
  const channel = [...world.channels.values()].find((one) => one.username?.toLowerCase() === name?.toLowerCase());
  return channel ? { channel, post: Number(id) || null, comment: Number(query.get('comment')) || null } : null;
}

function hidden([, short, ...rest], query) {
  const chat = Number(`-100${short}`);
  const channel = world.channels.get(chat);
  const last = Number(rest.at(-1)) || null;
  if (channel) return { channel, post: last, comment: Number(query.get('comment')) || null };
  const owner = groupChannel(chat);
  return owner ? { channel: owner, post: null, comment: last, group: chat } : null;
}

function postOf(channel, comment, group) {
  const posts = (channel.posts ?? []).filter((post) => groupOf(channel, post) === group);
  for (const [root, messages] of threadsOf(group)) {
    if (root === comment || messages.some((message) => message.message_id === comment)) {
      return posts.find((post) => post.group_message_id === root) ?? null;
    }
  }
  return posts.find((post) => post.group_message_id === comment) ?? null;
}

// Comments are numbered by their group: the post says by which one.
function groupOfPost(channel, id) {
  return groupOf(channel, channel.posts?.find((post) => post.id === id) ?? {});
}

export function showComment({ channel, comment, post, group = groupOfPost(channel, post) }) {
  const home = comment ? postOf(channel, comment, group) : null;
  if (comment && !home && messageOf(group, comment)) go(group, comment);
  else if (comment && !home) {
    go(channel.id, post);
    toast('Такого комментария в песочнице нет: возможно, его удалили.', 'warn');
  } else go(channel.id, home?.id ?? post, comment);
}

export function follow(event) {
  const anchor = event.target.closest?.('a[href]');
  if (!anchor || anchor.getAttribute('href').startsWith('#')) return;
  if (visit(anchor.href)) event.preventDefault();
}

/** Opens an address inside the sandbox; answers false when a browser tab should do it. */
export function visit(href) {
  const place = inside(href);
  if (!place) return false;
  if (place.start) openAs(place.start, place.payload);
  else showComment(place);
  return true;
}
