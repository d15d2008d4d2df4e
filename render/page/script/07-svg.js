// ---- The chart as SVG ----
async function startChart(plot, changed) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'tl live-chart');
  svg.setAttribute('role', 'img');
  plot.append(svg);
  const markOf = e => e.target.closest('.mk'), dragged = panByDrag(plot);
  plot.addEventListener('click', e => { const g = markOf(e); if (g && !dragged()) changed.click(+g.dataset.i); });
  plot.addEventListener('pointerover', e => { const g = markOf(e); g ? changed.over(+g.dataset.i) : changed.out(); });
  plot.addEventListener('wheel', e => {
    if (!e.ctrlKey && !e.metaKey) return;
    e.preventDefault();
    zoom(Math.exp(e.deltaY * .004), uAt(e));
  }, { passive: false });
  return { draw(view) { drawView(svg, view); }, label(text) { svg.setAttribute('aria-label', text); } };
}
function panByDrag(plot) {
  let drag = null;
  plot.addEventListener('pointerdown', e => { if (e.button === 0) drag = { x: e.clientX, moved: false, ...win }; });
  addEventListener('pointermove', e => {
    if (!drag) return;
    const wide = drag.u1 - drag.u0, by = (e.clientX - drag.x) / (plot.clientWidth - gutterPx()) * wide;
    if (Math.abs(e.clientX - drag.x) > 4) drag.moved = true;
    if (drag.moved && wide < 1) setWindow(drag.u0 - by, drag.u1 - by);
  });
  addEventListener('pointerup', () => setTimeout(() => { drag = null; }));
  return () => drag?.moved;
}
function drawView(svg, view) {
  const { W, H, G } = view;
  svg.replaceChildren();
  svg.setAttribute('viewBox', `0 0 ${W} ${H}`);
  draw(draw(draw(svg, 'defs', {}), 'clipPath', { id: 'live-clip' }), 'rect', { x: G && G - 2, y: 0, width: W - G + 2, height: H });
  drawFrame(draw(svg, 'g', {}), view);
  const inside = draw(svg, 'g', { 'clip-path': 'url(#live-clip)' }), names = draw(svg, 'g', {});
  for (const j of view.joins) {
    const look = 'join' + (j.differs ? ' differs' : '') + (j.event === selected ? ' sel' : '');
    draw(inside, 'path', { class: look, d: 'M' + j.points.map(p => p.map(v => v.toFixed(1)).join(' ')).join('L') });
  }
  for (const [i, c] of view.counts) drawCount(draw(inside, 'g', { class: 'mk many', 'data-i': i }), c);
  for (const p of view.placed.values()) drawMark(inside, p, G);
  drawNames(names, view);
}
function drawFrame(g, view) {
  const { W, G, axis } = view;
  view.lanes.forEach((l, k) => {
    if (k) draw(g, 'path', { class: 'rule', d: `M0 ${l.y - .5}H${W}` });
    for (const p of l.issues) {
      const line = draw(g, 'path', { class: 'pub', d: `M${p.x} ${l.y + l.head + 2}V${l.y + l.height - 2}` });
      draw(line, 'title', {}, `${p.name} published ${p.date}`);
    }
  });
  if (view.grid.length) draw(g, 'path', { class: 'grid', d: view.grid.map(x => `M${x.toFixed(1)} 0V${axis + 4}`).join('') });
  draw(g, 'path', { class: 'axis', d: `M${G} ${axis}H${W}` });
  for (const x of view.breaks) draw(g, 'path', { class: 'break', d: `M${x - 6} ${axis + 5}l6 -10M${x} ${axis + 5}l6 -10` });
  for (const t of view.labels) draw(g, 'text', { class: 'tick', x: t.x, y: axis + 17 }, t.text);
  for (const t of view.contexts) draw(g, 'text', { class: 'ctx', x: t.x, y: axis + 32 }, t.text);
  if (view.today != null) draw(g, 'path', { class: 'today', d: `M${view.today} 0V${axis}` });
}
function drawNames(g, { lanes, narrow }) {
  for (const l of lanes) {
    if (!narrow || l.head) draw(g, 'text', { class: 'lane', x: 0, y: l.y + (narrow ? 14 : 20) }, l.name);
    if (!narrow) draw(g, 'text', { class: 'sub', x: 0, y: l.y + 36 }, l.sub);
  }
}
function drawCount(g, c) {
  draw(g, 'rect', { class: 'heap', x: c.x - 11, y: c.bottom - c.h, width: 22, height: c.h });
  draw(g, 'rect', { class: 'pill', x: c.x - 14, y: c.y - 8, width: 28, height: 16, rx: 8 });
  draw(g, 'text', { class: 'num', x: c.x, y: c.y + 4 }, c.list.length);
}
const LOOKS = [[APPROX, 'approx'], [PLANNED, 'planned'], [NEGATED, 'negated'], [INFERRED, 'focus'], [DIFFERS, 'differs']];
function drawMark(parent, p, G) {
  const { look, event } = p.m, { x0, x1, y } = p, x = (x0 + x1) / 2;
  const names = ['mk', ...LOOKS.filter(([l]) => look & l).map(([, c]) => c), ...event === selected ? ['sel'] : []];
  const g = draw(parent, 'g', { class: names.join(' '), 'data-i': p.i });
  const bar = (name, x, width, more) => draw(g, 'rect', { class: name, x, y: y - 3.5, width, height: 7, ...more });
  draw(g, 'rect', { class: 'hit', x: x0 - 2, y: y - ROW / 2, width: x1 - x0 + 4, height: ROW });
  if (p.point && look & DIFFERS) draw(g, 'path', { class: 'dot', d: `M${x} ${y - 6}l6 6l-6 6l-6-6z` });
  else if (p.point) draw(g, 'circle', { class: 'dot', cx: x, cy: y, r: look & INFERRED ? 3 : 4.6 });
  else if (look & OPEN_START) bar('fade', x0, x1 - x0, { fill: 'url(#live-fade-start)' });
  else {
    const end = look & OPEN_END ? x1 - FADE : x1;
    bar('bar', x0, Math.max(5, end - x0), { rx: 1.5 });
    if (look & OPEN_END) bar('fade', end, FADE, { fill: 'url(#live-fade-end)' });
  }
  if (look & NEGATED) draw(g, 'path', { class: 'bolt', d: `M${x - 5} ${y + 5}l10 -10` });
  const text = label(p, G);
  if (text) draw(g, 'text', { class: 'lb', x: x1 + 4, y: y + 4 }, text);
}
