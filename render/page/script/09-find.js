// ---- Finding: search, filters, range; the state lives in the fragment ----
const BASIS = {
  stated: 'Date stated', since: 'Since a date', focus: 'Dated by context', reported: 'Reported', planned: 'Planned', undated: 'Without a date',
};
const REL = data.full
  ? { same: 'Same', finer: 'Finer', other: 'Not the same', conflict: 'Conflict', one: 'Only here' }
  : { same: 'Same date in each', finer: 'Finer date in one', other: 'Dates not the same', conflict: 'Dates conflict', one: 'Told by one' };
function agreement(e) { // how the dates of the articles that tell e lie to each other
  const r = (e.others || []).map(o => o.relation), has = (...names) => r.some(x => names.includes(x));
  if (!r.length) return 'one';
  if (has('conflict')) return 'conflict';
  if (has('overlaps', 'undecided', 'check the date')) return 'other';
  return r.every(x => x === 'same') ? 'same' : 'finer';
}

// ---- What is searched, without accents and capitals; made while nothing else is to do ----
const isPlain = s => !/[\u0080-\u1fff\u3040-\uffff]/.test(s);
const fold = s => isPlain(s = s.toLowerCase()) ? s : s.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
const hay = [];
function hayOf(i) {
  const told = lean ? [{ ...events[i], line: lineOf(i) }, ...(events[i].others || [])] : tellings(i);
  const texts = told.flatMap(t =>
    [t.line, t.speaker || '', ...(t.names || []), (t.quote?.text || '').replace('\uFFFC', ' '), articles[t.article].name]);
  return fold([dateWords(events[i]), ...texts].join(' \n'));
}
function stack(idle) {
  while (hay.length < events.length) {
    hay.push(hayOf(hay.length));
    if (hay.length % 100 === 0 && idle?.timeRemaining() < 5) return requestIdleCallback(stack);
  }
}

// ---- What can be chosen: of every event its keys in each group ----
const namesOf = (e, i) => lean || data.full ? e.names || [] : $$('.names bdi', rows[i]).map(b => b.textContent);
const groups = [
  { key: 'r', title: data.full ? 'Show' : 'Agreement', of: e => [agreement(e)], label: k => REL[k], order: Object.keys(REL) },
  { key: 'a', title: 'Article', of: e => [e, ...(e.others || [])].map(t => String(t.article)), label: k => articles[k].name, most: 12 },
  { key: 'b', title: 'Kind of date', of: e => [e.basis], label: k => BASIS[k], order: Object.keys(BASIS) },
  { key: 'n', title: 'Names', of: namesOf, label: k => k, most: 12 },
].filter(g => articles.length > 1 || g.key === 'b' || g.key === 'n');
const keys = events.map((e, i) => groups.map(g => [...new Set(g.of(e, i))]));
const chosen = Object.fromEntries(groups.map(g => [g.key, new Set()])), boxes = new Map();
const q = $('#q'), count = $('.count'), panel = $('#filters');
let from, to;

function buildFilters() {
  groups.forEach((g, k) => {
    const n = new Map();
    for (const of of keys) for (const x of of[k]) n.set(x, (n.get(x) || 0) + 1);
    const list = g.order ? g.order.filter(x => n.has(x))
      : [...n.keys()].sort((a, b) => n.get(b) - n.get(a) || (a < b ? -1 : 1)).slice(0, g.most);
    if (list.length < 2) return;
    const set = el('fieldset', { className: 'f-' + g.key }, el('legend', {}, g.title), ...list.map(x => choice(g, x, n.get(x))));
    data.full && g.key === 'r' ? $('[data-do=filters]').before(set) : panel.append(set); // a comparison shows its own filters at once
  });
  const days = times.filter(Boolean).flatMap(t => [t.from, t.to - 1]).filter(isFinite), year = day => yearName(civil(day)[0]);
  from = dayField('From', days.length ? year(Math.min(...days)) : '2016-06');
  to = dayField('to', days.length ? year(Math.max(...days)) : '2016-06-03');
  panel.prepend(el('fieldset', { className: 'f-t' }, el('legend', {}, 'Time'),
    el('label', { className: 'date' }, 'From ', from), el('label', { className: 'date' }, 'to ', to)));
}
function choice(g, k, n) {
  const box = el('input', { type: 'checkbox' }), num = el('span', { className: 'n' }, number(n));
  box.onchange = () => {
    box.checked ? chosen[g.key].add(k) : chosen[g.key].delete(k);
    update();
  };
  boxes.set(g.key + k, { g, k, box, num });
  return el('label', {}, box, el('bdi', {}, g.label(k)), ' ', num);
}
function dayField(name, placeholder) {
  const field = el('input', { type: 'text', placeholder, size: 12, autocomplete: 'off' });
  field.onchange = () => setRange(typedRange(), true);
  return field;
}
function typedRange() {
  for (const f of [from, to]) f.setAttribute('aria-invalid', !!f.value.trim() && parseDay(f.value) === null);
  return [parseDay(from.value) ?? -1e9, parseDay(to.value, true) ?? 1e9];
}
function setRange(r, typed) {
  range = r && (r[0] > -1e9 || r[1] < 1e9) && r[0] < r[1] ? r : null;
  if (!typed) {
    from.value = range ? iso(range[0]) : '';
    to.value = range ? iso(range[1] - 1) : '';
    typedRange();
  }
  range ? show(range[0], range[1]) : setWindow(0, 1);
  update();
}

// ---- Filtering ----
function update(quiet) {
  const words = fold(q.value).split(/\s+/).filter(Boolean), { miss, only } = sift(words);
  events.forEach((e, i) => {
    if (shown[i] === !miss[i]) return;
    shown[i] = !miss[i];
    rows[i].hidden = !!miss[i];
  });
  countChoices(miss, only);
  const total = shown.filter(Boolean).length, active = total < events.length || words.length > 0 || !!range;
  count.replaceChildren(active ? `${number(total)} of ${number(events.length)} events ` : `${number(total)} event${total === 1 ? '' : 's'}`);
  if (active) count.append(button('Show all', clear));
  $('.none').hidden = total > 0;
  foldGroups(total, active);
  softenRepeats(total);
  highlight(words);
  $('[data-do=filters]').classList.toggle('on', Object.values(chosen).some(s => s.size) || !!range);
  redraw();
  if (!quiet) save();
}
function sift(words) { // how many tests each event fails, two for a word or the time; and the only group it fails
  const miss = new Uint8Array(events.length), only = new Int8Array(events.length).fill(-1);
  if (words.length) stack();
  events.forEach((e, i) => {
    if (!words.every(w => hay[i].includes(w))) miss[i] += 2;
    if (range && (!times[i] || times[i].from >= range[1] || times[i].to <= range[0])) miss[i] += 2;
    groups.forEach((g, k) => {
      if (!chosen[g.key].size || keys[i][k].some(x => chosen[g.key].has(x))) return;
      miss[i]++;
      only[i] = k;
    });
  });
  return { miss, only };
}
function countChoices(miss, only) { // what a click would give: each group is counted with the others applied
  const n = groups.map(() => new Map());
  for (let i = 0; i < events.length; i++) if (miss[i] < 2) groups.forEach((g, k) => {
    if (!miss[i] || only[i] === k) for (const x of keys[i][k]) n[k].set(x, (n[k].get(x) || 0) + 1);
  });
  for (const { g, k, box, num } of boxes.values()) {
    const c = n[groups.indexOf(g)].get(k) || 0;
    num.textContent = number(c);
    box.checked = chosen[g.key].has(k);
    box.parentNode.classList.toggle('zero', !c);
  }
}
function clear() {
  q.value = '';
  for (const s of Object.values(chosen)) s.clear();
  setRange(null);
}

// ---- What the list shows of it ----
const parts = $$('.group').map(g => {
  const note = $('summary .small', g);
  return { g, fold: g.firstElementChild, note, text: note.textContent, rows: $$('.events > li', g).map(r => indexOf.get(r)) };
});
const months = $$('.group h3').map(h => {
  const list = h.nextElementSibling;
  return { h, list, rows: [...list.children].map(r => indexOf.get(r)) };
});
const FEW = 500; // hits that are all shown at once
const rail = rows.map((r, i) => railOf(i));
let folded = null; // which years were open before a search opened them
function foldGroups(total, active) {
  if (active) folded ||= parts.map(p => p.fold.open);
  parts.forEach((p, k) => {
    const left = p.rows.filter(i => shown[i]).length, hasCurrent = p.rows.includes(selected);
    p.note.textContent = left < p.rows.length ? number(left) + ' of ' + p.text.replace(/.*, /, '') : p.text;
    p.g.hidden = !left;
    if (folded) p.fold.open = folded[k] || hasCurrent || active && total <= FEW;
    if (lean && p.fold.open) dressShown(p.rows); // now, so that hits are marked, and those alone: a year can hold thousands
  });
  if (!active) folded = null;
  for (const m of months) m.h.hidden = m.list.hidden = !m.rows.some(i => shown[i]);
  document.body.classList.toggle('few', total <= FEW);
}
function softenRepeats(total) { // the first of the events of a day that is shown heads them
  if (total > 2000) return;
  for (const p of parts) {
    let last = '';
    for (const i of p.rows) if (shown[i]) {
      rows[i].classList.toggle('again', rail[i] === last);
      last = rail[i];
    }
  }
}
function highlight(words) { // hits are marked without touching the document, where the browser can
  if (!window.Highlight) return;
  CSS.highlights.delete('hit');
  if (words.join('').length < 2) return;
  const found = [];
  for (const [i, r] of rows.entries()) {
    if (found.length > 500) break;
    if (shown[i] && !isBare(r)) hitsIn(r, words, found);
  }
  CSS.highlights.set('hit', new Highlight(...found));
}
function hitsIn(row, words, found) {
  const walk = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  for (let t; (t = walk.nextNode());) {
    const s = fold(t.data);
    if (s.length === t.data.length) for (const w of words) for (let k = s.indexOf(w); k >= 0; k = s.indexOf(w, k + w.length)) {
      const hit = new Range();
      hit.setStart(t, k);
      hit.setEnd(t, k + w.length);
      found.push(hit);
    }
  }
}

// ---- The fragment: #id, or #q=…&r=…&a=…&b=…&n=…&from=…&to=…&e=id ----
function save() {
  const p = new URLSearchParams();
  if (q.value) p.set('q', q.value);
  for (const g of groups) for (const k of chosen[g.key]) p.append(g.key, k);
  if (range) {
    p.set('from', iso(Math.max(range[0], -1e8)));
    p.set('to', iso(Math.min(range[1], 1e8) - 1));
  }
  const id = selected >= 0 ? rows[selected].id : '', filtered = [...p].length > 0;
  if (filtered && id) p.set('e', id);
  const hash = filtered ? '#' + p : id && '#' + id;
  if (hash !== location.hash) history.replaceState(null, '', hash || location.pathname + location.search);
}
function load() {
  const raw = location.hash.slice(1), p = new URLSearchParams(raw.includes('=') ? raw : '');
  q.value = p.get('q') || '';
  for (const g of groups) chosen[g.key] = new Set(p.getAll(g.key));
  from.value = p.get('from') || '';
  to.value = p.get('to') || '';
  const [a, b] = typedRange();
  range = a > -1e9 || b < 1e9 ? [a, b] : null;
  if (range) show(a, b);
  update(true);
  const i = rows.findIndex(r => r.id === (p.get('e') || raw));
  if (i >= 0) select(i, true, true);
}
