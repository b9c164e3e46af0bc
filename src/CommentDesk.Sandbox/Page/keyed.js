// Redraws only what changed, so that scrolling, selection and focus survive a busy chat.
export function reconcile(host, items, { key, stamp, draw }) {
  const known = new Map();
  for (const child of host.children) known.set(child.dataset.key, child);
  let cursor = host.firstElementChild;
  for (const item of items) {
    const name = String(key(item));
    const mark = stamp(item);
    let node = known.get(name);
    known.delete(name);
    if (!node || node.mark !== mark) {
      const fresh = draw(item);
      fresh.dataset.key = name;
      fresh.mark = mark;
      if (node === cursor) cursor = fresh;
      if (node) replace(node, fresh);
      node = fresh;
      if (!node.parentNode) host.insertBefore(node, cursor);
    }
    if (node === cursor) cursor = cursor.nextElementSibling;
    else if (node.nextElementSibling !== cursor || node.parentNode !== host) host.insertBefore(node, cursor);
  }
  for (const stale of known.values()) stale.remove();
}

function replace(node, fresh) {
  const active = document.activeElement;
  const held = node.contains(active) ? active.dataset.focus ?? '' : null;
  node.replaceWith(fresh);
  if (held === null) return;
  const heir = held && fresh.querySelector(`[data-focus="${CSS.escape(held)}"]`);
  (heir || fresh.querySelector('button:not([disabled]), a[href]') || fresh).focus({ preventScroll: true });
}
