// ---- Calendar: days since 1970-01-01, UTC, proleptic Gregorian; year 0 is 1 BCE ----
const MONTHS = 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' ');
const dayOf = (y, m = 0, d = 1) => new Date(0).setUTCFullYear(y, m, d) / 864e5;
function civil(day) { // → year, month 0…11, day of the month, hour
  const t = new Date(day * 864e5);
  return [t.getUTCFullYear(), t.getUTCMonth(), t.getUTCDate(), t.getUTCHours()];
}
const yearName = y => y > 0 ? String(y) : 1 - y + ' BCE';
const sayDay = day => { const [y, m, d] = civil(day); return `${d} ${MONTHS[m]} ${yearName(y)}`; };
function iso(day) {
  const [y, m, d] = civil(day), pad = (n, k) => String(n).padStart(k, '0');
  return `${y < 0 ? '-' : ''}${pad(Math.abs(y), 4)}-${pad(m + 1, 2)}-${pad(d, 2)}`;
}
function parseDay(text, end) { // "2016", "2016-06", "2016-06-03", "312 BCE" → first day, or the day after the last
  const m = /^\s*(-?\d{1,6})(?:-(\d\d?))?(?:-(\d\d?))?\s*(bce?)?\s*$/i.exec(text);
  if (!m) return null;
  const y = m[4] ? 1 - m[1] : +m[1], month = m[2] ? m[2] - 1 : 0, d = m[3] ? +m[3] : 1;
  if (!end) return dayOf(y, month, d);
  return dayOf(y + !m[2], month + (m[2] && !m[3] ? 1 : 0), d + !!m[3]);
}
function dayOfBound(b, end) { // "2016-06-06" or "2016-06-06T09:40:59", included → days, half-open
  const m = /^(-?\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?$/.exec(b);
  const day = dayOf(+m[1], m[2] - 1, +m[3]);
  return m[4] ? day + (m[4] * 3600 + m[5] * 60 + +m[6] + !!end) / 86400 : day + !!end;
}
// from and to of every event, in days: ±Infinity for an open end, null without a place on the calendar
const times = events.map(({ date }) => date && (date.lower || date.upper) ? {
  from: date.lower ? dayOfBound(date.lower) : -Infinity,
  to: date.upper ? dayOfBound(date.upper, true) : Infinity,
} : null);
