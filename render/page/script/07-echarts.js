// ---- The chart by ECharts: its option came as data; here it gets its functions. The renderItem of
// every series draws what the view says, in the view's pixels, scaled to the root font size. ----
async function startChart(plot, changed) {
  const library = el('script', { textContent: await unpack($('#echarts').textContent) });
  document.head.append(library); // allowed by its hash in the policy of the page
  const box = el('div', { className: 'live-chart' }), option = data.option;
  box.setAttribute('role', 'img');
  plot.append(box);
  const live = window.echarts.init(box, null, { renderer: 'canvas' });
  const everything = option.series[2].data; // ECharts gets those that are in view: it is slow with thousands of items
  let current = null, look = null, inView = [], started = false;

  const shapes = {
    frame: () => frameShapes(current, look),
    joins: () => current.joins.map(j => joinShape(j, look)),
    marks: k => markShapes(current, look, inView[k]),
  };
  for (const s of option.series) {
    const touchable = s.name === 'marks';
    const renderItem = ({ dataIndex }) => {
      const children = current && shapes[s.name](dataIndex);
      return children?.length ? { type: 'group', scaleX: unit, scaleY: unit, children } : null;
    };
    Object.assign(s, { coordinateSystem: 'cartesian2d', animation: false, silent: !touchable, clip: touchable, renderItem });
  }
  live.on('datazoom', e => { // by wheel, pinch or drag in the chart
    const { start, end } = e.batch ? e.batch[0] : e;
    setWindow(start / 100, end / 100);
  });
  live.on('click', e => changed.click(inView[e.dataIndex]));
  live.on('mouseover', e => changed.over(inView[e.dataIndex]));
  live.on('mouseout', () => changed.out());

  return {
    draw(view) {
      current = view;
      look = tokens();
      box.style.height = view.H * unit + 'px';
      live.resize();
      inView = [...view.counts.keys(), ...view.placed.keys()];
      option.series[2].data = inView.map(i => everything[i]);
      const zoomed = { start: view.u0 * 100, end: view.u1 * 100 }, grid = { left: view.G * unit, right: 0, top: 0, bottom: 0 };
      live.setOption(started ? { grid, series: option.series, dataZoom: [zoomed] }
        : { ...option, grid, dataZoom: [{ ...option.dataZoom[0], ...zoomed }] });
      started = true;
    },
    label(text) { box.setAttribute('aria-label', text); },
  };
}
function tokens() { // the colours and the face of the style
  const s = getComputedStyle(root), names = ['paper', 'ink', 'soft', 'faint', 'rule', 'wash', 'accent', 'mark', 'ghost', 'sans'];
  return Object.fromEntries(names.map(n => [n, s.getPropertyValue('--' + n).trim()]));
}
const faded = c => c.length === 4 ? c.replace(/[^#]/g, '$&$&') + '00' : c + '00'; // the colour, transparent
const line = (x1, y1, x2, y2, stroke, more) =>
  ({ type: 'line', silent: true, shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth: 1, ...more } });
const words = (x, y, text, fill, t, more) =>
  ({ type: 'text', silent: true, style: { x, y: y - 4, text, fill, font: `11.5px ${t.sans}`, verticalAlign: 'middle', align: 'left', ...more } });

function frameShapes(view, t) {
  const { W, G, narrow } = view, out = [], halo = { stroke: t.paper, lineWidth: 3 };
  for (const x of view.grid) out.push({ ...line(x, 0, x, view.axis + 4, t.wash), z2: -2 });
  view.lanes.forEach((l, k) => {
    if (!narrow || l.head) {
      out.push({ ...words(0, l.y + (narrow ? 14 : 20), l.name, t.ink, t, { font: `600 12.5px ${t.sans}`, ...halo }), z2: 9 });
    }
    if (!narrow) out.push(words(0, l.y + 36, l.sub, t.faint, t));
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
function joinShape(j, t) {
  const on = j.event === selected, stroke = on || j.differs ? t.accent : t.ghost;
  return { type: 'polyline', silent: true, shape: { points: j.points }, style: { fill: null, stroke, lineWidth: on ? 1.5 : 1 } };
}
function countShapes(c, t) {
  const number = words(c.x, c.y + 4, String(c.list.length), t.paper, t, { font: `600 10.5px ${t.sans}`, align: 'center' });
  return [
    { type: 'rect', shape: { x: c.x - 11, y: c.bottom - c.h, width: 22, height: c.h }, style: { fill: t.rule }, z2: -1 }, // behind the marks
    { type: 'rect', shape: { x: c.x - 14, y: c.y - 8, width: 28, height: 16, r: 8 }, style: { fill: t.mark } },
    number,
  ];
}
function markShapes(view, t, i) {
  const c = view.counts.get(i), p = view.placed.get(i);
  if (c || !p) return c ? countShapes(c, t) : null;
  const { look, event } = p.m, { x0, x1, y } = p, x = (x0 + x1) / 2, on = event === selected;
  const colour = on || look & DIFFERS ? t.accent : look & INFERRED ? t.ghost : t.mark;
  const hollow = !on && look & (APPROX | PLANNED | NEGATED) && !(look & DIFFERS);
  const style = { fill: hollow ? t.paper : colour, stroke: colour, lineWidth: on ? 3 : p.point ? 1.5 : 1 };
  if (look & APPROX) style.lineDash = [3, 2];
  const emphasis = { style: { stroke: t.accent } };
  const colorStops = [{ offset: 0, color: colour }, { offset: 1, color: faded(colour) }];
  const fade = (from, to) => ({ fill: { type: 'linear', x: from, y: 0, x2: to, y2: 0, colorStops }, stroke: null });
  const bar = (x, width, more) => ({
    type: 'rect', shape: { x, y: y - 3.5, width, height: 7, r: 1.5 }, style: { ...style, ...more }, ...!more && { emphasis },
  });
  const out = [{ type: 'rect', shape: { x: x0 - 2, y: y - ROW / 2, width: x1 - x0 + 4, height: ROW }, style: { fill: 'transparent' } }];
  if (p.point && look & DIFFERS) out.push({ type: 'polygon', shape: { points: [[x, y - 6], [x + 6, y], [x, y + 6], [x - 6, y]] }, style, emphasis });
  else if (p.point) out.push({ type: 'circle', shape: { cx: x, cy: y, r: look & INFERRED ? 3 : 4.6 }, style, emphasis });
  else if (look & OPEN_START) out.push(bar(x0, x1 - x0, fade(1, 0)));
  else {
    const end = look & OPEN_END ? x1 - FADE : x1;
    out.push(bar(x0, Math.max(5, end - x0)));
    if (look & OPEN_END) out.push(bar(end, FADE, fade(0, 1)));
  }
  if (look & NEGATED) out.push(line(x - 5, y + 5, x + 5, y - 5, t.mark, { lineWidth: 1.5 }));
  const text = label(p, view.G);
  if (text) {
    const halo = { stroke: t.paper, lineWidth: 3 };
    out.push({ ...words(x1 + 4, y + 4, text, on ? t.accent : t.soft, t, halo), emphasis: { style: { fill: t.accent } } });
  }
  return out;
}
