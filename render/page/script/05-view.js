// ---- View: where everything lies for a width and a window u0…u1 of the axis. Rows and counts were
// computed for a series of widths; the widest one that is not wider than this view fits it. ----
const DAY = 1, OPEN_START = 2, OPEN_END = 4, APPROX = 8, PLANNED = 16, NEGATED = 32, INFERRED = 64, DIFFERS = 128, SECOND = 256;
const ROW = 19, GUTTER = 180, DOT = 6, FADE = 34, BIN = 30, COUNTED = -1, LEAST_HEAP = 4;

const carriedMarks = data.option ? data.option.series[2].data.map(d => d.value) : chart?.marks || [];
const marks = carriedMarks.map(([from, to, lane, look, event]) => ({ a: uOf(from), b: uOf(to), lane, look, event }));
const marksOf = new Map(); // of an event
marks.forEach((m, i) => marksOf.has(m.event) ? marksOf.get(m.event).push(i) : marksOf.set(m.event, [i]));
const levels = (chart?.levels || []).map(l => {
  const rows = Int8Array.from(l.rows, c => c === '+' ? COUNTED : +c), need = chart.lanes.map(() => 0), counts = chart.lanes.map(() => false);
  marks.forEach((m, i) => {
    need[m.lane] = Math.max(need[m.lane], rows[i] === COUNTED ? LEAST_HEAP : rows[i] + 1);
    counts[m.lane] ||= rows[i] === COUNTED;
  });
  return { width: l.width, rows, need, counts };
});
for (let k = levels.length - 2; k >= 0; k--) { // and in every closer view
  levels[k].need = levels[k].need.map((n, lane) => Math.max(n, levels[k + 1].need[lane]));
}
const levelFor = width => levels.findLast(l => l.width <= width + .5) || levels[0];

function extent(m, x0, x1) { // pixels a mark takes when its days lie at x0…x1
  if (m.look & DAY && x1 - x0 < 30) { // a day is a point until it is wide enough to be seen as a day
    const x = (x0 + x1) / 2;
    return [x - DOT, x + DOT, true];
  }
  if (m.look & OPEN_START) return [Math.min(x0, x1 - 40), Math.max(x1, x0 + 7)];
  return [x0, Math.max(x1, x0 + 7) + (m.look & OPEN_END ? FADE : 0)];
}

function layOut(W, u0, u1) {
  const narrow = W < 720, G = narrow ? 0 : GUTTER, wide = (W - G) / (u1 - u0);
  const view = { W, u0, u1, G, narrow, X: u => G + (u - u0) * wide, wide, level: levelFor(wide) };
  const inView = day => { const x = view.X(uOf(day)); return x > G && x < W ? x : null; };
  const whole = levelFor(W - G); // lanes keep the height of the whole, so nothing jumps
  let y = 4;
  view.lanes = chart.lanes.map((l, lane) => {
    const head = narrow && chart.lanes.length > 1 ? 20 : 0, top = whole.counts[lane] ? 1 : 0, deep = whole.need[lane];
    const height = Math.max(narrow ? 1 : 1.6, deep + top) * ROW + 14 + head;
    const box = { ...l, name: cut(l.name, narrow ? W : GUTTER - 12), y, head, height, first: y + head + 7 + ROW / 2, top, deep };
    box.issues = l.issues.map(p => ({ ...p, x: inView(p.day + .5) })).filter(p => p.x !== null);
    y += height;
    return box;
  });
  view.axis = y + 2;
  view.H = y + 40;
  if (chart.today != null) view.today = inView(chart.today + .5);
  view.placed = new Map();
  view.counts = new Map();
  Object.assign(view, axis(view));
  place(view);
  measureRoom(view);
  view.joins = joinsOf(view);
  return view;
}

function place(view) { // puts every shown mark into its row, or into the count of its bin
  const { level } = view, bins = chart.lanes.map(() => new Map());
  marks.forEach((m, i) => {
    if (!shown[m.event]) return;
    if (level.rows[i] !== COUNTED) return put(view, i, level.rows[i]);
    const bin = Math.floor(extent(m, m.a * level.width, m.b * level.width)[0] / BIN), of = bins[m.lane]; // in the pixels of the level
    of.has(bin) ? of.get(bin).push(i) : of.set(bin, [i]);
  });
  bins.forEach((of, lane) => {
    const { deep } = view.lanes[lane], half = Math.floor(deep / 2);
    const heaps = [...of].filter(([bin, list]) => {
      if (list.length > half) return true;
      const first = bin % 2 ? deep - half : 0; // filters left a few: in the upper rows of even bins, the lower of odd ones
      list.forEach((i, k) => put(view, i, first + k));
      return false;
    });
    const most = Math.max(1, ...heaps.map(([, list]) => list.length));
    for (const [bin, list] of heaps) heap(view, lane, bin, list, most);
  });
}
function put(view, i, row) {
  const m = marks[i], lane = view.lanes[m.lane], [x0, x1, point] = extent(m, view.X(m.a), view.X(m.b));
  if (x1 < view.G - 8 || x0 > view.W + 8) return;
  view.placed.set(i, { i, m, x0, x1, point, y: lane.first + (lane.top + row) * ROW });
}
function heap(view, n, bin, list, most) {
  const lane = view.lanes[n], x = view.G + ((bin + .5) * BIN / view.level.width - view.u0) * view.wide;
  if (x < view.G - 8 || x > view.W + 8) return;
  const full = lane.height - lane.head - 14 - ROW;
  view.counts.set(list[0], { list, n, x, y: lane.first, h: full * list.length / most, bottom: lane.first + ROW / 2 + full });
}

function measureRoom({ placed, counts, W }) { // how far it is from each mark to the next in its row; counts stand in the way of all rows
  const next = new Map(), fence = new Map();
  const all = [...placed.values(), ...[...counts.values()].map(c => ({ c, x0: c.x - BIN / 2 }))].sort((p, q) => q.x0 - p.x0);
  for (const p of all) {
    if (p.c) { fence.set(p.c.n, p.x0); continue; }
    p.free = Math.min(next.get(p.y) ?? W, fence.get(p.m.lane) ?? W) - p.x1;
    next.set(p.y, p.x0);
  }
}

function joinsOf({ placed }) { // the lines between the tellings of an event
  const joins = [], middle = p => (p.x0 + p.x1) / 2;
  for (const [event, list] of marksOf) {
    if (list.length < 2 || !shown[event]) continue;
    const ps = list.map(i => placed.get(i)).filter(Boolean);
    if (ps.length < 2) continue;
    const first = ps.find(p => p.point) || ps[0], at = first.point ? middle(first) : first.x0 + 4;
    const meet = p => p.point ? middle(p) : Math.min(Math.max(at, p.x0 + 3), p.x1 - 3); // bars are met where the line is straight
    joins.push({ event, points: ps.map(p => [meet(p), p.y]), differs: marks[list[0]].look & DIFFERS });
  }
  return joins;
}

// ---- Labels: the line of an event as far as there is room, cut behind a word; '' where that says too little ----
const rulerOf = font => Object.assign(document.createElement('canvas').getContext('2d'), { font });
const face = getComputedStyle(root).getPropertyValue('--sans'), ruler = rulerOf('11.5px ' + face), nameRuler = rulerOf('600 12.5px ' + face);
function label(p, G) {
  if (p.m.look & SECOND || p.x1 < G + 4 || p.free < 50) return '';
  const room = p.free - 12, fits = s => ruler.measureText(s).width <= room, line = lineOf(p.m.event), letters = [...line];
  if (letters.length <= 48 && fits(line)) return line;
  let n = 0; // the most letters that fit, by halving
  for (let least = 1, most = Math.min(letters.length, 48); least <= most;) {
    const half = least + most >> 1;
    if (fits(letters.slice(0, half).join('') + '…')) {
      n = half;
      least = half + 1;
    } else most = half - 1;
  }
  let s = letters.slice(0, n).join('');
  if (n < letters.length && letters[n] !== ' ') {
    const space = s.lastIndexOf(' ');
    if (space < 0 && line.includes(' ')) return '';
    if (space >= 0) s = s.slice(0, space);
  }
  s = s.replace(/[ .,;:–—]+$/, '');
  return [...s].length < 8 ? '' : s + '…';
}
function cut(name, room) { // the name of a lane, shortened to its room
  const letters = [...name], fits = n => nameRuler.measureText(letters.slice(0, n).join('')).width <= room;
  let n = letters.length;
  while (n && !fits(n)) n--;
  return n === letters.length ? name : letters.slice(0, Math.max(0, n - 1)).join('').trimEnd() + '…';
}
