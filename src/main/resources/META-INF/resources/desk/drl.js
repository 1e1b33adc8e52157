// Colours rules as Ace's Drools mode reads them: those that are shown, and, in a layer beneath the field, the one that is edited. The field stays a field.
const LOOKS = [['comment', 'note'], ['string', 'said'], ['constant', 'fixed'], ['keyword.operator', ''], ['keyword', 'word'], ['storage', 'mark'], ['support', 'word'], ['entity.name', 'name']];
const tokens = new (window.ace.require('ace/mode/drools').Mode)().getTokenizer();

const look = (type) => (LOOKS.find(([begins]) => type.startsWith(begins)) ?? ['', ''])[1];

function coloured(text) {
  const all = document.createDocumentFragment();
  let state = 'start';
  text.split('\n').forEach((line, i) => {
    const read = tokens.getLineTokens(line, state);
    state = read.state;
    if (i > 0) all.append('\n');
    for (const { type, value } of read.tokens) {
      if (look(type)) {
        const part = document.createElement('span');
        part.className = `drl-${look(type)}`;
        part.textContent = value;
        all.append(part);
      } else {
        all.append(value);
      }
    }
  });
  return all;
}

for (const shown of document.querySelectorAll('pre.drl')) shown.replaceChildren(coloured(shown.textContent));

const field = document.getElementById('draft');
if (field) {
  const both = document.createElement('div');
  const layer = document.createElement('pre');
  both.className = 'drl-field';
  layer.setAttribute('aria-hidden', 'true');
  field.wrap = 'off';
  field.before(both);
  both.append(layer, field);
  const draw = () => { layer.replaceChildren(coloured(`${field.value}\n`)); follow(); };
  const follow = () => { layer.scrollTop = field.scrollTop; layer.scrollLeft = field.scrollLeft; };
  field.addEventListener('input', draw);
  field.addEventListener('scroll', follow);
  addEventListener('pageshow', draw); // a browser that comes back to the page puts back what was written
  draw();
}
