// Panels: what was not found, and the keys.

const KEYS = [
  ['j ↓', 'keyNext'], ['k ↑', 'keyPrevious'], ['n', 'keyNextOpen'], ['Enter', 'keyAccept'], ['1 2 3', 'keyGuess'],
  ['e', 'keyEdit'], ['x Delete', 'keyReject'], ['a', 'keyAdd'], ['u Ctrl+Z', 'keyUndo'], ['r Ctrl+Y', 'keyRedo'],
  ['s', 'keySort'], ['f', 'keyFilter'], ['[ ]', 'keyDocument'], ['o', 'keySource'], ['m', 'keyMissing'],
  ['d', 'keyDownload'], ['?', 'keyHelp'], ['Esc', 'keyEscape'],
];
const PICKING_KEYS = [
  ['← → ↑ ↓', 'keyMove'], ['Shift', 'keyExtend'], ['Tab Ctrl+→', 'keyNumber'], ['Enter', 'keyTake'], ['Esc', 'keyLeave'],
];

function fillHelp() {
  const rows = (keys) => keys.map(([names, word]) => make('div', {},
    make('dt', {}, ...names.split(' ').flatMap((name) => [make('kbd', {}, name), ' '])), make('dd', {}, say(word))));
  byId('keys').replaceChildren(...rows(KEYS));
  byId('picking-keys').replaceChildren(...rows(PICKING_KEYS));
}

/** What a document should state and nobody found: of its body in other years, and of most bodies. */
function missing(reviewed) {
  const stated = new Set();
  for (const item of reviewed.items) {
    const decision = reviewed.decisions.get(item.key);
    const state = reviewed.state(item);
    if (state !== 'rejected' && state !== 'earlier') stated.add(decision ? decision.values.indicator : item.indicator);
  }
  const own = reviewed.own.filter((row) => !stated.has(row.indicator));
  const ids = new Set(own.map((row) => row.indicator));
  const common = reviewed.common.filter((row) => !stated.has(row.indicator) && !ids.has(row.indicator));
  return { own, common, count: own.length + common.length };
}

/** Lists what is missing; a row begins the adding of it. */
function fillMissing(reviewed, onAdd) {
  const { own, common, count } = missing(reviewed);
  const entry = (id, why) => {
    const button = make('button', { type: 'button', 'aria-label': say('addNamed', indicators.name(id)) }, say('add'));
    button.addEventListener('click', () => onAdd(id));
    return make('li', {}, make('span', { class: 'name' }, indicators.name(id)), make('span', { class: 'why' }, why), button);
  };
  byId('missing-own').replaceChildren(...own.map((row) => entry(row.indicator, say('publishedIn', row.years.join('、')))));
  byId('missing-common').replaceChildren(...common.map((row) =>
    entry(row.indicator, say('publishedBy', row.bodies, data.bodyCount))));
  byId('missing-own-head').hidden = own.length === 0;
  byId('missing-common-head').hidden = common.length === 0;
  byId('missing-none').hidden = count > 0;
  byId('missing-body').textContent = reviewed.body ? bodies.name(reviewed.body) : say('unknown');
}
