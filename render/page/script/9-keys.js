// ---- Buttons and keys ----
const isDark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
const themeButton = () => { $('[data-do=theme]').textContent = isDark() ? 'Light' : 'Dark'; };
const actions = {
  json: () => give('.json', 'application/json', wholeTimeline()), csv: () => give('.csv', 'text/csv', csv()),
  svg: () => give('.svg', 'image/svg+xml', picture().text), png, clear, print: () => print(), help: () => $('#help').showModal(),
  theme: () => { root.dataset.theme = isDark() ? 'light' : 'dark'; try { localStorage.setItem('dateline-theme', root.dataset.theme); } catch {} themeButton(); redraw(); },
  filters: b => { panel.hidden = !panel.hidden; b.setAttribute('aria-expanded', !panel.hidden); },
  brief: b => b.setAttribute('aria-pressed', document.body.classList.toggle('short')),
  in: () => zoom(.5), out: () => zoom(2), all: () => setWindow(0, 1),
};
addEventListener('click', e => {
  const b = e.target.closest('[data-do]');
  if (b) { actions[b.dataset.do](b); if (b.closest('.menu')) b.closest('.menu').open = false; }
  else for (const m of $$('.menu[open]')) if (!m.contains(e.target)) m.open = false;
});
addEventListener('keydown', e => {
  const typing = e.target.matches?.('input:not([type=checkbox]), textarea'), onEvent = e.target.matches?.('.when'), key = e.key;
  if (e.ctrlKey || e.metaKey || e.altKey || $('#help').open) return;
  if (key === 'Escape') {
    const m = $('.menu[open]');
    if (m) { m.open = false; $('summary', m).focus(); } else if (q) { clear(); if (typing) e.target.blur(); }
    return;
  }
  if (key === '?' && !typing) return actions.help();
  if (!q) return;
  if (typing) { if (key === 'Enter' && e.target === q) step(1, -1); return; }
  if (e.target === plot && key.startsWith('Arrow')) { e.preventDefault(); pan(key === 'ArrowLeft' || key === 'ArrowUp' ? -.2 : .2); }
  else if (key === 'j' || onEvent && key === 'ArrowDown') { e.preventDefault(); step(1); }
  else if (key === 'k' || onEvent && key === 'ArrowUp') { e.preventDefault(); step(-1); }
  else if (key === 'Enter' && onEvent) {
    e.preventDefault();
    const i = indexOf.get(e.target.closest('.ev')), t = times[i];
    select(i); toggle(i);
    if (chart && t && (uOf(t.to) < win.u0 || uOf(t.from) > win.u1)) showEvent(i);
  } else if (key === '/') { e.preventDefault(); q.focus(); q.select(); }
  else if (key === 'c' && selected >= 0) copy(linkOf(selected), 'Link copied');
  else if (!chart) return;
  else if (key === '+' || key === '=') zoom(.5);
  else if (key === '-') zoom(2);
  else if (key === '0') actions.all();
});
let unfolded = [];
addEventListener('beforeprint', () => {
  unfolded = $$('details:not([open]):not(.menu)');
  for (const d of unfolded) d.open = true;
  for (const p of parts) p.note.textContent = p.text; // how many there are, not how many a filter left
});
addEventListener('afterprint', () => { for (const d of unfolded) d.open = false; if (q) update(true); });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { themeButton(); redraw(); });
try { const t = localStorage.getItem('dateline-theme'); if (t) root.dataset.theme = t; } catch {}
themeButton();
root.classList.add('live');
if (q) {
  buildFilters();
  q.addEventListener('input', () => {
    update();
    const top = $('#list, #table').getBoundingClientRect().top; // keep the first hit in view below the search
    if (top < 0) scrollBy({ top: top - $('.find').offsetHeight, behavior: 'instant' });
  });
  q.addEventListener('focus', () => stack());
  addEventListener('hashchange', load);
  if (events.length > 60 && $('[data-do=brief]')) actions.brief($('[data-do=brief]'));
  await openChart();
  if (document.readyState !== 'complete') await new Promise(r => addEventListener('load', r, { once: true })); // else the browser takes the focus back
  load();
}
if (q && window.requestIdleCallback) requestIdleCallback(stack);
root.dataset.ready = '';
performance.mark('ready');
