// The page works without this script: it adds the live chart, search, filters, keys and downloads.
// Text from articles only ever goes through textContent, attributes set by name, and text nodes.
const $ = (s, r = document) => r.querySelector(s), $$ = (s, r = document) => [...r.querySelectorAll(s)];
const root = document.documentElement;

async function unpack(text) { // base64 of gzip → text
  const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
const carried = $('#data');
const data = JSON.parse(carried.type === 'text/plain' ? await unpack(carried.textContent) : carried.textContent);
const lean = !!data.columns, chart = data.chart; // a long page lists dates and lines alone
if (lean) data.timeline.events = unfold(data.columns);
const { articles, events } = data.timeline;
function unfold(c) { // columns → events
  return c.id.map((id, i) => {
    const edtf = c.edtf[i], lower = c.lower[i] || null, start = c.start[i], at = c.expression[i];
    return { id, article: c.article[i], basis: c.basis[i],
      date: c.words[i] ? { edtf, timex: c.timex[i] === '=' ? edtf : c.timex[i], lower, upper: c.upper[i] === '=' ? lower : c.upper[i] || null, precision: c.precision[i], words: c.words[i],
        ...c.is[i] & 1 && { approximate: true } } : null,
      why: c.why[i], line: '', ...c.speaker[i] && { speaker: c.speaker[i] }, ...c.names[i] && { names: c.names[i].split('\n') },
      quote: { text: c.quote[i], start, end: start + c.length[i] }, ...at >= 0 && { expression: { text: '', start: start + at, end: start + at + c.reach[i] } },
      ...c.rule[i] && { rule: c.rule[i] }, worth: c.worth[i], ...c.is[i] & 2 && { negated: true }, ...c.is[i] & 4 && { tentative: true }, ...c.others[i] && { others: c.others[i] } };
  });
}
const rows = $$('.events > li, #table tbody > tr'), indexOf = new Map(rows.map((r, i) => [r, i])); // the list is in the order of the data
const shown = events.map(() => true);
let selected = -1, range = null; // an index of events; [first day, day after the last]

function el(tag, attrs = {}, ...kids) {
  const e = document.createElement(tag);
  for (const k in attrs) k in e && k !== 'list' ? e[k] = attrs[k] : e.setAttribute(k, attrs[k]);
  e.append(...kids);
  return e;
}
function draw(parent, tag, attrs, text) {
  const e = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const k in attrs) e.setAttribute(k, typeof attrs[k] === 'number' ? Math.round(attrs[k] * 10) / 10 : attrs[k]);
  if (text != null) e.textContent = text;
  return parent.appendChild(e);
}
const number = k => String(k).replace(/\B(?=(\d{3})+$)/g, ',');

// ---- Calendar: days since 1970-01-01, UTC, proleptic Gregorian; year 0 is 1 BCE ----
const MONTHS = 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' ');
const dayOf = (y, m = 0, d = 1) => new Date(0).setUTCFullYear(y, m, d) / 864e5;
const civil = day => { const t = new Date(day * 864e5); return [t.getUTCFullYear(), t.getUTCMonth(), t.getUTCDate(), t.getUTCHours()]; };
const yearName = y => y > 0 ? String(y) : 1 - y + ' BCE';
const iso = day => { const [y, m, d] = civil(day), p = (n, k) => String(n).padStart(k, '0'); return `${y < 0 ? '-' : ''}${p(Math.abs(y), 4)}-${p(m + 1, 2)}-${p(d, 2)}`; };
const sayDay = day => { const [y, m, d] = civil(day); return `${d} ${MONTHS[m]} ${yearName(y)}`; };
function parseDay(text, end) { // "2016", "2016-06", "2016-06-03", "312 BCE" → first day, or the day after the last
  const m = /^\s*(-?\d{1,6})(?:-(\d\d?))?(?:-(\d\d?))?\s*(bce?)?\s*$/i.exec(text);
  if (!m) return null;
  const y = m[4] ? 1 - m[1] : +m[1], mo = m[2] ? m[2] - 1 : 0, d = m[3] ? +m[3] : 1;
  return end ? dayOf(y + !m[2], mo + (m[2] && !m[3] ? 1 : 0), d + !!m[3]) : dayOf(y, mo, d);
}
function dayOfBound(b, end) { // "2016-06-06" or "2016-06-06T09:40:59", included → days, half-open
  const m = /^(-?\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?$/.exec(b);
  const day = dayOf(+m[1], m[2] - 1, +m[3]);
  return m[4] ? day + (m[4] * 3600 + m[5] * 60 + +m[6] + !!end) / 86400 : day + !!end;
}
// from and to of every event, in days: ±Infinity for an open end, null without a place on the calendar
const times = events.map(e => !e.date || !e.date.lower && !e.date.upper ? null
  : { from: e.date.lower ? dayOfBound(e.date.lower) : -Infinity, to: e.date.upper ? dayOfBound(e.date.upper, true) : Infinity });

// ---- What an event says. A short page holds the text in its list, a long one in the data. ----
const textIn = (s, r) => $(s, r)?.textContent ?? '';
function passageIn(r, p) { return p && r ? { ...p, text: r.textContent } : p; }
const lineOf = i => rows[i].classList.contains('ev') ? textIn('.line', rows[i]) : rows[i].lastChild.data.trim();
const railOf = i => rows[i].classList.contains('ev') ? textIn('time', rows[i]) : rows[i].firstChild.textContent;
const told = new Map();
function textOf(i) {
  if (told.has(i)) return told.get(i);
  const e = events[i], row = rows[i], line = lineOf(i);
  if (data.full) return e;
  let t;
  if (lean) {
    t = { ...e, line, quote: { ...e.quote, text: e.quote.text.replace('\uFFFC', () => line) } };
    if (e.expression) t.expression = { ...e.expression, text: cutAt(t)[1] };
  }
  else {
    const what = $('.what', row), note = $('.note', row);
    t = { ...e, line, why: textIn('.why', note), quote: passageIn($('.quote q', what), e.quote) };
    if (e.expression) t.expression = passageIn($('.quote mark', what), e.expression);
    const speaker = textIn('.who', what), names = $$('.names bdi', note).map(b => b.textContent);
    if (speaker) t.speaker = speaker;
    if (names.length) t.names = names;
  }
  if (e.others) t.others = e.others.map((o, k) => {
    const x = { ...o, line: o.line || line };
    if (lean) return x;
    const li = $$('.more li', row)[k];
    Object.assign(x, { why: textIn('.why', li), quote: passageIn($('q', li), o.quote) });
    if (o.expression) x.expression = passageIn($('mark', li), o.expression);
    return x;
  });
  told.set(i, t);
  return t;
}
function cutAt(t) { // the quote, cut at its date expression; offsets count bytes
  const q = t.quote.text || '', x = t.expression;
  if (!x || x.start < t.quote.start || x.end > t.quote.end) return [q, '', ''];
  const bytes = new TextEncoder().encode(q), part = (a, b) => new TextDecoder().decode(bytes.subarray(a, b)), a = x.start - t.quote.start, b = x.end - t.quote.start;
  return [part(0, a), part(a, b), part(b)];
}
const tellings = i => { const t = textOf(i); return [t, ...(t.others || [])]; };
const dateWords = e => e.date ? e.date.words : 'no date';

// ---- A long list comes as bare dates and lines; an event is made of one when its year is opened. ----
function dress(i) {
  const row = rows[i], e = events[i];
  if (row.classList.contains('ev')) return;
  const [date, ...more] = row.children, line = lineOf(i), differs = (e.others || []).some(o => o.relation === 'conflict');
  const rail = el('a', { className: 'when', href: '#' + row.id }, el('time', {}, date.textContent), ...more.map(m => el('span', { className: m.tagName === 'I' ? 'tag' : 'sub' }, m.textContent)));
  row.replaceChildren(rail, el('div', { className: 'what' }, el('p', { className: 'line', dir: 'auto' }, line)));
  row.classList.add(...['ev', 'b-' + e.basis, e.date?.approximate && 'approx', e.negated && 'negated', differs && 'differs'].filter(Boolean));
}
const dressShown = list => { for (const i of list) if (shown[i]) dress(i); };
if (lean) {
  rows.forEach((r, i) => { r.id = 'e' + encodeURIComponent(events[i].id); });
  for (const d of $$('.group > details')) {
    const list = $$('.events > li', d).map(r => indexOf.get(r));
    d.addEventListener('toggle', () => { if (d.open) dressShown(list); });
  }
}
