// The filter of the list. The service says which findings are wanted, in which order and under which headings; the rows are on the page already and only change places.
const PIECE = 40;
const ROW = 76;

export function filter(form, root, base, list) {
  const told = root.querySelector('.shown');
  const groups = root.querySelector('.groups');
  let rows = new Map();
  let asking = false;
  let again = false;

  // What is on the page now stands for what was there before: a decision brings its row anew.
  const gather = from => from.querySelectorAll('.row').forEach(row => rows.set(row.id.slice(4), row));

  async function all(wanted) {
    gather(groups);
    if (wanted.every(id => rows.has(id))) return;
    const made = document.createElement('template');
    made.innerHTML = await (await fetch(`${base}/findings`)).text();
    const there = rows;
    rows = new Map();
    gather(made.content);
    rows = new Map([...rows, ...there]);
  }

  function heading(group) {
    const title = document.createElement('h2');
    const count = document.createElement('span');
    title.className = group.key;
    count.textContent = group.findings.length;
    title.append(`${group.title} `, count);
    return title;
  }

  // Headings and rows in pieces of a few screens each: what is out of sight is not laid out before it comes near.
  function pieces(order) {
    const all = [];
    let filled = PIECE;
    for (const group of order.groups) {
      for (let i = 0; i < group.findings.length; i += PIECE) {
        const lines = document.createElement('ol');
        lines.className = 'rows';
        lines.append(...group.findings.slice(i, i + PIECE).map(id => rows.get(id)).filter(row => row));
        if (filled + lines.childElementCount > PIECE) {
          all.push(document.createElement('div'));
          all.at(-1).className = 'piece';
          filled = 0;
        }
        if (i === 0 && group.title) all.at(-1).append(heading(group));
        all.at(-1).append(lines);
        filled += lines.childElementCount;
        all.at(-1).style.containIntrinsicSize = `auto ${filled * ROW}px`;
      }
    }
    return all;
  }

  function address(asks) {
    const here = new URL(location.href);
    asks.forEach((value, name) => value ? here.searchParams.set(name, value) : here.searchParams.delete(name));
    history.replaceState(null, '', here);
  }

  async function put(asks) {
    const answer = await fetch(`${base}/order?${asks}`, { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(answer.status);
    const order = await answer.json();
    await all(order.groups.flatMap(group => group.findings));
    const next = document.createDocumentFragment();
    next.append(...pieces(order));
    for (const pick of next.querySelectorAll('.pick')) pick.setAttribute('href', `${base}?finding=${pick.dataset.finding}${order.query}#row-${pick.dataset.finding}`);
    groups.replaceChildren(next);
    told.querySelector('span').textContent = `${order.shown} of ${order.all} findings`;
    told.querySelector('a').hidden = !order.filtered;
    address(asks);
    list.arranged();
  }

  // One question at a time; what is chosen meanwhile is asked next.
  async function ask() {
    again = true;
    if (asking) return;
    asking = true;
    try {
      while (again) {
        again = false;
        await put(new URLSearchParams(new FormData(form)));
      }
    } catch {
      told.querySelector('span').textContent = 'The list stays as it was: the service does not answer.';
    } finally {
      asking = false;
    }
  }

  form.addEventListener('input', ask);
  form.addEventListener('submit', event => { event.preventDefault(); ask(); });
  told.querySelector('a').addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    form.querySelectorAll('input, select').forEach(field => { field.value = ''; });
    form.querySelector('input').focus();
    ask();
  });
}
