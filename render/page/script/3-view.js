// ---- View: where everything lies for a width and a window u0…u1 of the axis. Rows and counts were
// computed for a series of widths; the widest one that is not wider than this view fits it. ----
const DAY = 1, OPEN_START = 2, OPEN_END = 4, APPROX = 8, PLANNED = 16, NEGATED = 32, INFERRED = 64, DIFFERS = 128, SECOND = 256;
const ROW = 19, GUTTER = 180, DOT = 6, FADE = 34, BIN = 30;
const marks = (data.option ? data.option.series[2].data.map(d => d.value) : chart?.marks || []).map(([from, to, lane, look, event]) => ({ a: uOf(from), b: uOf(to), lane, look, event }));
const marksOf = new Map();
marks.forEach((m, i) => marksOf.has(m.event) ? marksOf.get(m.event).push(i) : marksOf.set(m.event, [i]));
const levels = (chart?.levels || []).map(l => {
  const rows = Int8Array.from(l.rows, c => c === '+' ? -1 : +c), need = chart.lanes.map(() => 0), counts = chart.lanes.map(() => false);
  marks.forEach((m, i) => { need[m.lane] = Math.max(need[m.lane], rows[i] < 0 ? 4 : rows[i] + 1); counts[m.lane] ||= rows[i] < 0; }); // a count is at least four rows high
  return { width: l.width, rows, need, counts };
});
for (let k = levels.length - 2; k >= 0; k--) levels[k].most = levels[k].need.map((n, lane) => Math.max(n, (levels[k + 1].most || levels[k + 1].need)[lane]));
const levelFor = width => levels.findLast(l => l.width <= width + .5) || levels[0];

function extent(m, x0, x1) { // pixels a mark takes when its days lie at x0…x1
  if (m.look & DAY && x1 - x0 < 30) return [(x0 + x1) / 2 - DOT, (x0 + x1) / 2 + DOT, true]; // a day is a point until it is wide enough to be seen as a day
  if (m.look & OPEN_START) return [Math.min(x0, x1 - 40), Math.max(x1, x0 + 7)];
  return [x0, Math.max(x1, x0 + 7) + (m.look & OPEN_END ? FADE : 0)];
}

function layOut(W, u0, u1) {
  const narrow = W < 720, G = narrow ? 0 : GUTTER, wide = (W - G) / (u1 - u0);
  const view = { W, u0, u1, G, narrow, X: u => G + (u - u0) * wide };
  const level = levelFor(wide), whole = levelFor(W - G); // lanes keep the height of the whole, so nothing jumps
  let y = 4;
  view.lanes = chart.lanes.map((l, lane) => {
    const head = narrow && chart.lanes.length > 1 ? 20 : 0, top = whole.counts[lane] ? 1 : 0;
    const deep = (whole.most || whole.need)[lane], height = Math.max(narrow ? 1 : 1.6, deep + top) * ROW + 14 + head, box = { ...l, y, head, height, first: y + head + 7 + ROW / 2, top, deep };
    y += height;
    box.issues = l.issues.map(p => ({ ...p, x: view.X(uOf(p.day + .5)) })).filter(p => p.x > G && p.x < W);
    return box;
  });
  view.axis = y + 2;
  view.H = y + 40;
  if (chart.today != null) { const x = view.X(uOf(chart.today + .5)); if (x > G && x < W) view.today = x; }
  Object.assign(view, axis(view), place(view, level, wide));
  return view;
}

function place(view, level, wide) {
  const { W, G, X } = view, placed = new Map(), counts = new Map(), bins = new Map();
  marks.forEach((m, i) => {
    if (!shown[m.event]) return;
    const [x0, x1, point] = extent(m, X(m.a), X(m.b));
    if (level.rows[i] < 0) { // its bin, in the pixels of the level
      const bin = Math.floor(extent(m, m.a * level.width, m.b * level.width)[0] / BIN), key = m.lane * 1e7 + bin;
      bins.has(key) ? bins.get(key).push(i) : bins.set(key, [i]);
      return;
    }
    if (x1 < G - 8 || x0 > W + 8) return;
    const lane = view.lanes[m.lane];
    placed.set(i, { i, m, x0, x1, point, y: lane.first + (lane.top + level.rows[i]) * ROW });
  });
  const most = chart.lanes.map(() => 1);
  for (const [key, list] of bins) {
    const n = Math.floor(key / 1e7), lane = view.lanes[n], bin = key % 1e7;
    const x = G + ((bin + .5) * BIN / level.width - view.u0) * wide;
    const half = Math.floor(lane.deep / 2);
    if (list.length <= half) { // filters left a few: they stand in the upper rows of even bins and the lower rows of odd ones
      list.forEach((i, k) => {
        const m = marks[i], [x0, x1, point] = extent(m, X(m.a), X(m.b));
        if (x1 >= G - 8 && x0 <= W + 8) placed.set(i, { i, m, x0, x1, point, y: lane.first + (lane.top + k + (bin % 2 ? lane.deep - half : 0)) * ROW });
      });
      continue;
    }
    most[n] = Math.max(most[n], list.length);
    if (x < G - 8 || x > W + 8) continue;
    counts.set(list[0], { list, n, x, y: lane.first });
  }
  for (const c of counts.values()) {
    const full = (view.lanes[c.n].height - view.lanes[c.n].head - 14) - ROW;
    c.h = full * c.list.length / most[c.n];
    c.bottom = c.y + ROW / 2 + full;
  }
  room(placed, counts, W);
  const joins = [];
  for (const [event, list] of marksOf) {
    if (list.length < 2 || !shown[event]) continue;
    const ps = list.map(i => placed.get(i)).filter(Boolean);
    if (ps.length < 2) continue;
    const first = ps.find(p => p.point) || ps[0], at = first.point ? (first.x0 + first.x1) / 2 : first.x0 + 4; // bars are met where the line is straight
    joins.push({ event, points: ps.map(p => [p.point ? (p.x0 + p.x1) / 2 : Math.min(Math.max(at, p.x0 + 3), p.x1 - 3), p.y]), differs: marks[list[0]].look & DIFFERS });
  }
  return { placed, counts, joins };
}

function room(placed, counts, W) { // how far it is from each mark to the next in its row; counts stand in the way of all rows
  const next = new Map(), all = [...placed.values(), ...[...counts.values()].map(c => ({ c, x0: c.x - BIN / 2 }))].sort((p, q) => q.x0 - p.x0);
  const fence = new Map();
  for (const p of all) {
    if (p.c) { fence.set(p.c.n, p.x0); continue; }
    p.free = Math.min(next.get(p.y) ?? W, fence.get(p.m.lane) ?? W) - p.x1;
    next.set(p.y, p.x0);
  }
}
// ---- Labels: the line of an event as far as there is room, cut behind a word; '' where that says too little ----
const ruler = document.createElement('canvas').getContext('2d');
ruler.font = '11.5px ' + getComputedStyle(root).getPropertyValue('--sans');
function label(p, G) {
  if (p.m.look & SECOND || p.x1 < G + 4 || p.free < 50) return '';
  const room = p.free - 12, fits = s => ruler.measureText(s).width <= room, line = lineOf(p.m.event), letters = [...line];
  if (letters.length <= 48 && fits(line)) return line;
  let n = 0; // the most letters that fit, by halving
  for (let least = 1, most = Math.min(letters.length, 48); least <= most;) {
    const half = least + most >> 1;
    if (fits(letters.slice(0, half).join('') + '…')) { n = half; least = half + 1; } else most = half - 1;
  }
  let s = letters.slice(0, n).join('');
  if (n < letters.length && letters[n] !== ' ') {
    const space = s.lastIndexOf(' ');
    if (space < 0 && line.includes(' ')) return '';
    if (space >= 0) s = s.slice(0, space);
  }
  s = s.replace(/[ ,;:–—]+$/, '');
  return [...s].length < 8 ? '' : s + '…';
}
function cut(name, n) { // a name, shortened to n letters
  const letters = [...name];
  return letters.length > n ? letters.slice(0, n - 1).join('').trimEnd() + '…' : name;
}
