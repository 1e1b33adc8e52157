// A filing that is a page of HTML, in a frame in which nothing runs: what happens in it is heard from out here.
import { within } from './source.js';

export function markup(root, base, onFigure) {
  const frame = root.querySelector('iframe');
  let marks = null;

  const ready = new Promise(done => {
    const there = () => frame.contentDocument && frame.contentDocument.URL !== 'about:blank' && frame.contentDocument.readyState === 'complete';
    const finish = () => {
      marks = [...frame.contentDocument.querySelectorAll('[data-at]')];
      frame.contentDocument.addEventListener('click', event => {
        const mark = event.target.closest('[data-place]');
        if (mark) onFigure(mark.dataset.place);
      });
      frame.contentDocument.addEventListener('keydown', event => document.dispatchEvent(new KeyboardEvent('keydown', event)));
      done();
    };
    if (there()) finish();
    else frame.addEventListener('load', finish, { once: true });
  });

  return {
    document: () => frame.contentDocument ?? document.createDocumentFragment(),
    async marks(place) {
      await ready;
      return within(marks, place);
    },
    reveal: mark => mark?.scrollIntoView({ block: 'center', inline: 'nearest' }),
  };
}
