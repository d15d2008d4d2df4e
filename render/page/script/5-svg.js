// ---- The chart as SVG ----
async function startChart(plot, changed) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'tl live-chart');
  svg.setAttribute('role', 'img');
  plot.append(svg);
  const markOf = e => e.target.closest('.mk');
  plot.addEventListener('click', e => { const g = markOf(e); if (g && !dragged()) changed.click(+g.dataset.i); });
  plot.addEventListener('pointerover', e => { const g = markOf(e); g ? changed.over(+g.dataset.i) : changed.out(); });
  plot.addEventListener('wheel', e => { if (e.ctrlKey || e.metaKey) { e.preventDefault(); zoom(Math.exp(e.deltaY * .004), uAt(e)); } }, { passive: false });
  const dragged = panByDrag(plot);
  return { draw(view) { drawView(svg, view); }, label(text) { svg.setAttribute('aria-label', text); } };
}
function panByDrag(plot) {
  let drag = null;
  plot.addEventListener('pointerdown', e => { if (e.button === 0) drag = { x: e.clientX, moved: false, ...win }; });
  addEventListener('pointermove', e => {
    if (!drag) return;
    const w = drag.u1 - drag.u0, dx = (e.clientX - drag.x) / (plot.clientWidth - gutterPx());
    if (Math.abs(e.clientX - drag.x) > 4) drag.moved = true;
    if (drag.moved && w < 1) setWindow(drag.u0 - dx * w, drag.u1 - dx * w);
  });
  addEventListener('pointerup', () => setTimeout(() => { drag = null; }));
  return () => drag?.moved;
}
function drawView(svg, view) {
  const { W, H, G, narrow } = view;
  svg.replaceChildren();
  svg.setAttribute('viewBox', `0 0 ${W} ${H}`);
  const clip = draw(draw(draw(svg, 'defs', {}), 'clipPath', { id: 'live-clip' }), 'rect', { x: G && G - 2, y: 0, width: W - G + 2, height: H });
  const grid = draw(svg, 'g', {}), plot = draw(svg, 'g', { 'clip-path': `url(#${clip.parentNode.id})` }), names = draw(svg, 'g', {});
  view.lanes.forEach((l, k) => {
    if (!narrow || l.head) draw(names, 'text', { class: 'lane', x: 0, y: l.y + (narrow ? 14 : 20) }, cut(l.name, narrow ? 44 : 25));
    if (!narrow) draw(names, 'text', { class: 'sub', x: 0, y: l.y + 36 }, l.sub);
    if (k) draw(grid, 'path', { class: 'rule', d: `M0 ${l.y - .5}H${W}` });
    for (const p of l.issues) draw(draw(grid, 'path', { class: 'pub', d: `M${p.x} ${l.y + l.head + 2}V${l.y + l.height - 2}` }), 'title', {}, `${p.name} published ${p.date}`);
  });
  if (view.grid.length) draw(grid, 'path', { class: 'grid', d: view.grid.map(x => `M${x.toFixed(1)} 0V${view.axis + 4}`).join('') });
  draw(grid, 'path', { class: 'axis', d: `M${G} ${view.axis}H${W}` });
  for (const x of view.breaks) draw(grid, 'path', { class: 'break', d: `M${x - 6} ${view.axis + 5}l6 -10M${x} ${view.axis + 5}l6 -10` });
  for (const t of view.labels) draw(grid, 'text', { class: 'tick', x: t.x, y: view.axis + 17 }, t.text);
  for (const t of view.contexts) draw(grid, 'text', { class: 'ctx', x: t.x, y: view.axis + 32 }, t.text);
  if (view.today != null) draw(grid, 'path', { class: 'today', d: `M${view.today} 0V${view.axis}` });
  for (const j of view.joins) draw(plot, 'path', { class: 'join' + (j.differs ? ' differs' : '') + (j.event === selected ? ' sel' : ''), d: 'M' + j.points.map(p => p.map(v => v.toFixed(1)).join(' ')).join('L') });
  for (const [i, c] of view.counts) {
    const g = draw(plot, 'g', { class: 'mk many', 'data-i': i });
    draw(g, 'rect', { class: 'heap', x: c.x - 11, y: c.bottom - c.h, width: 22, height: c.h });
    draw(g, 'rect', { class: 'pill', x: c.x - 14, y: c.y - 8, width: 28, height: 16, rx: 8 });
    draw(g, 'text', { class: 'num', x: c.x, y: c.y + 4 }, c.list.length);
  }
  for (const p of view.placed.values()) drawMark(plot, p, G);
}
const LOOKS = [[APPROX, 'approx'], [PLANNED, 'planned'], [NEGATED, 'negated'], [INFERRED, 'focus'], [DIFFERS, 'differs']];
function drawMark(plot, p, G) {
  const { look, event } = p.m, { x0, x1, y } = p, x = (x0 + x1) / 2;
  const g = draw(plot, 'g', { class: ['mk', ...LOOKS.filter(([l]) => look & l).map(([, c]) => c), event === selected ? 'sel' : ''].join(' '), 'data-i': p.i });
  draw(g, 'rect', { class: 'hit', x: x0 - 2, y: y - ROW / 2, width: x1 - x0 + 4, height: ROW });
  if (p.point && look & DIFFERS) draw(g, 'path', { class: 'dot', d: `M${x} ${y - 6}l6 6l-6 6l-6-6z` });
  else if (p.point) draw(g, 'circle', { class: 'dot', cx: x, cy: y, r: look & INFERRED ? 3 : 4.6 });
  else if (look & OPEN_START) draw(g, 'rect', { class: 'fade', fill: 'url(#live-fade-start)', x: x0, y: y - 3.5, width: x1 - x0, height: 7 });
  else {
    const end = look & OPEN_END ? x1 - FADE : x1;
    draw(g, 'rect', { class: 'bar', x: x0, y: y - 3.5, width: Math.max(5, end - x0), height: 7, rx: 1.5 });
    if (look & OPEN_END) draw(g, 'rect', { class: 'fade', fill: 'url(#live-fade-end)', x: end, y: y - 3.5, width: FADE, height: 7 });
  }
  if (look & NEGATED) draw(g, 'path', { class: 'bolt', d: `M${x - 5} ${y + 5}l10 -10` });
  const text = label(p, G);
  if (text) draw(g, 'text', { class: 'lb', x: x1 + 4, y: y + 4 }, text);
}
