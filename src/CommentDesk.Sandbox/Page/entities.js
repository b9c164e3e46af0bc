import { el } from './dom.js';

const found = /(https?:\/\/[^\s<>"«»]+|\bt\.me\/[^\s<>"«»]+|(?<![\p{L}\p{N}_@/])@[a-z]\w{3,31}|(?<![\p{L}\p{N}_/<])\/[a-z]\w{0,31}\b)/giu;
const tags = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code' };
const blocks = new Set(['pre', 'blockquote', 'expandable_blockquote']);
const closed = new Set(['code', 'pre', 'text_link', 'url', 'email', 'phone_number', 'mention', 'bot_command']);

/**
 * Offsets are UTF-16 units, as JavaScript strings count; an entity that crosses its parent's end is split there.
 * Commands can be pressed only where somebody is there to say them: in a conversation.
 */
export function formatted(text, entities, commands = false) {
  const sorted = (entities ?? [])
    .filter((entity) => entity.length > 0 && entity.offset >= 0 && entity.offset < text.length)
    .sort((a, b) => a.offset - b.offset || b.length - a.length);
  const out = document.createDocumentFragment();
  walk(text, 0, text.length, sorted, out, commands ? 'commands' : 'links');
  return out;
}

function walk(text, from, to, entities, out, seek) {
  const queue = [...entities];
  let at = from;
  while (queue.length > 0) {
    const entity = queue.shift();
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset > at) plain(text.slice(at, entity.offset), out, seek);
    const inner = [];
    const rest = [];
    while (queue.length > 0 && queue[0].offset < end) split(queue.shift(), end, inner, rest);
    queue.unshift(...rest);
    const { node, body } = wrap(entity, text.slice(entity.offset, end), seek);
    walk(text, entity.offset, end, inner, body, closed.has(entity.type) ? null : seek);
    out.append(node);
    // A block ends its line by itself; the line feed after it would show as an empty line.
    at = blocks.has(entity.type) && text[end] === '\n' && end < to && queue[0]?.offset !== end ? end + 1 : end;
  }
  if (at < to) plain(text.slice(at, to), out, seek);
}

function split(entity, end, inner, rest) {
  const over = entity.offset + entity.length - end;
  inner.push(over > 0 ? { ...entity, length: entity.length - over } : entity);
  if (over > 0) rest.push({ ...entity, offset: end, length: over });
}

function plain(text, out, seek) {
  if (!seek) {
    out.append(text);
    return;
  }
  let at = 0;
  for (const match of text.matchAll(found)) {
    const word = match[0].replace(/[.,;:!?)\]]+$/u, '');
    if (!word) continue;
    out.append(text.slice(at, match.index), recognised(word, seek));
    at = match.index + word.length;
  }
  out.append(text.slice(at));
}

function recognised(word, seek) {
  if (word.startsWith('@')) return el('span', { class: 'mention' }, word);
  if (!word.startsWith('/')) return link(word, word);
  return seek === 'commands' ? command(word, word) : word;
}

function wrap(entity, words, seek) {
  const node = element(entity, words, seek);
  return { node, body: node.querySelector?.('[data-body]') ?? node };
}

function element(entity, words, seek) {
  if (tags[entity.type]) return el(tags[entity.type]);
  switch (entity.type) {
    case 'pre':
      return el('pre', {}, el('code', { 'data-body': true }));
    case 'blockquote':
      return el('blockquote');
    case 'expandable_blockquote':
      return expandable(words);
    case 'spoiler':
      return spoiler();
    case 'text_link':
      return link(entity.url ?? '', '');
    case 'url':
      return link(words, '');
    case 'email':
      return link(`mailto:${words}`, '');
    case 'bot_command':
      return seek === 'commands' ? command('', words) : el('span');
    default:
      return el('span', { class: entity.type === 'mention' || entity.type === 'text_mention' ? 'mention' : null });
  }
}

function command(shown, words) {
  return el('button', { type: 'button', class: 'command', 'data-command': words }, shown);
}

/** Only addresses a messenger would open become links; anything else stays words. */
function link(address, words) {
  const href = /^(https?|mailto|tel|tg):/i.test(address) ? address : `https://${address}`;
  const safe = URL.canParse(href) && !/^javascript:/i.test(address);
  return safe ? el('a', { href, target: '_blank', rel: 'noopener noreferrer', title: href }, words) : el('span', {}, words);
}

function spoiler() {
  const node = el('span', { class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': 'Скрытый текст, показать' });
  const show = () => {
    node.classList.add('shown');
    node.removeAttribute('aria-label');
  };
  node.addEventListener('click', show);
  node.addEventListener('keydown', (event) => { if (event.key === 'Enter' || event.key === ' ') show(); });
  return node;
}

function expandable(words) {
  const long = words.length > 160 || words.split('\n').length > 3;
  const body = el('span', { 'data-body': true });
  if (!long) return el('blockquote', {}, body);
  const more = el('button', { type: 'button', class: 'unfold', 'aria-expanded': 'false' }, 'Развернуть');
  const quote = el('blockquote', { class: 'folded' }, body, more);
  more.addEventListener('click', () => {
    const folded = quote.classList.toggle('folded');
    more.textContent = folded ? 'Развернуть' : 'Свернуть';
    more.setAttribute('aria-expanded', String(!folded));
  });
  return quote;
}
