async function call(method, path, body) {
  const response = await fetch(`/sandbox${path}`, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `Песочница ответила ${response.status}.`);
  return answer;
}

export const api = {
  state: () => call('GET', '/state'),
  addPerson: (person) => call('POST', '/people', person),
  addChannel: (channel) => call('POST', '/channels', channel),
  post: (channel, text) => call('POST', `/channels/${channel}/posts`, { text }),
  say: (message) => call('POST', '/messages', message),
  edit: (change) => call('POST', '/messages/edit', change),
  remove: (chat, message) => call('POST', '/messages/delete', { chat_id: chat, message_id: message }),
  react: (reaction) => call('POST', '/messages/react', reaction),
  press: (press) => call('POST', '/press', press),
  start: (from, bot, payload) => call('POST', '/start', { from, bot, ...(payload ? { payload } : {}) }),
  play: (step) => call('POST', '/play', { step }),
  putClockOn: (minutes) => call('POST', '/clock', { minutes }),
  block: (person, bot, blocked) => call('POST', '/block', { person, bot, blocked }),
};
