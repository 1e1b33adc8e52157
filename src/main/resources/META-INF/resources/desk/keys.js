// What single keys do. They can be switched off, and do nothing while something is being written.
export function keys(list, figures) {
  const help = document.getElementById('help');
  const button = document.getElementById('keys');
  const on = document.getElementById('keys-on');
  try { on.checked = localStorage.getItem('keys') !== 'off'; } catch { /* they stay on */ }
  on.addEventListener('change', () => { try { localStorage.setItem('keys', on.checked ? 'on' : 'off'); } catch { /* for this page only */ } });
  button.hidden = false;
  button.addEventListener('click', () => help.showModal());

  const decide = word => {
    const form = list.row?.querySelector('form.ruling');
    const choice = form?.querySelector(`[value="${word}"]`);
    if (!choice) return;
    choice.checked = true;
    form.querySelector('[name="reason"]').focus();
  };
  const does = {
    j: () => list.move(1), ArrowDown: () => list.move(1), k: () => list.move(-1), ArrowUp: () => list.move(-1),
    n: () => list.moveFigure(1), p: () => list.moveFigure(-1), '?': () => help.showModal(), '/': () => document.querySelector('.filter [name="text"]').focus(),
    c: () => decide('confirmed'), a: () => decide('accepted'), d: () => decide('dismissed'), w: () => decide('waived'), o: () => decide('open'),
    s: () => { const drop = document.querySelector('.drop:has([name="statement"])'); if (drop) { drop.open = true; drop.querySelector('textarea').focus(); } },
  };

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      const drop = document.querySelector('.drop[open]');
      if (drop) drop.open = false;
      else if (!help.open && !figures.close()) list.back();
      return;
    }
    const writing = event.target.closest('input, textarea, select, dialog');
    const arrow = event.key.startsWith('Arrow');
    if (event.ctrlKey || event.metaKey || event.altKey || writing || !does[event.key] || !(on.checked || arrow)) return;
    if (arrow && !event.target.closest('#findings')) return;
    event.preventDefault();
    does[event.key]();
  });
}
