// A filing of lines and tables, in leaves that are fetched when they come near or when a place on them is wanted.
import { within, reveal } from './source.js';

const ROW = 19;

export function lines(root, base, onFigure) {
  const leaf = number => document.getElementById(`leaf-${number}`);
  const coming = new Map();

  async function fetched(number) {
    const answer = await fetch(`${base}/source/${number}`);
    const made = document.createElement('template');
    made.innerHTML = await answer.text();
    const old = leaf(number);
    const next = made.content.querySelector('.leaf');
    seen.unobserve(old);
    old.replaceWith(next);
    return next;
  }

  function set(number) {
    const there = leaf(number);
    if (!there || 'set' in there.dataset) return there;
    if (!coming.has(number)) coming.set(number, fetched(number));
    return coming.get(number);
  }

  const seen = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => set(+entry.target.dataset.leaf)), { root: null, rootMargin: '800px 0px' });
  for (const waiting of root.querySelectorAll('.leaf:not([data-set])')) {
    waiting.style.minHeight = `${waiting.dataset.rows * ROW}px`;
    seen.observe(waiting);
  }

  root.addEventListener('click', event => {
    const mark = event.target.closest('.m[data-place]');
    if (mark && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onFigure(mark.dataset.place);
    }
    const waiting = event.target.closest('.wait');
    if (waiting) {
      event.preventDefault();
      set(+waiting.closest('.leaf').dataset.leaf);
    }
  });

  return {
    document: () => root,
    async marks(place) {
      const there = await set(+place.split('.')[0]);
      return there ? within([...there.querySelectorAll('[data-at]')], place) : [];
    },
    reveal: mark => reveal(mark, root),
  };
}
