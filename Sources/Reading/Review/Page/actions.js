// What the page shows now, and everything that can be done with it.

const documents = data.documents.map((raw, number) => new Reviewed(raw, number));
const store = new Store(documents);
let reviewed = documents[0];
let current = null;
/** The indicator that was chosen of the guesses, before the statement is accepted. */
let chosen = null;
/** The indicator that an added statement is to have, where one was asked for. */
let wanted = '';
let filter = 'open';
let order = setting('order') || 'confidence';
let isConfirming = false;
let hasKeys = setting('keys') !== 'off';

const article = new Article(byId('article'), (key) => choose(key, true));
const list = new List(byId('list'), (key) => choose(key, true), () => edit());
const detail = new Detail(byId('detail'), (number) => guess(number));
const form = new Form(byId('form'), save, reject);
const picking = new Picking(article, addRange, () => focusList());

/** The statements that the filter lets through, in the order asked for. */
function shown() {
  const items = reviewed.items.filter((item) => filter === 'all' || reviewed.isOpen(item) === (filter === 'open'));
  return order === 'place' ? items
    : items.map((item, index) => [item, index])
      .sort(([one, first], [other, second]) => other.confidence - one.confidence || first - second)
      .map(([item]) => item);
}

function tell(message, isFault = false) {
  byId('status').textContent = message;
  byId('status').classList.toggle('fault', isFault);
}

/** The values that accepting the current statement would record. */
function pending(item) {
  const decision = reviewed.decisions.get(item.key);
  if (decision && decision.decision !== 'rejected') return decision.values;
  return observation(reviewed, item, chosen || item.indicator);
}

function showDocument(next) {
  picking.end();
  reviewed = next;
  current = null;
  byId('documents').value = String(reviewed.number);
  byId('source').value = reviewed.source;
  byId('heading').textContent = seen(reviewed.title.slice(0, 200));
  byId('about').textContent = [reviewed.body ? bodies.name(reviewed.body) : say('unknownBodyShort'), reviewed.year,
    seen(reviewed.name)].filter(Boolean).join(' · ');
  article.show(reviewed);
  const [first] = shown();
  showList(first ? first.key : null);
}

/** Shows list, article and detail for a current statement. */
function showList(key) {
  const items = shown();
  if (key !== current) chosen = null;
  current = key;
  list.show(reviewed, items, current);
  const item = reviewed.byKey.get(current);
  if (item) article.reveal(item);
  showDetail();
  showCounts();
}

function faultsOf(item, values) {
  return problems(reviewed, values, item, placeOfWords(reviewed, item, values.as_stated));
}

function showDetail() {
  const item = reviewed.byKey.get(current);
  const values = item && pending(item);
  detail.show(reviewed, item, values, item && reviewed.state(item) !== 'rejected' ? faultsOf(item, values) : {});
}

function showCounts() {
  const total = reviewed.read.filter((item) => item.state === 'open').length;
  const open = reviewed.items.filter((item) => reviewed.isOpen(item)).length;
  byId('count').textContent = say('left', open, total);
  byId('progress').max = Math.max(total, 1);
  byId('progress').value = total - open;
  const everywhere = documents.reduce((sum, one) => sum + one.items.filter((item) => one.isOpen(item)).length, 0);
  byId('count-all').textContent = documents.length > 1 ? say('leftInAll', everywhere) : '';
  byId('missing-count').textContent = String(missing(reviewed).count);
  byId('undo').disabled = store.done.length === 0;
  byId('redo').disabled = store.undone.length === 0;
  byId('unkept').hidden = store.isKept;
  for (const name of ['open', 'decided', 'all']) byId(`filter-${name}`).checked = filter === name;
  for (const name of ['place', 'confidence']) byId(`order-${name}`).checked = order === name;
  const isUnknown = reviewed.source !== '' && !sources.ids.has(reviewed.source);
  byId('source').setAttribute('aria-invalid', String(isUnknown));
}

function focusList() { byId('list').focus({ preventScroll: true }); }

function choose(key, isClick) {
  const item = reviewed.byKey.get(key);
  if (!item) return;
  // A statement that the filter hides is shown among all.
  if (!shown().includes(item)) filter = 'all';
  showList(key);
  if (isClick && !picking.isOn) focusList();
}

function move(by) {
  const items = list.items;
  if (items.length === 0) return;
  const place = list.places.get(current);
  const next = place === undefined ? 0 : Math.min(Math.max(place + by, 0), items.length - 1);
  choose(items[next].key, false);
}

/** The open statement after the current one in the order shown, from the beginning where none is left. */
function nextOpen(after) {
  const items = list.items;
  const start = after === undefined ? -1 : after;
  for (let step = 1; step <= items.length; step += 1) {
    const item = items[(start + step) % items.length];
    if (item.key !== current && reviewed.isOpen(item)) return item.key;
  }
  return null;
}

/** Notes a decision, and goes on to the next open statement. */
function decide(item, decision, message) {
  const next = nextOpen(list.places.get(item.key));
  store.decide(reviewed, item.key, decision);
  isConfirming = false;
  article.update(item);
  showList(next || (filter === 'open' ? (shown()[0] || {}).key || null : item.key));
  const isLast = !reviewed.items.some((one) => reviewed.isOpen(one));
  tell(isLast ? `${message} ${say('allDone')}` : message);
}

/** Notes what became of a statement that a person added; `null` takes it away. What is current stays so. */
function decideAdded(key, decision, message) {
  const { start, end } = (decision || reviewed.decisions.get(key)).place;
  store.decide(reviewed, key, decision);
  isConfirming = false;
  article.refresh(reviewed.offsets.units(start), reviewed.offsets.units(end));
  showList(reviewed.byKey.has(current) ? current : (shown()[0] || {}).key || null);
  tell(message);
}

function accept() {
  const item = reviewed.byKey.get(current);
  if (!item || byId('accept').disabled) return;
  const values = pending(item);
  const faults = faultsOf(item, values);
  if (Object.keys(faults).length > 0) {
    edit(faults);
    tell(say('editFirst'), true);
    return;
  }
  if (item.added) {
    tell(say('isAdded'));
    return;
  }
  save({ reviewed, item }, values);
}

/** Takes over sound values whose words stand at a place: of a statement that was read, or of one that is added. */
function save({ item, start, end }, values, place = item && { start: item.start, end: item.end }) {
  if (!item || item.added) {
    const key = item ? item.key : addedKey(start, end);
    wanted = '';
    decideAdded(key, { decision: 'added', place, values }, say(item ? 'didEdit' : 'didAdd', values.as_stated));
    return;
  }
  const read = observation(reviewed, item);
  const isAsRead = FIELDS.every((field) => values[field] === read[field] || field === 'source' || field === 'note');
  const decision = { decision: isAsRead ? 'accepted' : 'edited', place, values };
  decide(item, decision, say(isAsRead ? 'didAccept' : 'didEdit', seen(item.words)));
}

function addedKey(start, end) {
  let number = 1;
  while (reviewed.decisions.has(`+${start}-${end}-${number}`)) number += 1;
  return `+${start}-${end}-${number}`;
}

function reject(item = reviewed.byKey.get(current), note = '') {
  if (!item || item.state === 'recorded') return;
  if (item.added) {
    decideAdded(item.key, null, say('didRemove', seen(item.words)));
    return;
  }
  decide(item, { decision: 'rejected', values: { as_stated: item.words, note } }, say('didReject', seen(item.words)));
}

function edit(faults) {
  const item = reviewed.byKey.get(current);
  if (!item || byId('edit').disabled) return;
  const values = pending(item);
  form.open({ reviewed, item }, values, faults || {});
}

/** Chooses a guess: kept until the statement is accepted, or taken over at once where it was. */
function guess(number) {
  const item = reviewed.byKey.get(current);
  const one = item && item.guesses[number - 1];
  if (!one || item.state === 'recorded') return;
  const decision = reviewed.decisions.get(item.key);
  if (decision && decision.decision !== 'rejected') {
    const values = { ...decision.values, indicator: one[0], unit: indicators.ids.get(one[0]).unit };
    const faults = faultsOf(item, values);
    if (Object.keys(faults).length > 0) form.open({ reviewed, item }, values, faults);
    else save({ reviewed, item }, values, decision.place);
    return;
  }
  chosen = one[0];
  showDetail();
  tell(say('chose', indicators.name(chosen)));
}

/** Begins to add: with what is selected, or by picking words. */
function add(indicator = '') {
  wanted = indicator;
  const range = article.selected();
  if (range) {
    addRange(...range);
    return;
  }
  if (reviewed.text === '') {
    tell(say('nothingPicked'), true);
    return;
  }
  const item = reviewed.byKey.get(current);
  picking.begin(item ? item.from : 0);
}

function addRange(from, to) {
  const text = reviewed.text.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  const end = to - (text.length - text.trimEnd().length);
  if (end <= start) {
    tell(say('nothingPicked'), true);
    return;
  }
  if (end - start > 80) {
    tell(say('tooLong'), true);
    return;
  }
  const words = cleanWords(reviewed.text.slice(start, end));
  const stated = statedFigure(words);
  const row = indicators.ids.get(wanted);
  const subject = { reviewed, start: reviewed.offsets.scalars(start), end: reviewed.offsets.scalars(end), words };
  getSelection().removeAllRanges();
  form.open(subject, {
    body: bodies.ids.has(reviewed.body) ? reviewed.body : '', indicator: wanted, topic: '',
    year: reviewed.year ? String(reviewed.year) : '', basis: 'calendar_year', period: '',
    value: stated ? stated.value : '', qualifier: stated ? stated.qualifier : 'exact',
    unit: row ? row.unit : stated ? stated.measure : '', coverage: 'whole', as_stated: words, source: '',
    locator: reviewed.locator({ start: subject.start, also: [] }), note: '',
  });
}

/** Undoes or redoes a step, wherever it was. */
function travel(isBack) {
  const step = isBack ? store.undo() : store.redo();
  if (!step) {
    tell(say(isBack ? 'nothingUndone' : 'nothingRedone'));
    return;
  }
  if (step.reviewed !== reviewed) showDocument(step.reviewed);
  const isAdding = [step.before, step.after].some((one) => one && one.decision === 'added');
  const item = reviewed.byKey.get(step.key);
  if (isAdding) article.show(reviewed);
  if (item) {
    article.update(item);
    if (!shown().includes(item)) filter = 'all';
  }
  showList(item ? item.key : (shown()[0] || {}).key || null);
  tell(say(isBack ? 'didUndo' : 'didRedo', seen(item ? item.words : (step.before || step.after).values.as_stated)));
}

/** What keeps the decisions from being merged: shown once, and left to the person at the second press. */
function isSound() {
  if (isConfirming) return true;
  const unsourced = documents.flatMap((one) => [...one.decisions.values()].filter((row) => row.decision !== 'rejected'
    && !sources.ids.has(row.values.source || one.source)).map(() => one));
  if (unsourced.length > 0) {
    showDocument(unsourced[0]);
    byId('source').focus();
    tell(say('sourceFirst', unsourced.length), true);
  } else {
    const [conflict] = conflicts();
    if (!conflict) return true;
    if (conflict.reviewed !== reviewed) showDocument(conflict.reviewed);
    choose(conflict.key, true);
    tell(say('conflictFirst', duplicate(reviewed, pending(reviewed.byKey.get(conflict.key)), reviewed.byKey.get(conflict.key))), true);
  }
  isConfirming = true;
  return false;
}

function download() {
  if (!isSound()) return;
  isConfirming = false;
  const address = URL.createObjectURL(new Blob([decisionsCSV(documents)], { type: 'text/csv;charset=utf-8' }));
  const link = make('a', { href: address, download: 'decisions.csv' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  store.isAtRisk = false;
  const count = documents.reduce((sum, one) => sum + one.decisions.size, 0);
  tell(say('didDownload', count));
}

function openMissing() {
  fillMissing(reviewed, (id) => {
    byId('missing').close();
    add(id);
  });
  byId('missing').showModal();
}

function setFilter(name) {
  filter = name;
  const items = shown();
  showList(items.some((item) => item.key === current) ? current : items.length > 0 ? items[0].key : null);
  tell(say('filtered', say(`filter_${name}`), items.length));
}

function setOrder(name) {
  order = name;
  setting('order', name);
  showList(current);
  tell(say(`order_${name}`));
}

function setSource(text) {
  const found = sources.find(text);
  reviewed.source = found ? found.id : text.trim();
  isConfirming = false;
  store.save(reviewed);
  showDetail();
  showCounts();
  tell(reviewed.source === '' || found ? say('sourceIs', reviewed.source) : say('unknownSource', reviewed.source),
    reviewed.source !== '' && !found);
}
