// ---- Window: the part of the axis in view, and how hands and keys move it ----
const plot = $('.plot'), strip = $('.strip'), tip = $('.tip'), win = { u0: 0, u1: 1 };
let unit = 1, drawn = null, frame = 0, view = null;
const redraw = () => { frame ||= requestAnimationFrame(() => { frame = 0; paint(); }); };
const gutterPx = () => view ? view.G * unit : 0;
function paint() {
  if (!drawn) return;
  unit = parseFloat(getComputedStyle(root).fontSize) / 16;
  view = layOut(plot.clientWidth / unit, win.u0, win.u1);
  drawn.draw(view);
  drawn.label(`${number(shown.filter(Boolean).length)} of ${number(events.length)} events in ${chart.lanes.length} lanes. The list below tells the same in words.`);
  paintStrip();
}
function setWindow(u0, u1) {
  const w = Math.min(1, Math.max(.0005, u1 - u0));
  win.u0 = Math.min(1 - w, Math.max(0, u0)); win.u1 = win.u0 + w;
  tip.hidden = true;
  redraw();
}
function zoom(f, at = (win.u0 + win.u1) / 2) {
  const w = Math.min(1, Math.max(.0005, (win.u1 - win.u0) * f)), u0 = at - (at - win.u0) * w / (win.u1 - win.u0);
  setWindow(u0, u0 + w);
}
const pan = f => { const w = win.u1 - win.u0; setWindow(win.u0 + f * w, win.u1 + f * w); };
function show(a, b) { // bring days into view, with a margin
  if (!chart) return;
  const u = uOf(a), v = uOf(b), pad = Math.max(.002, (v - u) * .06);
  setWindow(Math.max(0, u - pad), Math.min(1, v + pad));
}
const showEvent = i => { const t = times[i]; if (t) show((isFinite(t.from) ? t.from : t.to) - 3, (isFinite(t.to) ? t.to : t.from) + 3); };
const uAt = e => { const r = plot.getBoundingClientRect(), G = gutterPx(); return win.u0 + (e.clientX - r.left - G) / (r.width - G) * (win.u1 - win.u0); };

function paintStrip() { // how the events are spread over the whole time, and the time chosen
  const { W, G } = view, n = Math.floor((W - G) / 6), bins = new Uint32Array(n + 1), H = 30, X = u => G + u * (W - G);
  for (const m of marks) if (!(m.look & SECOND)) bins[Math.floor((m.a + m.b) / 2 * n)]++;
  const max = Math.sqrt(Math.max(...bins));
  strip.replaceChildren();
  strip.setAttribute('viewBox', `0 0 ${W} ${H}`);
  if (G) draw(strip, 'text', { class: 'sub', x: 0, y: 19 }, 'Drag to choose a time');
  draw(strip, 'rect', { class: 'ground', x: G, y: 0, width: W - G, height: H });
  if (win.u1 - win.u0 < 1) draw(strip, 'rect', { class: 'seen', x: X(win.u0), y: 0, width: Math.max(2, X(win.u1) - X(win.u0)), height: H });
  bins.forEach((c, k) => c && draw(strip, 'rect', { class: 'col', x: G + k * 6 + 1, y: H - 3 - Math.sqrt(c) / max * 22, width: 4, height: Math.sqrt(c) / max * 22 + 3 }));
  if (range) draw(strip, 'rect', { class: 'sel', x: X(uOf(range[0])), y: .5, width: Math.max(3, X(uOf(range[1])) - X(uOf(range[0]))), height: H - 1 });
}
function brush() {
  strip.addEventListener('pointerdown', e => {
    e.preventDefault();
    const r = strip.getBoundingClientRect(), G = gutterPx(), u = e => Math.max(0, Math.min(1, (e.clientX - r.left - G) / (r.width - G))), a = u(e);
    strip.setPointerCapture(e.pointerId);
    strip.onpointermove = e => { range = [dayAt(Math.min(a, u(e))), dayAt(Math.max(a, u(e)))]; paintStrip(); };
    strip.onpointerup = e => {
      strip.onpointermove = strip.onpointerup = null;
      if (Math.abs(u(e) - a) < .006) range = null;
      setRange(range && [Math.floor(range[0]), Math.ceil(range[1])]);
    };
  });
}
const touched = { // what a hand did to mark i of the chart
  click(i) {
    const c = view.counts.get(i);
    if (!c) return select(marks[i].event, true);
    const first = marks[c.list[0]];
    if (c.list.every(k => marks[k].a === first.a)) return setRange([Math.floor(dayAt(first.a) + 1e-6), Math.ceil(dayAt(first.b) - 1e-6)]); // no zoom parts them: the list shows them
    setWindow(Math.min(...c.list.map(k => marks[k].a)) - 1e-4, Math.max(...c.list.map(k => Math.min(marks[k].b, marks[k].a + .02))) + 1e-4);
  },
  over(i) {
    const c = view.counts.get(i), p = view.placed.get(i);
    if (!c && !p) return;
    const e = c ? null : events[p.m.event];
    tip.replaceChildren(...c ? [el('b', {}, number(c.list.length) + ' events'), el('br'), 'Click to open them']
      : [el('b', {}, dateWords(e)), el('br'), el('bdi', {}, lineOf(p.m.event)), el('br'),
        el('span', { className: 'soft' }, ...tellers(e).flatMap((n, k) => [k ? ', ' : '', el('bdi', {}, n)]))]);
    tip.hidden = false;
    const r = plot.getBoundingClientRect(), x = r.left + (c ? c.x : Math.max(p.x0, view.G) + Math.min(p.x1 - p.x0, 20) / 2) * unit, y = r.top + ((c || p).y - ROW / 2) * unit, w = tip.offsetWidth;
    tip.style.setProperty('left', Math.max(8, Math.min(innerWidth - w - 8, x - w / 2)) + 'px');
    tip.style.setProperty('top', (y > tip.offsetHeight + 12 ? y - tip.offsetHeight - 6 : y + ROW * unit + 6) + 'px');
  },
  out() { tip.hidden = true; },
};
const tellers = e => [e, ...(e.others || [])].map(t => articles[t.article].name);
async function openChart() {
  if (!chart) return;
  try { drawn = await startChart(plot, touched); } catch (e) { console.warn('The chart stays a picture: ' + e.message); strip.hidden = true; $('.zoom').hidden = true; return; }
  plot.classList.add('drawn');
  paint();
  new ResizeObserver(redraw).observe(plot);
  plot.addEventListener('wheel', e => { if (!e.ctrlKey && !e.metaKey && Math.abs(e.deltaX) > Math.abs(e.deltaY)) { e.preventDefault(); pan(e.deltaX / plot.clientWidth); } }, { passive: false });
  plot.addEventListener('dblclick', e => zoom(.4, uAt(e)));
  plot.addEventListener('pointerleave', touched.out);
  brush();
}
