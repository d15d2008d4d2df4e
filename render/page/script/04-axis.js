// ---- Axis: days ↔ 0…1 on the cut scale, and round dates on it ----
const pieces = chart ? chart.pieces.map(([a, b, u, v, only]) => ({ a, b, u, v, only })) : [];
const knots = pieces.flatMap(s => [[s.a, s.u], [s.b, s.v]]);
function along(x, p, q) {
  if (x <= knots[0][p]) return knots[0][q];
  for (let k = 1; k < knots.length; k++) {
    const [l, r] = [knots[k - 1], knots[k]];
    if (x <= r[p]) return r[p] === l[p] ? r[q] : l[q] + (x - l[p]) / (r[p] - l[p]) * (r[q] - l[q]);
  }
  return knots[knots.length - 1][q];
}
const uOf = day => along(day, 0, 1), dayAt = u => along(u, 1, 0);

const GLYPH = 7; // pixels a letter of a tick takes in the widest of plain faces
const STEPS = [ // days, unit, how many, pixels a label needs
  [.25, 'h', 6, 110], [1, 'd', 1, 22], [2, 'd', 2, 22], [7, 'w', 7, 26], [30.4, 'm', 1, 38], [91, 'm', 3, 38],
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(k => [365 * k, 'y', k, 40]),
];
const MOST = 300; // ticks of a piece
function ticks(a, b, perDay) { // [day, label, context]
  const [, unit, k] = STEPS.find(([days, , , px]) => days * perDay >= px) || STEPS[STEPS.length - 1];
  const make = unit === 'y' ? yearTicks : unit === 'm' ? monthTicks : dayTicks;
  return make(a, b, k, unit).filter(t => t[0] >= a);
}
function yearTicks(a, b, k) {
  const out = [], first = Math.floor(civil(a)[0] / k) * k;
  for (let y = first; dayOf(y) <= b && out.length < MOST; y += k) out.push([dayOf(y), yearName(y), '']);
  return out;
}
function monthTicks(a, b, k) {
  const out = [], [year, month] = civil(a);
  for (let m = month - month % k; dayOf(year, m) <= b && out.length < MOST; m += k) {
    const t = dayOf(year, m), [y, name] = civil(t);
    out.push([t, MONTHS[name], yearName(y)]);
  }
  return out;
}
function dayTicks(a, b, k, unit) { // days, Mondays or hours
  const out = [], step = unit === 'h' ? k / 24 : k;
  let t = Math.floor(a);
  if (unit === 'w') t -= ((t + 3) % 7 + 7) % 7;
  if (unit === 'd') t -= (t % k + k) % k;
  for (; t <= b && out.length < MOST; t += step) {
    const [y, m, d, h] = civil(t + 1e-6);
    out.push([t, unit === 'h' && h ? h + ':00' : String(d), MONTHS[m] + ' ' + yearName(y)]);
  }
  return out;
}
function middle(s) { // the one label of a short piece: its year, or its month
  const t = (s.a + s.b) / 2, [y, m] = civil(t);
  return s.b - s.a > 90 ? [t, yearName(y), ''] : [t, MONTHS[m], yearName(y)];
}
function axis({ G, W, X, u0, u1 }) { // grid lines, labels and cuts of what is in view
  const grid = [], labels = [], contexts = [], breaks = [];
  let free = -1e9, context = '', contextFree = -1e9;
  pieces.forEach((s, k) => {
    const l = X(s.u), r = X(s.v);
    if (k && l > G && l < W + 20) breaks.push((l + X(pieces[k - 1].v)) / 2);
    if (r < G || l > W) return;
    let list = ticks(Math.max(s.a, dayAt(u0)), Math.min(s.b, dayAt(u1)), (r - l) / (s.b - s.a)), begins = true;
    if (!list.length && Math.min(r, W) - Math.max(l, G) < 24) return;
    if (!list.length || s.only) list = [middle(s)];
    for (const [t, label, c] of list) {
      const x = X(uOf(t)), half = label.length * GLYPH / 2, at = Math.min(Math.max(x, G + half), W - half);
      grid.push(x);
      if (at - half < free + 5 || list.length > 1 && Math.abs(at - x) > half / 2) continue; // one pushed in from the edge would stand in the way of the next
      labels.push({ x: at, text: label });
      free = at + half;
      if (c && (c !== context || begins) && at - half > contextFree + 6) {
        contexts.push({ x: at - half, text: c });
        context = c;
        contextFree = at - half + c.length * GLYPH;
      }
      begins = false;
    }
  });
  return { grid, labels, contexts, breaks };
}
