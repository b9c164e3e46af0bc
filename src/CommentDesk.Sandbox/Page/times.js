const clock = new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit' });
const shortDay = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long' });
const fullDay = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', year: 'numeric' });

const at = (seconds) => new Date(seconds * 1000);
export const dayKey = (seconds) => at(seconds).toDateString();
export const timeOf = (seconds) => clock.format(at(seconds));

export function dayOf(seconds) {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (dayKey(seconds) === today.toDateString()) return 'Сегодня';
  if (dayKey(seconds) === yesterday.toDateString()) return 'Вчера';
  return (at(seconds).getFullYear() === today.getFullYear() ? longDay : fullDay).format(at(seconds));
}

export function briefly(seconds) {
  if (!seconds) return '';
  return dayKey(seconds) === new Date().toDateString() ? timeOf(seconds) : shortDay.format(at(seconds));
}

export function dayAndTime(seconds) {
  return `${dayOf(seconds)}, ${timeOf(seconds)}`;
}

export function counted(n, one, few, many) {
  const rule = new Intl.PluralRules('ru').select(n);
  return `${n.toLocaleString('ru')} ${rule === 'one' ? one : rule === 'few' ? few : many}`;
}
