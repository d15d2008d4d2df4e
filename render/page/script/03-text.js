// ---- What an event says. A short page holds the text in its list, a long one in the data. ----
const rows = $$('.events > li, #table tbody > tr'); // in the order of the data
const indexOf = new Map(rows.map((r, i) => [r, i]));
const textIn = (s, r) => $(s, r)?.textContent ?? '';
const isBare = row => !row.classList.contains('ev'); // a date and a line alone
const lineOf = i => isBare(rows[i]) ? rows[i].lastChild.data.trim() : textIn('.line', rows[i]);
const railOf = i => isBare(rows[i]) ? rows[i].firstChild.textContent : textIn('time', rows[i]);
const tellings = i => { const t = textOf(i); return [t, ...(t.others || [])]; };
const dateWords = e => e.date ? e.date.words : 'no date';

const told = new Map();
function textOf(i) { // the whole event
  if (data.full) return events[i];
  if (!told.has(i)) told.set(i, (lean ? textInData : textInList)(events[i], lineOf(i), rows[i]));
  return told.get(i);
}
function textInData(e, line) {
  const t = { ...e, line, quote: { ...e.quote, text: e.quote.text.replace('\uFFFC', () => line) } };
  if (e.expression) t.expression = { ...e.expression, text: cutAt(t)[1] };
  if (e.others) t.others = e.others.map(o => ({ ...o, line: o.line || line }));
  return t;
}
function textInList(e, line, row) {
  const what = $('.what', row), note = $('.note', row), t = { ...e, line, why: textIn('.why', note), ...passagesIn(e, what) };
  const speaker = textIn('.who', what), names = $$('.names bdi', note).map(b => b.textContent);
  if (speaker) t.speaker = speaker;
  if (names.length) t.names = names;
  if (e.others) {
    const items = $$('.more li', row);
    t.others = e.others.map((o, k) => ({ ...o, line: o.line || line, why: textIn('.why', items[k]), ...passagesIn(o, items[k]) }));
  }
  return t;
}
function passagesIn(e, node) { // the quote and its date expression
  const words = (p, s) => { const found = $(s, node); return p && found ? { ...p, text: found.textContent } : p; };
  return { quote: words(e.quote, '.quote q'), ...e.expression && { expression: words(e.expression, '.quote mark') } };
}
function cutAt(t) { // the quote, cut at its date expression; offsets count bytes
  const q = t.quote.text || '', x = t.expression;
  if (!x || x.start < t.quote.start || x.end > t.quote.end) return [q, '', ''];
  const bytes = new TextEncoder().encode(q), part = (a, b) => new TextDecoder().decode(bytes.subarray(a, b));
  const a = x.start - t.quote.start, b = x.end - t.quote.start;
  return [part(0, a), part(a, b), part(b)];
}

// ---- A long list comes as bare dates and lines; an event is made of one when it is shown in its year. ----
function dress(i) {
  const row = rows[i], e = events[i];
  if (!isBare(row)) return;
  const [date, ...more] = row.children, line = lineOf(i), differs = (e.others || []).some(o => o.relation === 'conflict');
  const rail = el('a', { className: 'when', href: '#' + row.id }, el('time', {}, date.textContent),
    ...more.flatMap(m => [' ', el('span', { className: m.tagName === 'I' ? 'tag' : 'sub' }, m.textContent)]));
  row.replaceChildren(rail, el('div', { className: 'what' }, el('p', { className: 'line', dir: 'auto' }, line)));
  const looks = { approx: e.date?.approximate, negated: e.negated, differs };
  row.classList.add('ev', 'b-' + e.basis, ...Object.keys(looks).filter(k => looks[k]));
}
const escaped = c => '%' + c.charCodeAt(0).toString(16).toUpperCase();
const fragmentOf = id => 'e' + encodeURIComponent(id).replace(/[.!~*'()]/g, escaped).replace(/%/g, '_'); // as the list of a short page has it
const dressShown = list => { for (const i of list) if (shown[i]) dress(i); };
if (lean) {
  rows.forEach((r, i) => { r.id = fragmentOf(events[i].id); });
  for (const d of $$('.group > details')) {
    const list = $$('.events > li', d).map(r => indexOf.get(r));
    d.addEventListener('toggle', () => { if (d.open) dressShown(list); });
  }
}
