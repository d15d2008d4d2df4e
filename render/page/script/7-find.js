// ---- Finding: search, filters, range; the state lives in the fragment ----
const BASIS = { stated: 'Date stated', since: 'Since a date', focus: 'Dated by context', reported: 'Reported', planned: 'Planned', undated: 'Without a date' };
const REL = data.full ? { same: 'Same', finer: 'Finer', other: 'Not the same', conflict: 'Conflict', one: 'Only here' } : { same: 'Same date in each', finer: 'Finer date in one', other: 'Dates not the same', conflict: 'Dates conflict', one: 'Told by one' };
function agreement(e) {
  const r = (e.others || []).map(o => o.relation);
  return !r.length ? 'one' : r.includes('conflict') ? 'conflict' : r.some(x => x === 'overlaps' || x === 'undecided' || x === 'check the date') ? 'other' : r.some(x => x !== 'same') ? 'finer' : 'same';
}
const fold = s => /[\u0080-\u1fff\u3040-\uffff]/.test(s = s.toLowerCase()) ? s.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : s;
const hay = []; // what is searched, folded; made while nothing else is to do
const hayOf = i => fold([dateWords(events[i]), ...(lean ? [{ ...events[i], line: lineOf(i) }, ...(events[i].others || [])] : tellings(i))
  .flatMap(t => [t.line, t.speaker || '', ...(t.names || []), (t.quote?.text || '').replace('\uFFFC', ' '), articles[t.article].name])].join(' \n'));
function stack(idle) {
  while (hay.length < events.length) { hay.push(hayOf(hay.length)); if (hay.length % 100 === 0 && idle?.timeRemaining() < 5) return requestIdleCallback(stack); }
}
const names = events.map((e, i) => lean || data.full ? e.names || [] : $$('.names bdi', rows[i]).map(b => b.textContent));
const groups = [
  { key: 'r', title: data.full ? 'Show' : 'Agreement', of: i => [agreement(events[i])], label: k => REL[k], order: Object.keys(REL) },
  { key: 'a', title: 'Article', of: i => [events[i], ...(events[i].others || [])].map(t => String(t.article)), label: k => articles[k].name, most: 12 },
  { key: 'b', title: 'Kind of date', of: i => [events[i].basis], label: k => BASIS[k], order: Object.keys(BASIS) },
  { key: 'n', title: 'Names', of: i => names[i], label: k => k, most: 12 },
].filter(g => articles.length > 1 || g.key === 'b' || g.key === 'n');
const keys = events.map((e, i) => groups.map(g => [...new Set(g.of(i))]));
const rail = rows.map((r, i) => railOf(i));
const parts = $$('.group').map(g => ({ g, fold: g.firstElementChild, note: $('summary .small', g), text: $('summary .small', g).textContent, rows: $$('.events > li', g).map(r => indexOf.get(r)) }));
const months = $$('.group h3').map(h => ({ h, rows: [...h.nextElementSibling.children].map(r => indexOf.get(r)) }));
const chosen = Object.fromEntries(groups.map(g => [g.key, new Set()])), boxes = new Map();
const q = $('#q'), count = $('.count'), panel = $('#filters');
let from, to, folded = null; // which years were open before a search opened them
function buildFilters() {
  for (const g of groups) {
    const n = new Map();
    for (const k of keys) for (const x of k[groups.indexOf(g)]) n.set(x, (n.get(x) || 0) + 1);
    const list = (g.order || [...n.keys()].sort((a, b) => n.get(b) - n.get(a) || (a < b ? -1 : 1)).slice(0, g.most)).filter(k => n.has(k));
    if (list.length < 2) continue;
    const set = el('fieldset', { className: 'f-' + g.key }, el('legend', {}, g.title), ...list.map(k => {
      const box = el('input', { type: 'checkbox' }), num = el('span', { className: 'n' }, number(n.get(k)));
      box.onchange = () => { chosen[g.key][box.checked ? 'add' : 'delete'](k); update(); };
      boxes.set(g.key + k, { g, k, box, num });
      return el('label', {}, box, el('bdi', {}, g.label(k)), ' ', num);
    }));
    data.full && g.key === 'r' ? $('[data-do=filters]').before(set) : panel.append(set); // a comparison shows its own filters at once
  }
  const field = (label, placeholder) => {
    const i = el('input', { type: 'text', placeholder, size: 12, autocomplete: 'off' });
    i.onchange = () => setRange([parseDay(from.value) ?? -1e9, parseDay(to.value, 1) ?? 1e9], true);
    panel.firstChild.append(el('label', { className: 'date' }, label + ' ', i));
    return i;
  };
  const known = times.filter(Boolean).flatMap(t => [t.from, t.to - 1]).filter(isFinite), year = day => yearName(civil(day)[0]);
  panel.prepend(el('fieldset', { className: 'f-t' }, el('legend', {}, 'Time')));
  from = field('From', known.length ? year(Math.min(...known)) : '2016-06'); to = field('to', known.length ? year(Math.max(...known)) : '2016-06-03');
}
function setRange(r, typed) {
  range = r && (r[0] > -1e9 || r[1] < 1e9) && r[0] < r[1] ? r : null;
  if (!typed || !range) { from.value = range ? iso(range[0]) : ''; to.value = range ? iso(range[1] - 1) : ''; }
  range ? show(range[0], range[1]) : setWindow(0, 1);
  update();
}
function update(quiet) {
  const words = fold(q.value).split(/\s+/).filter(Boolean), miss = new Uint8Array(events.length), bad = new Int8Array(events.length).fill(-1);
  if (words.length) stack();
  events.forEach((e, i) => { // miss counts failed tests; bad remembers the only failed group, for the counts beside filters
    if (!words.every(w => hay[i].includes(w))) miss[i] += 2;
    if (range && (!times[i] || times[i].from >= range[1] || times[i].to <= range[0])) miss[i] += 2;
    groups.forEach((g, k) => { if (chosen[g.key].size && !keys[i][k].some(x => chosen[g.key].has(x))) { miss[i]++; bad[i] = k; } });
    if (shown[i] !== !miss[i]) { shown[i] = !miss[i]; rows[i].hidden = !!miss[i]; }
  });
  const n = groups.map(() => new Map());
  events.forEach((e, i) => { if (miss[i] < 2) groups.forEach((g, k) => { if (!miss[i] || bad[i] === k) for (const x of keys[i][k]) n[k].set(x, (n[k].get(x) || 0) + 1); }); });
  for (const b of boxes.values()) {
    const c = n[groups.indexOf(b.g)].get(b.k) || 0;
    b.num.textContent = number(c); b.box.checked = chosen[b.g.key].has(b.k); b.box.parentNode.classList.toggle('zero', !c);
  }
  const total = shown.filter(Boolean).length, active = total < events.length || words.length > 0 || !!range;
  count.replaceChildren(active ? `${number(total)} of ${number(events.length)} events ` : `${number(total)} event${total === 1 ? '' : 's'}`);
  if (active) count.append(el('button', { type: 'button', onclick: clear }, 'Show all'));
  $('.none').hidden = total > 0;
  foldGroups(total, active);
  softenRepeats(total);
  highlight(words);
  $('[data-do=filters]').classList.toggle('on', Object.values(chosen).some(s => s.size) || !!range);
  redraw();
  if (!quiet) save();
}
function foldGroups(total, active) {
  if (active) folded ||= parts.map(p => p.fold.open);
  parts.forEach((p, k) => {
    const left = p.rows.filter(i => shown[i]).length;
    p.note.textContent = left < p.rows.length ? number(left) + ' of ' + p.text.replace(/.*, /, '') : p.text;
    p.g.hidden = !left;
    p.fold.open = active ? total <= 500 || p.rows.includes(selected) || folded[k] : folded ? folded[k] || p.rows.includes(selected) : p.fold.open;
    if (lean && p.fold.open) dressShown(p.rows); // now, so that hits are marked, and those alone: a year can hold thousands
  });
  if (!active) folded = null;
  for (const m of months) m.h.hidden = !m.rows.some(i => shown[i]);
}
function softenRepeats(total) { // the first of the events of a day that is shown heads them
  if (total > 2000) return;
  for (const p of parts) {
    let last = '';
    for (const i of p.rows) if (shown[i]) { rows[i].classList.toggle('again', rail[i] === last); last = rail[i]; }
  }
}
function highlight(words) { // hits are marked without touching the document, where the browser can
  if (!window.Highlight) return;
  CSS.highlights.delete('hit');
  if (words.join('').length < 2) return;
  const found = [];
  for (const [i, r] of rows.entries()) {
    if (!shown[i] || !r.classList.contains('ev')) continue;
    if (found.length > 500) break;
    const walk = document.createTreeWalker(r, NodeFilter.SHOW_TEXT);
    for (let t; (t = walk.nextNode());) {
      const s = fold(t.data);
      if (s.length === t.data.length) for (const w of words) for (let k = s.indexOf(w); k >= 0; k = s.indexOf(w, k + w.length)) { const g = new Range(); g.setStart(t, k); g.setEnd(t, k + w.length); found.push(g); }
    }
  }
  CSS.highlights.set('hit', new Highlight(...found));
}
function clear() { q.value = ''; for (const s of Object.values(chosen)) s.clear(); setRange(null); }
function save() {
  const p = new URLSearchParams();
  if (q.value) p.set('q', q.value);
  for (const g of groups) for (const k of chosen[g.key]) p.append(g.key, k);
  if (range) { p.set('from', iso(Math.max(range[0], -1e8))); p.set('to', iso(Math.min(range[1], 1e8) - 1)); }
  if (selected >= 0 && [...p].length) p.set('e', rows[selected].id);
  const hash = [...p].length ? '#' + p : selected >= 0 ? '#' + rows[selected].id : '';
  if (hash !== location.hash) history.replaceState(null, '', hash || location.pathname + location.search);
}
function load() {
  const raw = location.hash.slice(1), p = new URLSearchParams(raw.includes('=') ? raw : '');
  q.value = p.get('q') || '';
  for (const g of groups) chosen[g.key] = new Set(p.getAll(g.key));
  range = null;
  if (p.has('from') || p.has('to')) {
    from.value = p.get('from') || ''; to.value = p.get('to') || '';
    range = [parseDay(from.value) ?? -1e9, parseDay(to.value, 1) ?? 1e9];
    show(range[0], range[1]);
  }
  update(true);
  const i = rows.findIndex(r => r.id === (p.get('e') || raw));
  if (i >= 0) select(i, true, true);
}
