/** The address names what is open: #/chat, #/chat/message, #/channel/post/comment. */
export function route() {
  const [, chat, at, comment] = location.hash.split('/').map((part) => (part ? Number(part) : null));
  return { chat: chat || null, at: at || null, comment: comment || null };
}

export function go(...parts) {
  const hash = `#/${parts.filter((part) => part !== null && part !== undefined).join('/')}`;
  if (location.hash === hash) window.dispatchEvent(new Event('hashchange'));
  else location.hash = hash;
}
