// ---- One event: select, open, copy ----
const acts = el('p', { className: 'acts small' },
  el('button', { type: 'button', onclick: () => copy(linkOf(selected), 'Link copied') }, 'Copy link'),
  el('button', { type: 'button', onclick: () => copy(cite(selected), 'Citation copied') }, 'Copy citation'),
  el('button', { type: 'button', onclick: () => { showEvent(selected); plot.scrollIntoView({ block: 'center' }); } }, 'Show in chart'), el('span', { role: 'status' }));
function select(i, focus, quiet) {
  const old = rows[selected], row = rows[i];
  if (old) { old.classList.remove('current'); $('.when', old).removeAttribute('aria-current'); }
  selected = i;
  if (row) {
    if (lean) dress(i);
    row.classList.add('current');
    $('.when', row).setAttribute('aria-current', 'true');
    acts.lastChild.textContent = '';
    acts.children[2].hidden = !times[i] || !chart;
    if (lean) fill(i);
    $('.what, th', row).append(acts);
    const d = row.closest('.group > details');
    if (d) d.open = true;
    if (focus) { $('.when', row).focus({ preventScroll: true }); row.scrollIntoView({ block: 'nearest' }); }
  } else acts.remove();
  redraw();
  if (!quiet) save();
}
function toggle(i) { // open an event of a brief list, and what other articles say of it
  const row = rows[i], more = $('.more', row);
  row.classList.toggle('full');
  if (more) more.open = row.classList.contains('full');
}
function fill(i) { // a long list comes without quotes: they are made when an event is opened
  const what = $('.what', rows[i]);
  if ($('.quote', what)) return;
  for (const t of tellings(i)) what.append(quoteOf(t), el('p', { className: 'why small' }, el('bdi', {}, articles[t.article].name), ': ' + t.why));
  rows[i].classList.add('full');
}
function quoteOf(t) {
  const [before, expression, after] = cutAt(t);
  return el('p', { className: 'quote', dir: 'auto' }, el('q', { className: /[“”"«»„]/.test(t.quote.text) ? 'bare' : '' }, before, ...(expression ? [el('mark', {}, expression)] : []), after));
}
const linkOf = i => location.href.split('#')[0] + '#' + rows[i].id;
const published = a => a.published ? sayDay(dayOfBound(a.published)) : '';
const cite = i => {
  const t = textOf(i), a = articles[t.article];
  return `“${t.line}” (${dateWords(t)}). ` + [a.name, a.title && `“${a.title}”`, published(a)].filter(Boolean).join(', ') + '.' + (a.url ? ' ' + a.url : '');
};
async function copy(text, done) {
  try { await navigator.clipboard.writeText(text); } catch { // a page opened from a file may not use the clipboard
    const t = el('textarea', { value: text, className: 'vh' });
    document.body.append(t); t.select(); document.execCommand('copy'); t.remove();
  }
  acts.lastChild.textContent = done;
}
addEventListener('click', e => {
  const r = e.target.closest('.ev');
  if (!r || e.target.closest('button, summary, a:not(.when)') || String(getSelection())) return;
  if (e.target.closest('.when')) e.preventDefault();
  select(indexOf.get(r));
});
function step(d, start = selected) { for (let i = start + d; i >= 0 && i < rows.length; i += d) if (shown[i]) return select(i, true); }
