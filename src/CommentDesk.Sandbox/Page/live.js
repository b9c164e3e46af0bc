import { api } from './api.js';
import { fill, take, world } from './world.js';

const patience = [500, 1000, 2000, 4000, 8000];
const listeners = { answer: () => {}, online: () => {} };
let failures = 0;
let refreshing = null;

export function live({ answer, online }) {
  listeners.answer = answer;
  listeners.online = online;
  connect();
}

// Every connection begins with a fresh state: the server may have been restarted with another world.
async function connect() {
  try {
    fill(await api.state());
  } catch {
    retry();
    return;
  }
  listeners.online(true);
  const source = new EventSource(`/sandbox/events?after=${world.seq}`);
  source.onopen = () => { failures = 0; };
  source.onmessage = (message) => hear(JSON.parse(message.data));
  source.onerror = () => {
    source.close();
    retry();
  };
}

function retry() {
  listeners.online(false);
  setTimeout(connect, patience[Math.min(failures++, patience.length - 1)]);
}

function hear(event) {
  if (event.kind === 'callback_answer') {
    world.seq = Math.max(world.seq, event.seq ?? 0);
    listeners.answer(event);
  } else if (!take(event)) {
    refresh();
  }
}

/** Several events may ask for a fresh state at once; one request serves them all. */
export function refresh() {
  refreshing ??= new Promise((resolve) => { setTimeout(resolve, 120); })
    .then(() => { refreshing = null; return api.state(); })
    .then(fill, () => listeners.online(false));
  return refreshing;
}
