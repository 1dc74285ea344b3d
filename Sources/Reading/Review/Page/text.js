// Text as it is shown, and the two ways of counting in it.

/**
 * Offsets of a document count Unicode scalars, those of a JavaScript string UTF-16 units; they part at every
 * character outside the basic plane.
 */
class Offsets {
  constructor(text) {
    this.pairs = [];
    for (const pair of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) this.pairs.push(pair.index);
  }

  /** The unit at which the scalar of this number begins. */
  units(scalar) {
    return scalar + lowerBound(this.pairs.length, (index) => this.pairs[index] - index >= scalar);
  }

  /** The number of the scalar that begins at this unit. */
  scalars(unit) {
    return unit - lowerBound(this.pairs.length, (index) => this.pairs[index] >= unit);
  }
}

/** The first number below `count` for which a test holds that holds for all after it; `count` where it holds for none. */
function lowerBound(count, test) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle; else low = middle + 1;
  }
  return low;
}

// Control characters, and those that nobody sees or that turn the direction of what follows: they are shown as signs of the
// same length and never take effect. Tabs and line feeds are text.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

function sign(character) {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\u25af';
}

/** Adds a text to an element, its unseen characters as signs. The length of the text does not change. */
function addText(parent, text) {
  let last = 0;
  for (const match of text.matchAll(UNSEEN)) {
    if (match.index > last) parent.append(text.slice(last, match.index));
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    parent.append(make('span', { class: 'unseen', title: `U+${code}` }, sign(match[0])));
    last = match.index + 1;
  }
  if (last < text.length) parent.append(text.slice(last));
}

/** The same as one string, for names, titles and messages. */
function seen(text) {
  return String(text).replace(UNSEEN, sign);
}

/** An element with attributes and contents; strings become text. */
function make(tag, attributes = {}, ...contents) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  for (const content of contents) if (content !== null && content !== undefined) element.append(content);
  return element;
}

const byId = (id) => document.getElementById(id);

/** The longest paragraph that is laid out in one piece, in units: a line of a million characters would stop the page. */
const LONGEST = 1500;

/**
 * The stretches of a text that are shown as paragraphs: lines, cut where a page begins and where they are too long.
 * @param pages the units at which pages begin
 * @param busy whether a statement lies across a place, so that no cut can be there
 */
function paragraphs(text, pages, busy) {
  const result = [];
  let start = 0;
  let page = 0;
  while (start < text.length) {
    while (page < pages.length && pages[page] <= start) page += 1;
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    let next = end + 1;
    if (page < pages.length && pages[page] < end) end = next = pages[page];
    if (end - start > LONGEST) {
      const place = cut(text, start, busy);
      if (place < end) end = next = place;
    }
    const isReturn = next > end && text[end - 1] === '\r';
    result.push({ start, end: isReturn ? Math.max(start, end - 1) : end, continues: next === end });
    start = next;
  }
  return result;
}

/** Where a long line is cut: after the last end of a sentence in reach, else anywhere but in a statement or a character. */
function cut(text, start, busy) {
  for (let end = start + LONGEST; end > start + LONGEST / 2; end -= 1) {
    if ('。；！？'.includes(text[end - 1]) && !busy(end)) return end;
  }
  let end = start + LONGEST;
  while (end < text.length && (busy(end) || /[\udc00-\udfff]/.test(text[end]))) end += 1;
  return end;
}
