import { el, icon } from './dom.js';
import { api } from './api.js';
import { formatted } from './entities.js';
import { composer } from './composer.js';
import { commentRow, unroll } from './comments.js';
import { highlight } from './chat.js';
import { reconcile } from './keyed.js';
import { counted, dayAndTime } from './times.js';
import { changed, groupOf, messageOf, textOf } from './world.js';
import { voice } from './voices.js';

const page = 50;

/** A post with its comments. It lives as long as the channel is open, so that a half-written comment is kept. */
export function postCard(channel, post, open) {
  const group = groupOf(channel, post);
  let limit = page;
  let unfolded = open;
  const body = el('div', { class: 'words post-text', dir: 'auto' });
  const count = el('button', { type: 'button', class: 'count', onclick: () => { unfolded = !unfolded; changed(); } });
  const earlier = el('button', { type: 'button', class: 'earlier', onclick: () => { limit += page; changed(); } }, 'Показать ещё');
  const list = el('div', { class: 'comments' });
  const who = voice(channel, `author-${post.id}`);
  const line = composer({
    name: `post-${channel.id}-${post.id}`, label: 'Комментарий', who: who.node,
    testid: `comment-composer-${post.id}`, sendid: `comment-send-${post.id}`,
    send: (message) => api.say(who.signed({ reply_to: post.group_message_id, ...message, chat_id: group, thread_id: post.group_message_id })),
  });
  const thread = el('div', { class: 'thread' }, earlier, list, line.node);
  const node = el('article', { class: 'post', testid: `post-${post.id}`, tabindex: -1, 'aria-label': 'Пост канала' },
    el('header', {}, el('strong', {}, channel.title), el('time', {}, dayAndTime(post.date))), body, count, thread);
  let told = null;

  function draw(current, messages) {
    const root = messageOf(group, current.group_message_id);
    const gone = root?.deleted || messageOf(channel.id, current.id)?.deleted;
    const text = gone ? 'Пост удалён' : root ? textOf(root) : current.text ?? '';
    body.classList.toggle('gone', Boolean(gone));
    if (told !== text) body.replaceChildren(formatted(text, gone ? [] : root?.entities));
    told = text;
    const alive = messages.filter((message) => !message.deleted).length;
    count.replaceChildren(icon('talk'), alive === 0 ? 'Нет комментариев' : counted(alive, 'комментарий', 'комментария', 'комментариев'));
    count.setAttribute('aria-expanded', String(unfolded));
    thread.hidden = !unfolded;
    if (!unfolded) return;
    who.draw();
    const rows = unroll(current.group_message_id, messages);
    earlier.hidden = rows.length <= limit;
    reconcile(list, rows.slice(-limit).map((row) => commentRow(row, { line, jump, presser: who.person })),
      { key: (row) => row.key, stamp: (row) => row.stamp, draw: (row) => row.draw() });
  }

  /** Unfolds what hides the comment; the caller draws, then asks for `jump`. */
  function reveal(comment, messages) {
    const rows = unroll(post.group_message_id, messages);
    const at = rows.findIndex((row) => row.message.message_id === comment);
    unfolded = true;
    if (at >= 0) limit = Math.max(limit, rows.length - at);
  }

  const jump = (id) => highlight(list.querySelector(`[data-key="c${id}"]`) ?? node);
  return { node, draw, reveal, jump };
}
