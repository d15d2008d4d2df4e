// ---- The chart by ECharts: its option came as data; here it gets its functions. The renderItem of
// every series draws what the view says, in the view's pixels, scaled to the root font size. ----
async function startChart(plot, changed) {
  const library = el('script', { textContent: await unpack($('#echarts').textContent) });
  document.head.append(library); // allowed by its hash in the policy of the page
  const { echarts } = window, box = el('div', { className: 'live-chart' });
  box.setAttribute('role', 'img');
  plot.append(box);
  const live = echarts.init(box, null, { renderer: 'canvas' }), option = data.option;
  const everything = option.series[2].data; // ECharts gets those that are in view: it is slow with thousands of items
  let current = null, look = null, inView = [];
  option.series.forEach(s => Object.assign(s, { coordinateSystem: 'cartesian2d', animation: false, silent: s.name !== 'marks', clip: s.name === 'marks',
    renderItem: (params, api) => current ? scaled(renderers[s.name](params.dataIndex)) : null }));
  const scaled = children => children && children.length ? { type: 'group', scaleX: unit, scaleY: unit, children } : null;
  const renderers = { frame: () => frameShapes(current, look), joins: () => current.joins.map(j => joinShape(j, look)), marks: k => markShapes(current, look, inView[k]) };
  live.on('datazoom', e => { const z = e.batch ? e.batch[0] : e; setWindow(z.start / 100, z.end / 100); }); // by wheel, pinch or drag in the chart
  live.on('click', e => changed.click(inView[e.dataIndex]));
  live.on('mouseover', e => changed.over(inView[e.dataIndex]));
  live.on('mouseout', () => changed.out());
  let started = false;
  return {
    draw(view) {
      current = view;
      look = tokens();
      box.style.height = view.H * unit + 'px';
      live.resize();
      inView = [...view.counts.keys(), ...view.placed.keys()];
      option.series[2].data = inView.map(i => everything[i]);
      const zoomed = { start: view.u0 * 100, end: view.u1 * 100 };
      if (!started) live.setOption({ ...option, grid: { left: view.G * unit, right: 0, top: 0, bottom: 0 }, dataZoom: [{ ...option.dataZoom[0], ...zoomed }] });
      else {
        live.setOption({ grid: { left: view.G * unit }, series: option.series, dataZoom: [zoomed] });
      }
      started = true;
    },
    label(text) { box.setAttribute('aria-label', text); },
  };
}
function tokens() {
  const s = getComputedStyle(root), v = n => s.getPropertyValue(n).trim();
  return { paper: v('--paper'), ink: v('--ink'), soft: v('--soft'), faint: v('--faint'), rule: v('--rule'), wash: v('--wash'), accent: v('--accent'), mark: v('--mark'), ghost: v('--ghost'), sans: v('--sans') };
}
const faded = c => c.length === 4 ? c.replace(/[^#]/g, '$&$&') + '00' : c + '00'; // the colour, transparent
const line = (x1, y1, x2, y2, stroke, more) => ({ type: 'line', silent: true, shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth: 1, ...more } });
const words = (x, y, text, fill, t, more, z2 = 0) => ({ type: 'text', silent: true, z2, style: { x, y: y - 4, text, fill, font: `11.5px ${t.sans}`, verticalAlign: 'middle', align: 'left', ...more } });
function frameShapes(view, t) {
  const { W, G, narrow } = view, out = [];
  for (const x of view.grid) out.push({ ...line(x, 0, x, view.axis + 4, t.wash), z2: -2 });
  view.lanes.forEach((l, k) => {
    if (!narrow || l.head) out.push(words(0, l.y + (narrow ? 14 : 20), cut(l.name, narrow ? 44 : 25), t.ink, t, { font: `600 12.5px ${t.sans}`, stroke: t.paper, lineWidth: 3 }, 9));
    if (!narrow) out.push(words(0, l.y + 36, l.sub, t.faint, t, { stroke: t.paper, lineWidth: 3 }, 9));
    if (k) out.push(line(0, l.y - .5, W, l.y - .5, t.rule));
    for (const p of l.issues) out.push(line(p.x, l.y + l.head + 2, p.x, l.y + l.height - 2, t.ghost, { lineDash: [1, 3] }));
  });
  out.push(line(G, view.axis, W, view.axis, t.faint));
  for (const x of view.breaks) for (const dx of [-6, 0]) out.push(line(x + dx, view.axis + 5, x + dx + 6, view.axis - 5, t.faint));
  for (const s of view.labels) out.push(words(s.x, view.axis + 17, s.text, t.faint, t, { align: 'center' }));
  for (const s of view.contexts) out.push(words(s.x, view.axis + 32, s.text, t.soft, t, { font: `600 11.5px ${t.sans}` }));
  if (view.today != null) out.push(line(view.today, 0, view.today, view.axis, t.accent));
  return out;
}
const joinShape = (j, t) => ({ type: 'polyline', silent: true, shape: { points: j.points }, style: { fill: null, stroke: j.differs || j.event === selected ? t.accent : t.ghost, lineWidth: j.event === selected ? 1.5 : 1 } });
function markShapes(view, t, i) {
  const c = view.counts.get(i);
  if (c) return [
    { type: 'rect', shape: { x: c.x - 11, y: c.bottom - c.h, width: 22, height: c.h }, style: { fill: t.rule }, z2: -1 }, // behind the marks
    { type: 'rect', shape: { x: c.x - 14, y: c.y - 8, width: 28, height: 16, r: 8 }, style: { fill: t.mark } },
    words(c.x, c.y + 4, String(c.list.length), t.paper, t, { font: `600 10.5px ${t.sans}`, align: 'center' })];
  const p = view.placed.get(i);
  if (!p) return null;
  const { look, event } = p.m, { x0, x1, y } = p, x = (x0 + x1) / 2, on = event === selected;
  const colour = on || look & DIFFERS ? t.accent : look & INFERRED ? t.ghost : t.mark;
  const style = { fill: on ? t.accent : look & (APPROX | PLANNED | NEGATED) && !(look & DIFFERS) ? t.paper : colour, stroke: colour, lineWidth: on ? 3 : p.point ? 1.5 : 1, ...(look & APPROX ? { lineDash: [3, 2] } : {}) };
  const out = [{ type: 'rect', shape: { x: x0 - 2, y: y - ROW / 2, width: x1 - x0 + 4, height: ROW }, style: { fill: 'transparent' } }];
  const fade = (from, to) => ({ type: 'linear', x: from, y: 0, x2: to, y2: 0, colorStops: [{ offset: 0, color: colour }, { offset: 1, color: faded(colour) }] });
  const bar = (x, width, more) => ({ type: 'rect', shape: { x, y: y - 3.5, width: Math.max(5, width), height: 7, r: 1.5 }, style: { ...style, ...more } });
  if (p.point && look & DIFFERS) out.push({ type: 'polygon', shape: { points: [[x, y - 6], [x + 6, y], [x, y + 6], [x - 6, y]] }, style });
  else if (p.point) out.push({ type: 'circle', shape: { cx: x, cy: y, r: look & INFERRED ? 3 : 4.6 }, style });
  else if (look & OPEN_START) out.push(bar(x0, x1 - x0, { fill: fade(1, 0), stroke: null }));
  else {
    const end = look & OPEN_END ? x1 - FADE : x1;
    out.push(bar(x0, end - x0));
    if (look & OPEN_END) out.push(bar(end, FADE, { fill: fade(0, 1), stroke: null }));
  }
  if (look & NEGATED) out.push(line(x - 5, y + 5, x + 5, y - 5, t.mark, { lineWidth: 1.5 }));
  const text = label(p, view.G);
  if (text) out.push(words(x1 + 4, y + 4, text, on ? t.accent : t.soft, t, { stroke: t.paper, lineWidth: 3 }));
  return out;
}
