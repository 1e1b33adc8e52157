// A filing that is a PDF: each page drawn when it comes near, with the boxes of its figures over it.
import { reveal } from './source.js';

const LIB = '/lib/pdfjs/';
const SVG = 'http://www.w3.org/2000/svg';

export function pages(root, base, onFigure) {
  const id = base.split('/').pop();
  const leaf = number => document.getElementById(`leaf-${number}`);
  const boxes = new Map();
  const drawn = new Set();
  let opened = null;

  function open() {
    opened ??= import(`${LIB}build/pdf.min.mjs`).then(pdf => {
      pdf.GlobalWorkerOptions.workerSrc = `${LIB}build/pdf.worker.min.mjs`;
      return pdf.getDocument({ url: `/api/filings/${id}/source`, cMapUrl: `${LIB}cmaps/`, cMapPacked: true, standardFontDataUrl: `${LIB}standard_fonts/`, wasmUrl: `${LIB}wasm/`, iccUrl: `${LIB}iccs/`,
        isEvalSupported: false, enableXfa: false, disableAutoFetch: true }).promise;
    });
    return opened;
  }

  async function draw(number) {
    if (drawn.has(number)) return;
    drawn.add(number);
    const sheet = leaf(number).querySelector('.sheet');
    const page = await (await open()).getPage(number);
    const plain = page.getViewport({ scale: 1 });
    const scale = Math.min(4, sheet.clientWidth / plain.width * (devicePixelRatio || 1));
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    canvas.setAttribute('aria-hidden', 'true');
    sheet.prepend(canvas);
    await page.render({ canvas, viewport }).promise;
    sheet.dataset.painted = 'yes';
  }

  // The boxes of a page come with its leaf; what is already lit on it stays.
  function set(number) {
    const there = leaf(number);
    if (!there || 'set' in there.dataset) return there;
    if (!boxes.has(number)) {
      boxes.set(number, fetch(`${base}/source/${number}`).then(answer => answer.text()).then(text => {
        const made = document.createElement('template');
        made.innerHTML = text;
        const svg = there.querySelector('svg');
        svg.prepend(...made.content.querySelectorAll('rect'));
        there.dataset.set = '';
        return there;
      }));
    }
    return boxes.get(number);
  }

  const seen = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
    const number = +entry.target.dataset.leaf;
    seen.unobserve(entry.target);
    set(number);
    draw(number);
  }), { rootMargin: '600px 0px' });
  root.querySelectorAll('.leaf').forEach(each => seen.observe(each));

  root.addEventListener('click', event => {
    const box = event.target.closest('rect[data-place]');
    if (box) onFigure(box.dataset.place);
  });

  return {
    document: () => root,
    async marks(place) {
      const [number, x, y, width, height] = place.split('.').map(Number);
      const there = leaf(number);
      if (!there) return [];
      const box = document.createElementNS(SVG, 'rect');
      for (const [name, value] of Object.entries({ x, y, width, height })) box.setAttribute(name, value / 10);
      box.dataset.drawn = place;
      there.querySelector('svg').append(box);
      return [box];
    },
    reveal: mark => reveal(mark, root),
  };
}
