// The card of one figure: what proves it, or that nothing does.
export function card(root, base, list, source) {
  let before = null;

  async function show(place) {
    const answer = await fetch(`${base}/figures/${place}`);
    const finding = answer.headers.get('X-Finding');
    if (finding) return list.choose(finding);
    if (answer.status !== 200) return;
    before = document.activeElement;
    root.innerHTML = await answer.text();
    root.hidden = false;
    root.querySelector('.close').focus({ preventScroll: true });
  }

  function close() {
    if (root.hidden) return false;
    root.hidden = true;
    before?.focus?.({ preventScroll: true });
    return true;
  }

  root.addEventListener('click', event => {
    if (event.target.closest('.close')) close();
    const pick = event.target.closest('[data-finding]');
    if (pick) {
      event.preventDefault();
      close();
      list.choose(pick.dataset.finding);
    }
  });
  return { show, close };
}
