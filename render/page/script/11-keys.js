// ---- Buttons and keys ----
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : prefersDark.matches;
const themeButton = () => { $('[data-do=theme]').textContent = isDark() ? 'Light' : 'Dark'; };
function switchTheme() {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  try { localStorage.setItem('dateline-theme', root.dataset.theme); } catch {} // a page opened from a file may have no storage
  themeButton();
  redraw();
}
const actions = {
  json: () => give('.json', 'application/json', wholeTimeline()),
  csv: () => give('.csv', 'text/csv', csv()),
  svg: () => give('.svg', 'image/svg+xml', picture().text),
  png, clear,
  print: () => print(),
  help: () => $('#help').showModal(),
  theme: switchTheme,
  filters: b => { panel.hidden = !panel.hidden; b.setAttribute('aria-expanded', !panel.hidden); },
  brief: b => b.setAttribute('aria-pressed', document.body.classList.toggle('short')),
  in: () => zoom(.5), out: () => zoom(2), all: () => setWindow(0, 1),
};
addEventListener('click', e => {
  const b = e.target.closest('[data-do]');
  if (b) actions[b.dataset.do](b);
  for (const m of $$('.menu[open]')) if (b || !m.contains(e.target)) m.open = false;
});

const keyActions = {
  '/': () => { q.focus(); q.select(); },
  j: () => step(1), k: () => step(-1),
  c: () => { if (selected >= 0) copy(linkOf(selected), 'Link copied'); },
  ...chart && { '+': actions.in, '=': actions.in, '-': actions.out, 0: actions.all },
};
const eventKeys = { ArrowDown: keyActions.j, ArrowUp: keyActions.k, Enter: openEvent }; // while an event has the focus
const chartKeys = { ArrowLeft: () => pan(-.2), ArrowUp: () => pan(-.2), ArrowRight: () => pan(.2), ArrowDown: () => pan(.2) };
addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey || $('#help').open) return;
  const typing = e.target.matches?.('input:not([type=checkbox]), textarea'), onEvent = e.target.matches?.('.when');
  if (e.key === 'Escape') return escape(typing && e.target);
  if (e.key === '?' && !typing) return actions.help();
  if (!q) return;
  if (typing) {
    if (e.key === 'Enter' && e.target === q) step(1, -1);
    return;
  }
  const act = onEvent && eventKeys[e.key] || e.target === plot && chartKeys[e.key] || keyActions[e.key];
  if (!act) return;
  e.preventDefault();
  act(e);
});
function escape(field) {
  const menu = $('.menu[open]');
  if (menu) {
    menu.open = false;
    $('summary', menu).focus();
  } else if (q) {
    clear();
    if (field) field.blur();
  }
}
function openEvent(e) {
  const i = indexOf.get(e.target.closest('.ev')), t = times[i];
  select(i);
  toggle(i);
  if (chart && t && (uOf(t.to) < win.u0 || uOf(t.from) > win.u1)) showEvent(i);
}

// ---- Print, theme, start ----
let unfolded = [];
addEventListener('beforeprint', () => {
  unfolded = $$('details:not([open]):not(.menu)');
  for (const d of unfolded) d.open = true;
  for (const p of parts) p.note.textContent = p.text; // how many there are, not how many a filter left
});
addEventListener('afterprint', () => {
  for (const d of unfolded) d.open = false;
  if (q) update(true);
});
prefersDark.addEventListener('change', () => { themeButton(); redraw(); });
try {
  const theme = localStorage.getItem('dateline-theme');
  if (theme) root.dataset.theme = theme;
} catch {}
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
  const brief = $('[data-do=brief]');
  if (brief && events.length > 60) actions.brief(brief);
  await openChart();
  if (document.readyState !== 'complete') await new Promise(r => addEventListener('load', r, { once: true })); // else the browser takes the focus back
  load();
  window.requestIdleCallback?.(stack);
}
root.dataset.ready = '';
performance.mark('ready');
