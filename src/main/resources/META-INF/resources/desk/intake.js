// Filings handed in by choosing, dropping or pasting: each is sent by itself and tells how far it is.
const form = document.getElementById('intake');
const field = document.getElementById('file');
const list = document.getElementById('coming');

function line(name) {
  const row = document.createElement('li');
  const title = document.createElement('span');
  const state = document.createElement('span');
  const bar = document.createElement('progress');
  title.textContent = name;
  bar.max = 1;
  bar.setAttribute('aria-label', `Progress of ${name}`);
  row.append(title, bar, state);
  list.append(row);
  return { row, title, state, bar };
}

// What the server has said so far: events of a name and data, parted by empty lines.
function events(text) {
  return text.split(/\r?\n\r?\n/).slice(0, -1).map(block => ({
    name: /^event: ?(.*)$/m.exec(block)?.[1],
    data: JSON.parse([...block.matchAll(/^data: ?(.*)$/gm)].map(match => match[1]).join('\n') || '{}'),
  }));
}

function told(shown, event) {
  if (event.name === 'checking') {
    shown.state.textContent = 'Checking';
    shown.bar.removeAttribute('value');
  } else if (event.name === 'kept') {
    const link = document.createElement('a');
    link.href = event.data.href;
    link.textContent = shown.title.textContent;
    shown.title.replaceChildren(link);
    shown.state.textContent = event.data.verdict;
    shown.bar.remove();
  } else if (event.name === 'refused') {
    shown.state.textContent = event.data.problem;
    shown.state.className = 'told';
    shown.bar.remove();
  }
}

function send(file) {
  const shown = line(file.name);
  return new Promise(done => {
    const request = new XMLHttpRequest();
    let heard = 0;
    let last = null;
    const hear = () => events(request.responseText).slice(heard).forEach(event => { heard++; last = event; told(shown, event); });
    request.upload.addEventListener('progress', event => { if (event.lengthComputable && !heard) shown.bar.value = event.loaded / event.total; });
    request.addEventListener('progress', hear);
    request.addEventListener('loadend', () => {
      hear();
      if (!last || last.name === 'checking') {
        told(shown, { name: 'refused', data: { problem: request.status ? `Not taken (${request.status}).` : 'The service cannot be reached.' } });
      }
      done(last?.name === 'kept' ? last.data.href : null);
    });
    request.open('POST', '/hand-in');
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}

async function sendAll(files) {
  const hrefs = [];
  for (const file of files) hrefs.push(await send(file));
  field.value = '';
  if (hrefs.length === 1 && hrefs[0]) location.assign(hrefs[0]);
}

form.addEventListener('submit', event => {
  if (event.submitter?.hasAttribute('formaction')) return;
  event.preventDefault();
  sendAll([...field.files]);
});
for (const type of ['dragenter', 'dragover']) {
  document.addEventListener(type, event => { event.preventDefault(); form.classList.add('over'); });
}
document.addEventListener('dragleave', event => { if (!event.relatedTarget) form.classList.remove('over'); });
document.addEventListener('drop', event => {
  event.preventDefault();
  form.classList.remove('over');
  if (event.dataTransfer.files.length) sendAll([...event.dataTransfer.files]);
});
document.addEventListener('paste', event => {
  if (event.target.closest('input, textarea') && event.target !== field) return;
  const files = [...event.clipboardData.files];
  const text = event.clipboardData.getData('text/plain');
  if (files.length) sendAll(files);
  else if (text.trim()) sendAll([new File([text], 'pasted.txt', { type: 'text/plain' })]);
});
