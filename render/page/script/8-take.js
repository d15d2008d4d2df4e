// ---- Taking it along: always the whole timeline, whatever is shown ----
const file = (data.timeline.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'timeline').toLowerCase();
function give(name, type, content) {
  const a = el('a', { href: URL.createObjectURL(new Blob([content], { type })), download: file + name });
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 1e4);
}
const wholeTimeline = () => JSON.stringify({ ...data.timeline, events: events.map((e, i) => textOf(i)) }, null, 2) + '\n'; // as 'dateline export -f json' writes it
function csv() { // as 'dateline export -f csv' writes it
  const plain = v => { v = String(v ?? ''); return /[",\n\r]|^\s/.test(v) ? '"' + v.replace(/"/g, '""') + '"' : v; };
  const text = v => plain(/^[=+\-@\t\r\n＝＋－＠]/.test(v ??= '') ? "'" + v : v); // a spreadsheet must not run it
  const head = ['id', 'edtf', 'lower', 'upper', 'precision', 'words', 'basis', 'line', 'speaker', 'names', 'article', 'published', 'url', 'quote', 'expression', 'start', 'end', 'why'];
  const lines = events.flatMap((e, i) => tellings(i)).map(t => {
    const d = t.date || {}, a = articles[t.article], x = t.expression || {};
    return [text(t.id), ...[d.edtf, d.lower, d.upper, d.precision, d.words, t.basis].map(plain), text(t.line), text(t.speaker), text((t.names || []).join('; ')),
      text(a.name), plain(a.published), plain(a.url), text(t.quote?.text), text(x.text), plain(x.start), plain(x.end), text(t.why)].join(',');
  });
  return [head.join(','), ...lines].join('\r\n') + '\r\n';
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
