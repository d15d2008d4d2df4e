// ---- One event: select, open, copy ----
const button = (words, onclick) => el('button', { type: 'button', onclick }, words);
const acts = el('p', { className: 'acts small' },
  button('Copy link', () => copy(linkOf(selected), 'Link copied')),
  button('Copy citation', () => copy(cite(selected), 'Citation copied')),
  button('Show in chart', () => { showEvent(selected); plot.scrollIntoView({ block: 'center' }); }),
  el('span', { role: 'status' }));
function select(i, focus, quiet) {
  const old = rows[selected], row = rows[i];
  if (old) {
    old.classList.remove('current');
    $('.when', old).removeAttribute('aria-current');
  }
  selected = i;
  row ? present(i, row, focus) : acts.remove();
  redraw();
  if (!quiet) save();
}
function present(i, row, focus) {
  if (lean) fill(i);
  row.classList.add('current');
  $('.when', row).setAttribute('aria-current', 'true');
  acts.lastChild.textContent = '';
  acts.children[2].hidden = !times[i] || !chart;
  $('.what, th', row).append(acts);
  const group = row.closest('.group > details');
  if (group) group.open = true;
  if (!focus) return;
  $('.when', row).focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}
function toggle(i) { // open an event of a brief list, and what other articles say of it
  const open = rows[i].classList.toggle('full'), more = $('.more', rows[i]);
  if (more) more.open = open;
}
function fill(i) { // a long list comes without quotes: they are made when an event is opened
  dress(i);
  const what = $('.what', rows[i]);
  if ($('.quote', what)) return;
  for (const t of tellings(i)) {
    const a = articles[t.article], day = publishedOf(a);
    what.append(quoteOf(t), el('p', { className: 'why small' }, sourceOf(t.article), `${day && ', ' + day}: ${t.why}`));
  }
  rows[i].classList.add('full');
}
// The page's own link to an article stands above: the script makes none from data.
const sourceOf = k => $$('.sources cite > *')[k]?.cloneNode(true) ?? el('bdi', {}, articles[k].name);
function quoteOf(t) {
  const [before, expression, after] = cutAt(t), quoted = /[“”"«»„]/.test(t.quote.text);
  const q = el('q', { className: quoted ? 'bare' : '' }, before, ...expression ? [el('mark', {}, expression)] : [], after);
  return el('p', { className: 'quote', dir: 'auto' }, q);
}
const publishedOf = a => a.published ? sayDay(dayOfBound(a.published)) : '';
const linkOf = i => location.href.split('#')[0] + '#' + rows[i].id;
function cite(i) { // “line” (date). Article, “headline”, day of publication. Address
  const t = textOf(i), a = articles[t.article];
  const source = [a.name, a.title && `“${a.title}”`, publishedOf(a)].filter(Boolean).join(', ') + '.';
  return `“${t.line}” (${dateWords(t)}). ${source}` + (a.url ? ' ' + a.url : '');
}
async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
  } catch { // a page opened from a file may not use the clipboard
    const t = el('textarea', { value: text, className: 'vh' });
    document.body.append(t);
    t.select();
    document.execCommand('copy');
    t.remove();
  }
  acts.lastChild.textContent = done;
}
addEventListener('click', e => {
  const row = e.target.closest('.ev');
  if (!row || e.target.closest('button, summary, a:not(.when)') || String(getSelection())) return;
  if (e.target.closest('.when')) e.preventDefault();
  select(indexOf.get(row));
});
function step(d, start = selected) { // to the next event that is shown
  for (let i = start + d; i >= 0 && i < rows.length; i += d) if (shown[i]) return select(i, true);
}
