// The filing as it was filed. A place in it is written leaf.from.to (a stretch of text) or leaf.x.y.width.height (a box on a page, in tenths of a point).
import { lines } from './lines.js';
import { markup } from './markup.js';
import { pages } from './pages.js';

export function openSource(form, root, base) {
  const figure = { told: () => {} };
  const view = (form === 'markup' ? markup : form === 'pages' ? pages : lines)(root, base, place => figure.told(place));
  let asked = 0;

  function clear() {
    for (const mark of view.document().querySelectorAll('.lit, .operand')) {
      if (mark.dataset.drawn) mark.remove();
      else mark.classList.remove('lit', 'operand');
    }
  }

  // From figure to figure while the filing has the focus.
  function walk(by) {
    const all = [...view.document().querySelectorAll('[data-place]')];
    if (!all.length) return;
    const at = all.findIndex(mark => mark.classList.contains('cursor'));
    const start = at < 0 ? all.findIndex(mark => mark.classList.contains('lit')) : at;
    const next = all[Math.max(0, Math.min(all.length - 1, start + by))];
    all[at]?.classList.remove('cursor');
    next.classList.add('cursor');
    view.reveal(next);
  }

  root.addEventListener('keydown', event => {
    if (event.target !== root || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      walk(event.key === 'ArrowRight' ? 1 : -1);
    } else if (event.key === 'Enter') {
      const mark = view.document().querySelector('.cursor');
      if (mark) figure.told(mark.dataset.place);
    }
  });

  return {
    onFigure(told) { figure.told = told; },
    // Lights up all places of a finding, the first as the one to look at; brings it in sight where that is wanted.
    async light(places, bring) {
      const mine = ++asked;
      clear();
      for (const [i, place] of places.entries()) {
        const marks = await view.marks(place);
        if (mine !== asked) return;
        marks.forEach(mark => mark.classList.add(i === 0 ? 'lit' : 'operand'));
        if (i === 0 && bring) view.reveal(marks[0]);
      }
    },
    // Makes one place the one to look at.
    async show(place) {
      const mine = ++asked;
      const marks = await view.marks(place);
      if (mine !== asked) return;
      view.document().querySelectorAll('.lit').forEach(mark => mark.classList.replace('lit', 'operand'));
      marks.forEach(mark => { mark.classList.remove('operand'); mark.classList.add('lit'); });
      view.reveal(marks[0]);
    },
  };
}

// The marks of a stretch of text among marks in the order of the text.
export function within(marks, place) {
  const [, from, to] = place.split('.').map(Number);
  return marks.filter(mark => +mark.dataset.at >= from && +mark.dataset.at < to);
}

// Brings a mark into the middle of its pane unless it is well in sight.
export function reveal(mark, pane) {
  if (!mark) return;
  pane.scrollLeft = 0;
  const box = mark.getBoundingClientRect();
  const seen = pane.getBoundingClientRect();
  const top = Math.max(seen.top, 0);
  const bottom = Math.min(seen.bottom, innerHeight);
  if (box.top < top + 60 || box.bottom > bottom - 40 || box.right > seen.right - 20) mark.scrollIntoView({ block: 'center', inline: 'nearest' });
}
