// What is reviewed: documents, statements, and the observations made of them.

/** The columns of an observation, as in datasets/observations. */
const FIELDS = ['body', 'indicator', 'topic', 'year', 'basis', 'period', 'value', 'qualifier', 'unit', 'coverage',
  'as_stated', 'source', 'locator', 'note'];
const BASES = ['calendar_year', 'session', 'session_to_date', 'term'];
const QUALIFIERS = ['exact', 'at_least', 'more_than', 'nearly', 'about'];
const COVERAGES = ['whole', 'part'];

const data = JSON.parse(byId('data').textContent);
const bodies = new Choices(data.bodies);
const indicators = new Choices(data.indicators);
const sources = new Choices(data.sources.map((source) => ({ ...source, name: source.id, english: '', short: source.title })));
const unitKinds = new Map(Object.entries(data.unitKinds));

/** A document with its statements: those that were read and those that the person added. */
class Reviewed {
  constructor(raw, number) {
    Object.assign(this, { number, name: raw.name, key: raw.key, text: raw.text, own: raw.own, common: raw.common });
    this.body = raw.body;
    this.year = raw.year;
    this.title = raw.title || raw.text.slice(0, 400).split('\n').map((line) => line.replace(/^[#\s]+/, '').trim()).find((line) => line) || raw.name;
    this.offsets = new Offsets(raw.text);
    this.pages = raw.pages.map((offset) => this.offsets.units(offset));
    this.source = raw.source || '';
    this.read = raw.candidates.map((row) => this.#item(row));
    this.items = this.read;
    this.byKey = new Map(this.read.map((item) => [item.key, item]));
    this.decisions = new Map();
  }

  #item(row) {
    const item = { added: false };
    data.candidateColumns.forEach((name, index) => { item[name] = row[index]; });
    item.key = `${item.start}-${item.end}`;
    return this.#placed(item);
  }

  #placed(item) {
    item.from = this.offsets.units(item.start);
    item.to = this.offsets.units(item.end);
    return item;
  }

  /** The statement that a person added, made of the decision that is kept of it. */
  addedItem(key, decision) {
    return this.#placed({
      key, added: true, start: decision.place.start, end: decision.place.end, words: decision.values.as_stated,
      value: decision.values.value, qualifier: decision.values.qualifier, measure: '', subject: '',
      indicator: decision.values.indicator, guesses: [], topic: '', body: decision.values.body, year: null,
      basis: 'calendar_year', period: '', coverage: 'whole', confidence: 100, also: [], state: 'open',
    });
  }

  /** Puts the added statements of the decisions among those that were read. */
  collect() {
    const added = [...this.decisions].filter(([, decision]) => decision.decision === 'added');
    this.items = added.length === 0 ? this.read
      : [...this.read, ...added.map(([key, decision]) => this.addedItem(key, decision))]
        .sort((one, other) => one.from - other.from || one.to - other.to);
    this.byKey = new Map(this.items.map((item) => [item.key, item]));
  }

  page(unit) {
    return lowerBound(this.pages.length, (index) => this.pages[index] > unit);
  }

  /** Where a statement stands, as `locator` says it: 字符N, behind the page where there are pages. */
  locator(item) {
    return [item.start, ...item.also.map(([start]) => start)].map((start) => {
      const page = this.page(this.offsets.units(start));
      return page > 0 ? `第${page}页 字符${start}` : `字符${start}`;
    }).join('；');
  }

  isOpen(item) {
    return item.state === 'open' && !this.decisions.has(item.key);
  }

  /** The word of a statement's state: of a decision, of an earlier review, or open. */
  state(item) {
    const decision = this.decisions.get(item.key);
    if (decision) return decision.decision;
    return item.state === 'rejected' ? 'earlier' : item.state;
  }
}

/** Rows of a table with ids, found by what a person types: id, name, short or English name. */
function Choices(rows) {
  const byWord = new Map();
  for (const field of ['short', 'english', 'name', 'id']) {
    for (const row of rows) if (row[field]) byWord.set(row[field].toLowerCase(), row);
  }
  this.rows = rows;
  this.ids = new Map(rows.map((row) => [row.id, row]));
  this.find = (text) => this.ids.get(text) || byWord.get(text.trim().toLowerCase());
  this.name = (id) => {
    const row = this.ids.get(id);
    if (!row) return id;
    return language === 'en' && row.english ? row.english : row.name;
  };
}

/** The observation that a statement makes as it was read, with another indicator where one is given. */
function observation(reviewed, item, indicator = item.indicator) {
  const row = indicators.ids.get(indicator);
  return {
    body: item.body || '', indicator: indicator || '', topic: item.topic, year: item.year ? String(item.year) : '',
    basis: item.basis, period: item.period, value: item.value || '',
    qualifier: item.qualifier === 'range' ? '' : item.qualifier, unit: row ? row.unit : item.measure,
    coverage: item.coverage, as_stated: item.words, source: '', locator: reviewed.locator(item), note: '',
  };
}

/**
 * What keeps an observation from being recorded: a message for each field at fault, by the rules that `huimou check` has.
 * @param item the statement it is made of, whose words were read already; `null` for one being added
 * @param place where its words stand, as ``placeOfWords`` tells
 */
function problems(reviewed, values, item, place) {
  const found = {};
  const indicator = indicators.ids.get(values.indicator);
  if (!bodies.ids.has(values.body)) found.body = values.body ? say('unknownBody', values.body) : say('noBody');
  if (!indicator) found.indicator = values.indicator ? say('unknownIndicator', values.indicator) : say('noIndicator');
  if (!/^\d{4}$/.test(values.year)) found.year = values.year ? say('badYear') : say('noYear');
  else if (values.year < 1949 || values.year > 2100) found.year = say('yearOutside');
  if (!BASES.includes(values.basis)) found.basis = say('choose');
  if (!COVERAGES.includes(values.coverage)) found.coverage = say('choose');
  if (item && item.qualifier === 'range' && !values.value) found.value = say('range', item.words);
  else if (!/^\d{1,18}(\.\d{1,10})?$/.test(values.value)) found.value = values.value ? say('badValue') : say('noValue');
  if (!QUALIFIERS.includes(values.qualifier)) found.qualifier = say('choose');
  else if (/^0+(\.0*)?$/.test(values.value) && values.qualifier !== 'exact') found.qualifier = say('qualifiedZero');
  if (!values.unit) found.unit = say('noUnit');
  if (!values.as_stated) found.as_stated = say('noWords');
  else if (!place) found.as_stated = say('wordsElsewhere', values.as_stated);
  if (!values.locator) found.locator = say('noLocator');
  else if (place && !names(values.locator, place)) found.locator = say('otherPlace', place.start);
  if (values.source && !sources.ids.has(values.source)) found.source = say('unknownSource', values.source);
  if (indicator) Object.assign(found, misfits(values, indicator, found));
  if (values.as_stated && !found.value && !found.qualifier) Object.assign(found, misreading(values, item));
  if (Object.keys(found).length === 0) {
    const twin = duplicate(reviewed, values, item);
    if (twin) found.topic = say('duplicate', twin);
  }
  return found;
}

/**
 * Where words stand in a document, in scalars: at the statement's own place, or around it by a few characters where a
 * person took fewer or more of them; `null` where they do not stand there.
 */
function placeOfWords(reviewed, { start, end, words }, wanted) {
  if (wanted === words) return { start, end };
  const [from, to] = [reviewed.offsets.units(start), reviewed.offsets.units(end)];
  const first = Math.max(0, from - 12);
  const places = [];
  let text = '';
  for (let unit = first; unit < Math.min(reviewed.text.length, to + 12); unit += 1) {
    const clean = cleanWords(reviewed.text[unit]);
    if (clean) places.push(unit);
    text += clean;
  }
  for (let index = text.indexOf(wanted); wanted && index >= 0; index = text.indexOf(wanted, index + 1)) {
    const [one, last] = [places[index], places[index + wanted.length - 1] + 1];
    if (one < to && last > from) return { start: reviewed.offsets.scalars(one), end: reviewed.offsets.scalars(last) };
  }
  return null;
}

/** Whether a locator names a character of a place, so that the next review finds the place recorded. */
function names(locator, { start, end }) {
  return [...locator.matchAll(/字符(\d+)/g)].some(([, offset]) => offset >= start && offset < end);
}

/** What of a value does not fit its indicator. */
function misfits(values, indicator, found) {
  const more = {};
  if (!found.unit && values.unit !== indicator.unit) more.unit = say('otherUnit', indicator.unit);
  if (!found.value && indicator.kind === 'rate' && Number(values.value) > 100) more.value = say('rate');
  if (!found.value && indicator.kind === 'count' && /\.0*[1-9]/.test(values.value)) more.value = say('fraction');
  return more;
}

/** What of a value is not what its words say, and a measure word that cannot have the unit. */
function misreading(values, item) {
  const isAsRead = item && !item.added && values.as_stated === item.words;
  const stated = isAsRead ? item.value && item : statedFigure(values.as_stated);
  if (!stated) return {};
  const kinds = [unitKinds.get(stated.measure), unitKinds.get(values.unit)];
  if (plain(stated.value) !== plain(values.value)) return { value: say('otherValue', values.as_stated, stated.value) };
  if (stated.qualifier !== values.qualifier) {
    return { qualifier: say('otherQualifier', values.as_stated, say(stated.qualifier)) };
  }
  if (kinds[0] && kinds[1] && kinds[0] !== kinds[1]) return { unit: say('otherKind', values.unit, values.as_stated) };
  return {};
}

/** What makes an observation a row of its own: two rows with the same cannot stand in a data set. */
function rowKey(reviewed, values) {
  return JSON.stringify([...['body', 'indicator', 'topic', 'year', 'basis', 'period'].map((field) => values[field]),
    values.source || reviewed.source]);
}

/** The words of another accepted statement, of whatever document, that would be the same row; `null` where there is none. */
function duplicate(reviewed, values, item) {
  const wanted = rowKey(reviewed, values);
  for (const one of documents) {
    for (const [other, decision] of one.decisions) {
      if (decision.decision === 'rejected' || (one === reviewed && item && other === item.key)) continue;
      if (rowKey(one, decision.values) === wanted) return decision.values.as_stated;
    }
  }
  return null;
}

/** Accepted statements that are the same row as one before, which a source chosen later can make of them. */
function conflicts() {
  const seenKeys = new Set();
  return documents.flatMap((one) => [...one.decisions].filter(([, decision]) => {
    if (decision.decision === 'rejected') return false;
    const key = rowKey(one, decision.values);
    return seenKeys.has(key) || !seenKeys.add(key);
  }).map(([key]) => ({ reviewed: one, key })));
}

/** A decimal without the zeros that say nothing. */
function plain(value) {
  const [whole, fraction = ''] = String(value).split('.');
  const rest = fraction.replace(/0+$/, '');
  return (whole.replace(/^0+(?=\d)/, '') || '0') + (rest ? `.${rest}` : '');
}

const BEFORE = { 不到: 'nearly', 不足: 'nearly', 将近: 'nearly', 接近: 'nearly', 近: 'nearly', 不少于: 'more_than',
  不低于: 'more_than', 至少: 'more_than', 超过: 'more_than', 多于: 'more_than', 逾: 'more_than', 超: 'more_than',
  大约: 'about', 大概: 'about', 约: 'about' };
const AFTER = { 余: 'at_least', 多: 'at_least', 以上: 'more_than', 左右: 'about', 上下: 'about' };
const FIGURE = new RegExp(`^(${Object.keys(BEFORE).join('|')})?(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(\\.\\d{1,8})?`
  + '(余|多)?(万|亿)?(余|多)?(个百分点|百分点|[^\\d.,余多万亿]*?)(以上|左右|上下)?$');

/** What a plain figure in Arabic digits says, as `huimou read` reads it; `null` for whatever else. */
function statedFigure(words) {
  const match = FIGURE.exec(words);
  if (!match) return null;
  const [, before, whole, fraction = '', early, unit, late, measure, after] = match;
  const said = [before && BEFORE[before], early && AFTER[early], late && AFTER[late], after && AFTER[after]].filter(Boolean);
  if (new Set(said).size > 1) return null;
  const digits = fraction.slice(1).padEnd(unit ? (unit === '万' ? 4 : 8) : 0, '0');
  const places = unit ? (unit === '万' ? 4 : 8) : 0;
  const value = whole.replaceAll(',', '') + digits.slice(0, places) + (digits.length > places ? `.${digits.slice(places)}` : '');
  return { value: plain(value), qualifier: said[0] || 'exact', measure: measure.endsWith('百分点') ? '%' : measure };
}

/** Selected text as the words of a figure: full-width digits folded, blanks and unseen characters dropped. */
function cleanWords(text) {
  return text.replace(/[０-９％．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '').replace(UNSEEN, '');
}
