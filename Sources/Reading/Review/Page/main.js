// The keys and controls, and what begins when the page is there.

const rotate = (values, value, by = 1) => values[(values.indexOf(value) + by + values.length) % values.length];

const ACTIONS = {
  j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
  PageDown: () => move(8), PageUp: () => move(-8), Home: () => move(-Infinity), End: () => move(Infinity),
  n: () => { const key = nextOpen(list.places.get(current)); if (key) choose(key); else tell(say('allDone')); },
  Enter: accept, e: () => edit(), x: () => reject(), Delete: () => reject(), a: () => add(),
  1: () => guess(1), 2: () => guess(2), 3: () => guess(3), u: () => travel(true), r: () => travel(false),
  s: () => setOrder(rotate(['confidence', 'place'], order)), f: () => setFilter(rotate(['open', 'decided', 'all'], filter)),
  '[': () => showDocument(rotate(documents, reviewed, -1)), ']': () => showDocument(rotate(documents, reviewed)),
  o: () => byId('source').focus(), m: openMissing, d: download, '?': () => byId('help').showModal(),
  Escape: focusList,
};

/** The key's letter or name; that of the key itself where an input method of Chinese has taken the letter. */
function letterOf({ key, code }) {
  if (key === 'Process') return code.replace(/^(Key|Digit)/, '').toLowerCase();
  return { '？': '?', '【': '[', '】': ']' }[key] || (key.length === 1 ? key.toLowerCase() : key);
}

function pressed(event) {
  if (event.isComposing || document.querySelector('dialog[open]')) return;
  if (picking.isOn) {
    if (picking.key(event)) event.preventDefault();
    return;
  }
  const isTyping = event.target.matches('input:not([type=radio]):not([type=checkbox]), select, textarea');
  if (isTyping) {
    if (event.key === 'Escape') focusList();
    return;
  }
  const letter = letterOf(event);
  if (event.ctrlKey || event.metaKey) {
    if (letter === 'z' || letter === 'y') {
      event.preventDefault();
      travel(letter === 'z' && !event.shiftKey);
    }
    return;
  }
  if (event.altKey || !ACTIONS[letter] || (letter.length === 1 && !hasKeys)) return;
  // A control keeps the keys that are its own.
  const isControl = event.target.matches('button, summary, a[href], input');
  if (isControl && ['Enter', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'PageUp', 'PageDown'].includes(letter)) return;
  if (event.target === byId('article') && ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageUp', 'PageDown'].includes(letter)) return;
  event.preventDefault();
  ACTIONS[letter]();
}

function begin() {
  sayAll();
  fillHelp();
  const option = (row) => make('option', { value: language === 'en' && row.english ? row.english : row.name }, row.short || row.unit);
  byId('list-body').append(...bodies.rows.map(option));
  byId('list-indicator').append(...indicators.rows.map((row) => option({ ...row, short: `${row.unit} · ${row.id}` })));
  byId('list-source').append(...sources.rows.map(option));
  byId('documents').append(...documents.map((one) => make('option', { value: one.number }, seen(one.name.split('/').pop()))));
  byId('documents').addEventListener('change', (event) => showDocument(documents[Number(event.target.value)]));
  byId('source').addEventListener('change', (event) => setSource(event.target.value));
  // Whole ids count as soon as they stand there, typed or chosen.
  byId('source').addEventListener('input', (event) => { if (sources.find(event.target.value)) setSource(event.target.value); });
  for (const name of ['open', 'decided', 'all']) byId(`filter-${name}`).addEventListener('change', () => setFilter(name));
  for (const name of ['place', 'confidence']) byId(`order-${name}`).addEventListener('change', () => setOrder(name));
  const buttons = { accept, edit: () => edit(), reject: () => reject(), add: () => add(), undo: () => travel(true),
    redo: () => travel(false), 'show-missing': openMissing, download, 'show-help': () => byId('help').showModal(),
    'close-help': () => byId('help').close(), 'close-missing': () => byId('missing').close() };
  for (const [id, action] of Object.entries(buttons)) byId(id).addEventListener('click', action);
  // A dialog tells of its closing a moment later: a field that a quick key has gone to meanwhile keeps the focus.
  const leave = () => { if (!picking.isOn && !document.activeElement.matches('input, select')) focusList(); };
  for (const id of ['form', 'help', 'missing']) byId(id).addEventListener('close', leave);
  byId('has-keys').checked = hasKeys;
  byId('has-keys').addEventListener('change', (event) => {
    hasKeys = event.target.checked;
    setting('keys', hasKeys ? 'on' : 'off');
  });
  document.addEventListener('keydown', pressed);
  addEventListener('storage', (event) => {
    const changed = documents.find((one) => PREFIX + one.key === event.key);
    if (!changed) return;
    // Decided in another window: what stands there counts, and what was done here cannot be undone any more.
    store.load(changed);
    store.done = [];
    store.undone = [];
    if (changed === reviewed) showDocument(reviewed);
  });
  addEventListener('beforeunload', (event) => { if (store.isAtRisk) event.preventDefault(); });
  if (documents.length < 2) byId('pick-document').hidden = true;
  showDocument(reviewed);
  focusList();
}

begin();
