const clock = new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit' });
const shortDay = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long' });
const fullDay = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', year: 'numeric' });

let ahead = 0;

/** The sandbox may live at another time than this machine. */
export function setClock(seconds) {
  ahead = seconds * 1000 - Date.now();
}

export const now = () => new Date(Date.now() + ahead);

const at = (seconds) => new Date(seconds * 1000);
export const dayKey = (seconds) => at(seconds).toDateString();
export const timeOf = (seconds) => clock.format(at(seconds));

export function dayOf(seconds) {
  const today = now();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (dayKey(seconds) === today.toDateString()) return 'Сегодня';
  if (dayKey(seconds) === yesterday.toDateString()) return 'Вчера';
  return (at(seconds).getFullYear() === today.getFullYear() ? longDay : fullDay).format(at(seconds));
}

export function briefly(seconds) {
  if (!seconds) return '';
  return dayKey(seconds) === now().toDateString() ? timeOf(seconds) : shortDay.format(at(seconds));
}

export function dayAndTime(seconds) {
  return `${dayOf(seconds)}, ${timeOf(seconds)}`;
}

export function counted(n, one, few, many) {
  const rule = new Intl.PluralRules('ru').select(n);
  return `${n.toLocaleString('ru')} ${rule === 'one' ? one : rule === 'few' ? few : many}`;
}
