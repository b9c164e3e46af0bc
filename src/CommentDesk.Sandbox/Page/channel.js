import { el } from './dom.js';
import { api } from './api.js';
import { postCard } from './post.js';
import { markRead } from './read.js';
import { attempt } from './toast.js';
import { groupOf, threadsOf, world } from './world.js';

const page = 20;
const unfolded = 5;

export function channelView(id, head) {
  let limit = page;
  const cards = new Map();
  const feed = el('div', { class: 'posts' });
  const earlier = el('button', { type: 'button', class: 'earlier', onclick: () => { limit += page; draw(); } }, 'Показать ещё посты');
  const scroller = el('div', { class: 'scroller feed', tabindex: -1 }, newPost(id), feed, earlier);
  const node = el('section', { class: 'channel', 'aria-label': 'Канал' }, head, scroller);

  const ordered = () => [...(world.channels.get(id)?.posts ?? [])].sort((a, b) => b.id - a.id);

  function draw() {
    const channel = world.channels.get(id);
    if (!channel) return;
    const thread = threadsIn(channel);
    const posts = ordered();
    let cursor = feed.firstElementChild;
    posts.slice(0, limit).forEach((post, index) => {
      if (!cards.has(post.id)) cards.set(post.id, postCard(channel, post, index < unfolded));
      const card = cards.get(post.id);
      card.draw(post, thread(post));
      if (card.node === cursor) cursor = cursor.nextElementSibling;
      else feed.insertBefore(card.node, cursor);
    });
    earlier.hidden = posts.length <= limit;
    markRead(channel.group_id);
  }

  function jump(post, comment) {
    const at = ordered().findIndex((one) => one.id === post);
    if (at < 0) return;
    limit = Math.max(limit, at + 1);
    draw();
    const card = cards.get(post);
    card.reveal(comment, threadsIn(world.channels.get(id))(ordered()[at]));
    draw();
    card.jump(comment);
  }

  return { chat: id, node, draw, jump, focus: () => {}, close: () => {} };
}

function threadsIn(channel) {
  const groups = new Map();
  return (post) => {
    const group = groupOf(channel, post);
    if (!groups.has(group)) groups.set(group, threadsOf(group));
    return groups.get(group).get(post.group_message_id) ?? [];
  };
}

function newPost(channel) {
  const area = el('textarea', { rows: 2, placeholder: 'Новый пост', 'aria-label': 'Новый пост', testid: 'post-composer' });
  const button = el('button', { type: 'submit', class: 'primary', testid: 'post-send' }, 'Опубликовать');
  return el('form', {
    class: 'new-post',
    onsubmit: async (event) => {
      event.preventDefault();
      const text = area.value.trim();
      if (!text) return;
      const done = await attempt(() => api.post(channel, text));
      if (done && area.value.trim() === text) area.value = '';
    },
    onkeydown: (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
    },
  }, area, el('footer', {}, el('small', {}, 'Ctrl+Enter'), button));
}
