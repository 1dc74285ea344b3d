// Picking words of the article with the keyboard, to add what was not found.

// Numbers that a person may want to go to.
const NUMBER = /[0-9０-９]+(?:[.．,，][0-9０-９]+)*[万亿]?|[〇一二两三四五六七八九十百千万亿]{2,}/g;

class Picking {
  /** @param onDone takes the first unit and the one after the last */
  constructor(article, onDone, onLeave) {
    this.article = article;
    this.onDone = onDone;
    this.onLeave = onLeave;
    this.isOn = false;
    document.addEventListener('selectionchange', () => { if (this.isOn) this.#followMouse(); });
  }

  /** Begins at a unit. */
  begin(unit) {
    this.isOn = true;
    this.text = this.article.reviewed.text;
    this.article.element.classList.add('picking');
    this.article.element.focus({ preventScroll: true });
    this.#select(unit, unit);
  }

  end() {
    if (!this.isOn) return;
    this.isOn = false;
    this.article.element.classList.remove('picking');
    getSelection().removeAllRanges();
    this.onLeave();
  }

  /** Does what a key stands for; `false` where it stands for nothing. */
  key(event) {
    const extends_ = event.shiftKey;
    const [before, after] = [event.key === 'ArrowLeft', event.key === 'ArrowRight'];
    if (event.key === 'Escape') this.end();
    else if (event.key === 'Enter') this.#confirm();
    else if (event.key === 'Tab' || ((before || after) && (event.ctrlKey || event.altKey))) {
      this.#toNumber(event.key === 'Tab' ? event.shiftKey : before);
    } else if (before || after) this.#move(this.#step(this.focus, after ? 1 : -1), extends_);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') this.#line(event.key === 'ArrowDown' ? 1 : -1, extends_);
    else if (event.key === 'Home') this.#move(this.text.lastIndexOf('\n', this.focus - 1) + 1, extends_);
    else if (event.key === 'End') {
      const end = this.text.indexOf('\n', this.focus);
      this.#move(end < 0 ? this.text.length : end, extends_);
    } else return false;
    return true;
  }

  #step(unit, by) {
    let next = unit + by;
    while (next > 0 && next < this.text.length && /[\n\r\udc00-\udfff]/.test(this.text[next])) next += by;
    return Math.min(Math.max(next, 0), this.text.length);
  }

  #move(unit, extends_) {
    this.#select(extends_ ? this.anchor : unit, unit);
  }

  /** The next number, or the one before, that is not where a statement was read first; all of it is picked. */
  #toNumber(isBack) {
    const from = Math.min(this.anchor, this.focus);
    const places = [];
    // Far enough for any article, and bounded for one of millions of characters.
    const window = isBack ? [Math.max(0, from - 200000), from] : [from, Math.min(this.text.length, from + 200000)];
    for (const match of this.text.slice(...window).matchAll(NUMBER)) {
      const start = window[0] + match.index;
      const end = start + match[0].length;
      if (!this.article.isMarked(start, end) && (isBack ? end <= from : start > from)) places.push([start, end]);
      if (!isBack && places.length > 0) break;
    }
    const place = places[isBack ? places.length - 1 : 0];
    if (place) this.#select(...place);
  }

  /** To the line below or above, by what lies there on the page. */
  #line(by, extends_) {
    const box = this.#box(this.focus);
    if (!box) return;
    for (let distance = 1; distance <= 4; distance += 1) {
      const y = box.top + box.height / 2 + by * distance * box.height * 1.3;
      const frame = this.article.element.getBoundingClientRect();
      if (y < frame.top || y > frame.bottom) this.article.element.scrollTop += by * 120;
      const moved = this.#box(this.focus);
      const unit = this.#unitAtPoint(moved.left + 1, moved.top + moved.height / 2 + by * distance * moved.height * 1.3);
      if (unit !== null && (by > 0 ? unit > this.focus : unit < this.focus)) {
        this.#move(unit, extends_);
        return;
      }
    }
  }

  #box(unit) {
    const range = document.createRange();
    range.setStart(...this.article.placeOf(unit));
    range.setEnd(...this.article.placeOf(this.#step(unit, 1)));
    return range.getClientRects()[0] || null;
  }

  #unitAtPoint(x, y) {
    const place = document.caretPositionFromPoint ? document.caretPositionFromPoint(x, y) : null;
    if (place) return this.article.unitAt(place.offsetNode, place.offset);
    const range = document.caretRangeFromPoint ? document.caretRangeFromPoint(x, y) : null;
    return range ? this.article.unitAt(range.startContainer, range.startOffset) : null;
  }

  /** Picks from the anchor to the focus; where they meet, the character there, so that one sees where one is. */
  #select(anchor, focus) {
    [this.anchor, this.focus] = [anchor, focus];
    const [from, to] = this.range;
    getSelection().setBaseAndExtent(...this.article.placeOf(from), ...this.article.placeOf(to));
    const box = this.#box(focus);
    const frame = this.article.element.getBoundingClientRect();
    if (box && (box.top < frame.top + 40 || box.bottom > frame.bottom - 40)) {
      this.article.element.scrollTop += box.top - frame.top - frame.height / 2;
    }
    tell(say('picked', seen(this.text.slice(from, to))));
  }

  get range() {
    const [from, to] = [Math.min(this.anchor, this.focus), Math.max(this.anchor, this.focus)];
    return [from, from === to ? this.#step(from, 1) : to];
  }

  /** What the mouse selects in the meantime counts as well. */
  #followMouse() {
    const range = this.article.selected();
    if (!range) return;
    const [from, to] = this.range;
    if (range[0] !== from || range[1] !== to) [this.anchor, this.focus] = range;
  }

  #confirm() {
    const range = this.range;
    this.end();
    this.onDone(...range);
  }
}
