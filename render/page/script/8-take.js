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
  const s = $('.still svg').cloneNode(true), box = el('div', { className: 'shoot' }), theme = root.dataset.theme;
  root.dataset.theme = 'light';
  document.body.append(box); box.append(s);
  for (const n of s.querySelectorAll('*')) {
    const c = getComputedStyle(n);
    for (const p of ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'opacity', 'stop-color', 'stop-opacity', 'paint-order']) { const v = c.getPropertyValue(p); if (v && !n.closest('clipPath')) n.setAttribute(p, v); }
  }
  const ink = getComputedStyle(root), [, , W, H] = s.getAttribute('viewBox').split(' ').map(Number);
  s.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  s.setAttribute('viewBox', `-40 -76 ${W + 80} ${H + 108}`); s.setAttribute('width', W + 80); s.setAttribute('height', H + 108);
  draw(s, 'text', { x: 0, y: -34, fill: ink.getPropertyValue('--ink'), 'font-size': 30, 'font-family': 'Georgia, serif' }, data.timeline.title);
  s.prepend(draw(s, 'rect', { x: -40, y: -76, width: W + 80, height: H + 108, fill: ink.getPropertyValue('--paper') }));
  const text = new XMLSerializer().serializeToString(s);
  box.remove();
  theme ? root.dataset.theme = theme : delete root.dataset.theme;
  return { text, W: W + 80, H: H + 108 };
}
function png() {
  const { text, W, H } = picture(), k = Math.min(2, 16000 / H), img = new Image();
  img.onload = () => { const c = el('canvas', { width: W * k, height: H * k }); c.getContext('2d').drawImage(img, 0, 0, c.width, c.height); c.toBlob(b => give('.png', 'image/png', b)); };
  img.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
}
