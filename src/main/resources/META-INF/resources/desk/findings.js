// The list of findings: choosing one opens what there is to say of it and lights its figures up in the filing.
export function findings(root, base, source) {
  let chosen = null;
  let asked = 0;
  const narrow = matchMedia('(max-width: 900px)');

  // What the filter has still to fill in.
  let fillRest = () => {};
  const rows = () => {
    fillRest();
    return [...root.querySelectorAll('.row')];
  };
  const detail = row => row.querySelector('.detail');
  const places = row => [...detail(row).querySelectorAll('[data-at-place]')];

  function close(row) {
    row.classList.remove('chosen');
    row.querySelector('.pick').removeAttribute('aria-current');
    detail(row).replaceChildren();
  }

  // Says where something was asked why the service did not do it.
  function refused(where, status, said) {
    const told = where.querySelector('.told') ?? where.insertBefore(document.createElement('p'), where.firstChild);
    told.className = 'told';
    told.setAttribute('role', 'alert');
    try {
      told.textContent = status === 401 ? 'You are no longer signed in. Load the page again to sign in.' : JSON.parse(said).detail;
    } catch {
      told.textContent = 'The service does not answer.';
    }
  }

  async function fill(row, id) {
    const mine = ++asked;
    const answer = await fetch(`${base}/findings/${id}`);
    if (mine !== asked) return false;
    const said = await answer.text();
    if (!answer.ok) {
      refused(detail(row), answer.status, said);
      return false;
    }
    detail(row).innerHTML = said;
    window.htmx?.process(detail(row));
    return mine === asked;
  }

  async function choose(id, focus = true) {
    if (!document.getElementById(`row-${id}`)) fillRest();
    const row = document.getElementById(`row-${id}`);
    if (!row) return;
    [...root.querySelectorAll('.row.chosen')].filter(other => other !== row).forEach(close);
    chosen = id;
    row.classList.add('chosen');
    const pick = row.querySelector('.pick');
    pick.setAttribute('aria-current', 'true');
    if (focus) pick.focus({ preventScroll: true });
    const address = new URL(location.href);
    address.searchParams.set('finding', id);
    address.searchParams.delete('at');
    address.hash = '';
    history.replaceState(null, '', address);
    if (!detail(row).hasChildNodes() && !await fill(row, id)) return;
    if (focus || !narrow.matches) row.scrollIntoView({ block: row.offsetHeight > root.parentElement.clientHeight - 160 ? 'start' : 'nearest' });
    await light(row);
  }

  async function light(row) {
    const all = places(row).map(place => place.dataset.atPlace);
    await source.light(all, !narrow.matches);
    const first = places(row)[0];
    if (first) step(first);
    row.dataset.lit = chosen;
  }

  // Marks which of a finding's places is the one being looked at.
  function step(place) {
    document.querySelectorAll('.place.at').forEach(other => other.classList.remove('at'));
    place.classList.add('at');
  }

  function move(by) {
    const all = rows();
    if (!all.length) return;
    const at = all.findIndex(row => row.id === `row-${chosen}`);
    const next = at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by));
    choose(all[next].id.slice(4));
  }

  function moveFigure(by) {
    const row = document.getElementById(`row-${chosen}`);
    if (!row) return;
    const all = places(row);
    if (!all.length) return;
    const at = all.findIndex(place => place.classList.contains('at'));
    const next = all[(at + by + all.length) % all.length];
    step(next);
    source.show(next.dataset.atPlace);
  }

  root.addEventListener('click', event => {
    const pick = event.target.closest('.pick');
    if (pick && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      choose(pick.dataset.finding);
    }
  });
  // A decision brought its row anew: the list has the focus again.
  document.body.addEventListener('htmx:afterSettle', event => {
    if (event.target.matches?.('.row')) {
      chosen = event.target.id.slice(4);
      if (!event.target.querySelector('.told')) event.target.querySelector('.pick').focus();
    }
  });
  // What is refused for want of a role, a session or a service leaves the form as it was.
  document.body.addEventListener('htmx:beforeSwap', ({ detail: { shouldSwap, isError, xhr, target } }) => {
    const where = target.querySelector('.decide');
    if (isError && !shouldSwap && where) refused(where, xhr.status, xhr.responseText);
  });
  document.body.addEventListener('htmx:sendError', event => {
    const where = event.target.closest('.decide');
    if (where) refused(where, 0, '');
  });

  return {
    choose, close, move, moveFigure, step,
    get chosen() { return chosen; },
    // The filter put the rows in another order: what is chosen stays open and in sight where it is still there.
    arranged(rest) {
      fillRest = rest;
      if (!narrow.matches) this.row?.scrollIntoView({ block: 'nearest' });
    },
    // Gives the list the focus: the chosen row, or the first where that one is left out.
    back() {
      const row = this.row ?? root.querySelector('.row');
      if (row) choose(row.id.slice(4));
    },
    get row() { return document.getElementById(`row-${chosen}`); },
    start(asks) {
      const open = asks.get('finding') ?? root.querySelector('.pick')?.dataset.finding;
      if (open && !asks.has('figure')) choose(open, !narrow.matches);
    },
  };
}
