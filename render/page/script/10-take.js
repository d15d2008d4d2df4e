// ---- Taking it along: always the whole timeline, whatever is shown ----
const slug = data.timeline.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60);
const file = (slug || 'timeline').toLowerCase();
function give(name, type, content) {
  const a = el('a', { href: URL.createObjectURL(new Blob([content], { type })), download: file + name });
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 1e4);
}
function wholeTimeline() { // as 'dateline export -f json' writes it
  return JSON.stringify({ ...data.timeline, events: events.map((e, i) => textOf(i)) }, null, 2) + '\n';
}
function csv() { // as 'dateline export -f csv' writes it
  const plain = v => { v = String(v ?? ''); return /[",\n\r]|^\s/.test(v) ? '"' + v.replace(/"/g, '""') + '"' : v; };
  const text = v => plain(/^[=+\-@\t\r\n＝＋－＠]/.test(v ??= '') ? "'" + v : v); // a spreadsheet must not run it
  const columns = { // name → cell, of a telling t with its date d, its article a and its expression x
    id: ({ t }) => text(t.id), edtf: ({ d }) => plain(d.edtf), lower: ({ d }) => plain(d.lower), upper: ({ d }) => plain(d.upper),
    precision: ({ d }) => plain(d.precision), words: ({ d }) => plain(d.words), basis: ({ t }) => plain(t.basis),
    line: ({ t }) => text(t.line), speaker: ({ t }) => text(t.speaker), names: ({ t }) => text((t.names || []).join('; ')),
    article: ({ a }) => text(a.name), published: ({ a }) => plain(a.published), url: ({ a }) => plain(a.url),
    quote: ({ t }) => text(t.quote?.text), expression: ({ x }) => text(x.text), start: ({ x }) => plain(x.start), end: ({ x }) => plain(x.end),
    why: ({ t }) => text(t.why),
  };
  const lines = events.flatMap((e, i) => tellings(i)).map(t => {
    const row = { t, d: t.date || {}, a: articles[t.article], x: t.expression || {} };
    return Object.values(columns).map(cell => cell(row)).join(',');
  });
  return [Object.keys(columns).join(','), ...lines].join('\r\n') + '\r\n';
}
function picture() { // the still drawing, with its looks written into it, so that any program shows it
  const svg = $('.still svg').cloneNode(true), box = el('div', { className: 'shoot' }), theme = root.dataset.theme;
  root.dataset.theme = 'light';
  document.body.append(box); box.append(svg);
  for (const n of svg.querySelectorAll('path, rect, circle, text, stop')) if (!n.closest('clipPath')) {
    const look = getComputedStyle(n);
    for (const p of LOOK[n.tagName] || LOOK.shape) n.setAttribute(p, look.getPropertyValue(p));
  }
  const ink = getComputedStyle(root).getPropertyValue('--ink'), paper = getComputedStyle(root).getPropertyValue('--paper');
  const [, , w, h] = svg.getAttribute('viewBox').split(' ').map(Number), W = w + 80, H = h + 124;
  const frame = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `-40 -96 ${W} ${H}`, width: W, height: H };
  for (const k in frame) svg.setAttribute(k, frame[k]);
  draw(svg, 'text', { x: 0, y: -48, fill: ink, 'font-size': 30, 'font-weight': 600, 'font-family': 'Georgia, serif' }, data.timeline.title);
  draw(svg, 'text', { x: 0, y: -22, fill: ink, 'font-size': 15, 'font-family': 'Georgia, serif' }, textIn('.dek', document));
  svg.prepend(draw(svg, 'rect', { x: -40, y: -96, width: W, height: H, fill: paper }));
  const text = new XMLSerializer().serializeToString(svg);
  box.remove();
  theme ? root.dataset.theme = theme : delete root.dataset.theme;
  return { text, W, H };
}
const LOOK = { shape: ['fill', 'stroke', 'stroke-width', 'stroke-dasharray'], stop: ['stop-color', 'stop-opacity'] };
LOOK.text = [...LOOK.shape, 'font-family', 'font-size', 'font-weight', 'text-anchor', 'paint-order'];
function png() {
  const { text, W, H } = picture(), scale = Math.min(2, 16000 / H), img = new Image();
  img.onload = () => {
    const c = el('canvas', { width: W * scale, height: H * scale });
    c.getContext('2d').drawImage(img, 0, 0, c.width, c.height);
    c.toBlob(b => give('.png', 'image/png', b));
  };
  img.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
}
