// The page works without this script: it adds the live chart, search, filters, keys and downloads.
// Text from articles only ever goes through textContent, attributes set by name, and text nodes.
const $ = (s, r = document) => r.querySelector(s), $$ = (s, r = document) => [...r.querySelectorAll(s)];
const root = document.documentElement;
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

// ---- Data: the timeline as 'dateline export' writes it, and what the chart needs ----
async function unpack(text) { // base64 of gzip → text
  const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
const carried = $('#data');
const data = JSON.parse(carried.type === 'text/plain' ? await unpack(carried.textContent) : carried.textContent);
const lean = !!data.columns, chart = data.chart; // a long page lists dates and lines alone
if (lean) data.timeline.events = unfold(data.columns);
const { articles, events } = data.timeline;
const shown = events.map(() => true);
let selected = -1, range = null; // an index of events; [first day, day after the last]

function unfold(c) { // columns → events
  return c.id.map((id, i) => ({
    id, article: c.article[i], basis: c.basis[i], date: c.words[i] ? unfoldDate(c, i) : null, why: c.why[i], line: '',
    ...c.speaker[i] && { speaker: c.speaker[i] },
    ...c.names[i] && { names: c.names[i].split('\n') },
    quote: { text: c.quote[i], start: c.start[i], end: c.start[i] + c.length[i] },
    ...c.expression[i] >= 0 && { expression: unfoldExpression(c, i) },
    ...c.rule[i] && { rule: c.rule[i] },
    worth: c.worth[i],
    ...c.is[i] & 2 && { negated: true },
    ...c.is[i] & 4 && { tentative: true },
    ...c.others[i] && { others: c.others[i] },
  }));
}
function unfoldDate(c, i) {
  const edtf = c.edtf[i], lower = c.lower[i] || null;
  return {
    edtf, timex: c.timex[i] === '=' ? edtf : c.timex[i], lower, upper: c.upper[i] === '=' ? lower : c.upper[i] || null,
    precision: c.precision[i], words: c.words[i], ...c.is[i] & 1 && { approximate: true },
  };
}
function unfoldExpression(c, i) {
  const start = c.start[i] + c.expression[i];
  return { text: '', start, end: start + c.reach[i] };
}
