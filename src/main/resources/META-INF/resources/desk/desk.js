// The desk of one filing: binds the list of findings, the filing beside it, the card of a figure, and the keys.
import { openSource } from './source.js';
import { findings } from './findings.js';
import { filter } from './filter.js';
import { card } from './card.js';
import { keys } from './keys.js';

const main = document.getElementById('main');
const filing = main.dataset.filing;
const base = `/filings/${filing}`;

const source = openSource(main.dataset.form, document.getElementById('source'), base);
const list = findings(document.getElementById('list'), base, source);
filter(document.getElementById('filter'), document.getElementById('list'), base, list);
const figures = card(document.getElementById('card'), base, list, source);

source.onFigure(place => figures.show(place));
document.addEventListener('click', event => {
  const place = event.target.closest('[data-at-place]');
  if (place && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    list.step(place);
    source.show(place.dataset.atPlace);
  }
});
keys(list, figures);
list.start(new URLSearchParams(location.search));
