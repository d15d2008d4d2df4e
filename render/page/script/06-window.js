// ---- Window: the part of the axis in view, and how hands and keys move it ----
const plot = $('.plot'), strip = $('.strip'), tip = $('.tip'), win = { u0: 0, u1: 1 };
const CLOSEST = .0005; // of the axis
let unit = 1, drawn = null, frame = 0, view = null;
const redraw = () => { frame ||= requestAnimationFrame(() => { frame = 0; paint(); }); };
const gutterPx = () => view ? view.G * unit : 0;
function paint() {
  if (!drawn) return;
  unit = parseFloat(getComputedStyle(root).fontSize) / 16;
  view = layOut(plot.clientWidth / unit, win.u0, win.u1);
  drawn.draw(view);
  const events = `${number(shown.filter(Boolean).length)} of ${number(shown.length)} events`;
  drawn.label(`${events} in ${chart.lanes.length} lanes. The list below tells the same in words.`);
  paintStrip();
}
function setWindow(u0, u1) {
  const wide = Math.min(1, Math.max(CLOSEST, u1 - u0));
  win.u0 = Math.min(1 - wide, Math.max(0, u0));
  win.u1 = win.u0 + wide;
  tip.hidden = true;
  redraw();
}
function zoom(factor, at = (win.u0 + win.u1) / 2) {
  const wide = win.u1 - win.u0, next = Math.min(1, Math.max(CLOSEST, wide * factor)), u0 = at - (at - win.u0) * next / wide;
  setWindow(u0, u0 + next);
}
function pan(part) {
  const by = part * (win.u1 - win.u0);
  setWindow(win.u0 + by, win.u1 + by);
}
function show(a, b) { // bring days into view, with a margin
  if (!chart) return;
  const u = uOf(a), v = uOf(b), margin = Math.max(.002, (v - u) * .06);
  setWindow(Math.max(0, u - margin), Math.min(1, v + margin));
}
function showEvent(i) {
  const t = times[i];
  if (t) show((isFinite(t.from) ? t.from : t.to) - 3, (isFinite(t.to) ? t.to : t.from) + 3);
}
function uAt(e) { // where on the axis a hand is
  const r = plot.getBoundingClientRect(), G = gutterPx();
  return win.u0 + (e.clientX - r.left - G) / (r.width - G) * (win.u1 - win.u0);
}

function paintStrip() { // how the events are spread over the whole time, and the time chosen
  const { W, G } = view, H = 30, n = Math.floor((W - G) / 6), bins = new Uint32Array(n + 1), X = u => G + u * (W - G);
  for (const m of marks) if (!(m.look & SECOND)) bins[Math.floor((m.a + m.b) / 2 * n)]++;
  const most = Math.sqrt(Math.max(...bins));
  const box = (name, x, width, y, height) => draw(strip, 'rect', { class: name, x, y, width, height });
  strip.replaceChildren();
  strip.setAttribute('viewBox', `0 0 ${W} ${H}`);
  if (G) draw(strip, 'text', { class: 'sub', x: 0, y: 19 }, 'Drag to choose a time');
  box('ground', G, W - G, 0, H);
  if (win.u1 - win.u0 < 1) box('seen', X(win.u0), Math.max(2, X(win.u1) - X(win.u0)), 0, H);
  bins.forEach((c, k) => {
    const high = 3 + Math.sqrt(c) / most * 22;
    if (c) box('col', G + k * 6 + 1, 4, H - high, high);
  });
  if (range) box('sel', X(uOf(range[0])), Math.max(3, X(uOf(range[1])) - X(uOf(range[0]))), .5, H - 1);
}
function brush() {
  strip.addEventListener('pointerdown', e => {
    e.preventDefault();
    const r = strip.getBoundingClientRect(), G = gutterPx();
    const at = e => Math.max(0, Math.min(1, (e.clientX - r.left - G) / (r.width - G))), start = at(e);
    strip.setPointerCapture(e.pointerId);
    strip.onpointermove = e => {
      range = [dayAt(Math.min(start, at(e))), dayAt(Math.max(start, at(e)))];
      paintStrip();
    };
    strip.onpointerup = e => {
      strip.onpointermove = strip.onpointerup = null;
      if (Math.abs(at(e) - start) < .006) range = null; // a click chooses all
      setRange(range && [Math.floor(range[0]), Math.ceil(range[1])]);
    };
  });
}

const touched = { // what a hand did to mark i of the chart
  click(i) {
    const c = view.counts.get(i);
    c ? openCount(c.list.map(k => marks[k])) : select(marks[i].event, true);
  },
  over(i) {
    const c = view.counts.get(i), p = view.placed.get(i);
    if (!c && !p) return;
    tip.replaceChildren(...c ? [el('b', {}, number(c.list.length) + ' events'), el('br'), 'Click to open them'] : wordsOf(p.m.event));
    tip.hidden = false;
    placeTip(c ? c.x : Math.max(p.x0, view.G) + Math.min(p.x1 - p.x0, 20) / 2, (c || p).y);
  },
  out() { tip.hidden = true; },
};
function openCount(list) {
  const first = list[0], from = m => dayAt(m.a) + 1e-6, to = m => dayAt(m.b) - 1e-6;
  if (list.every(m => m.a === first.a)) return setRange([Math.floor(from(first)), Math.ceil(to(first))]); // no zoom parts them: the list shows them
  setWindow(Math.min(...list.map(m => m.a)) - 1e-4, Math.max(...list.map(m => Math.min(m.b, m.a + .02))) + 1e-4);
}
function wordsOf(i) {
  const e = events[i], names = [e, ...(e.others || [])].map(t => articles[t.article].name);
  return [el('b', {}, dateWords(e)), el('br'), el('bdi', {}, lineOf(i)), el('br'),
    el('span', { className: 'soft' }, ...names.flatMap((n, k) => [k ? ', ' : '', el('bdi', {}, n)]))];
}
function placeTip(x, y) { // above a mark, or below it where there is no room
  const r = plot.getBoundingClientRect(), wide = tip.offsetWidth, high = tip.offsetHeight;
  const left = r.left + x * unit - wide / 2, top = r.top + (y - ROW / 2) * unit;
  tip.style.setProperty('left', Math.max(8, Math.min(innerWidth - wide - 8, left)) + 'px');
  tip.style.setProperty('top', (top > high + 12 ? top - high - 6 : top + ROW * unit + 6) + 'px');
}

async function openChart() {
  if (!chart) return;
  try {
    drawn = await startChart(plot, touched);
  } catch (e) {
    console.warn('The chart stays a picture: ' + e.message);
    strip.hidden = $('.zoom').hidden = true;
    return;
  }
  plot.classList.add('drawn');
  paint();
  new ResizeObserver(redraw).observe(plot);
  plot.addEventListener('wheel', e => {
    if (e.ctrlKey || e.metaKey || Math.abs(e.deltaX) <= Math.abs(e.deltaY)) return;
    e.preventDefault();
    pan(e.deltaX / plot.clientWidth);
  }, { passive: false });
  plot.addEventListener('dblclick', e => zoom(.4, uAt(e)));
  plot.addEventListener('pointerleave', touched.out);
  addEventListener('scroll', touched.out, { passive: true });
  brush();
}
