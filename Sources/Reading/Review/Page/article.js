// The article, with every statement marked.

/** Of an article with more blocks than this only those near the eye are laid out. */
const MOST_BLOCKS = 60;
/** A block takes paragraphs until it holds this many units. */
const BLOCK_SIZE = 4000;

class Article {
  constructor(element, onPick) {
    this.element = element;
    this.observer = null;
    this.marks = new Map();
    element.addEventListener('click', (event) => {
      const mark = event.target.closest('mark');
      if (mark && getSelection().isCollapsed) onPick(mark.dataset.key);
    });
  }

  /** Shows a document. */
  show(reviewed) {
    this.reviewed = reviewed;
    this.marks = new Map();
    if (this.observer) this.observer.disconnect();
    this.#span();
    const busy = (unit) => this.#spansAt(unit).some((span) => span.from < unit && unit < span.to);
    this.blocks = this.#group(paragraphs(reviewed.text, reviewed.pages, busy));
    this.isLazy = this.blocks.length > MOST_BLOCKS;
    this.element.replaceChildren(...this.blocks.map((block) => block.element));
    this.element.scrollTop = 0;
    if (this.isLazy) {
      this.observer = new IntersectionObserver((entries) => this.#seen(entries),
        { root: this.element, rootMargin: '1500px' });
      for (const block of this.blocks) this.observer.observe(block.element);
    } else {
      for (const block of this.blocks) this.#fill(block);
    }
  }

  /** Marks anew what was added or taken away between two units. */
  refresh(from, to) {
    this.#span();
    for (const block of this.#blocksIn(from, to)) if (block.isFilled) this.#fill(block);
  }

  /** Shows the state of a statement. */
  update(item) {
    for (const mark of this.marks.get(item.key) || []) mark.className = this.#markClass(item, mark.dataset.also);
  }

  /** Marks a statement as the current one and brings it into view. */
  reveal(item) {
    const before = this.current;
    this.current = item.key;
    const [block] = this.#blocksIn(item.from, item.to);
    if (block && !block.isFilled) this.#fill(block);
    const old = this.reviewed.byKey.get(before);
    if (old) this.update(old);
    this.update(item);
    const [mark] = this.marks.get(item.key) || [];
    if (!mark) return;
    const [box, frame] = [mark.getBoundingClientRect(), this.element.getBoundingClientRect()];
    if (box.top < frame.top + 60 || box.bottom > frame.bottom - 60) {
      mark.scrollIntoView({ block: 'center', behavior: 'auto' });
    }
  }

  /** The place in the document's text, in units, of a place on the page; `null` outside the text. */
  unitAt(node, offset) {
    const start = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const paragraph = start.closest && start.closest('p');
    if (!paragraph || !this.element.contains(paragraph)) return null;
    const range = document.createRange();
    range.setStart(paragraph, 0);
    range.setEnd(node, offset);
    return Number(paragraph.dataset.start) + range.toString().length;
  }

  /** What is selected in the article, in units; `null` where nothing is. */
  selected() {
    const selection = getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const [from, to] = [this.unitAt(range.startContainer, range.startOffset), this.unitAt(range.endContainer, range.endOffset)];
    return from === null || to === null || to <= from ? null : [from, to];
  }

  /** The node and offset on the page of a place in the text. A line feed is the end of its line. */
  placeOf(unit) {
    const number = Math.max(0, lowerBound(this.blocks.length, (index) => this.blocks[index].start > unit) - 1);
    const block = this.blocks[number];
    if (!block.isFilled) this.#fill(block);
    const index = Math.max(0, lowerBound(block.paragraphs.length, (one) => block.paragraphs[one].start > unit) - 1);
    const paragraph = block.paragraphs[index];
    let rest = Math.min(unit, paragraph.end) - paragraph.start;
    const walker = document.createTreeWalker(paragraph.element, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    if (!node) return [paragraph.element, 0];
    while (rest > node.length) {
      rest -= node.length;
      node = walker.nextNode();
    }
    return [node, rest];
  }

  /**
   * Whether a statement stands between two units, or reaches in. The other places of a statement do not count: the fact
   * there may be one of its own.
   */
  isMarked(from, to) {
    return this.#spansAt(to).some((span) => !span.also && span.from < to && from < span.to);
  }

  /** The places that are marked, in order: a fact that stands twice has two. */
  #span() {
    this.spans = this.reviewed.items.flatMap((item) => [
      { item, from: item.from, to: item.to, also: '' },
      ...item.also.map(([start, end]) => (
        { item, from: this.reviewed.offsets.units(start), to: this.reviewed.offsets.units(end), also: 'also' })),
    ]).sort((one, other) => one.from - other.from || one.to - other.to);
  }

  /** The spans that can reach over a unit: statements are short. */
  #spansAt(unit) {
    const first = lowerBound(this.spans.length, (index) => this.spans[index].from >= unit - 400);
    const result = [];
    for (let index = first; index < this.spans.length && this.spans[index].from <= unit; index += 1) {
      result.push(this.spans[index]);
    }
    return result;
  }

  #group(all) {
    const blocks = [];
    let block = null;
    for (const paragraph of all) {
      if (!block || paragraph.end - block.start > BLOCK_SIZE) {
        block = { start: paragraph.start, end: paragraph.end, paragraphs: [], isFilled: false };
        blocks.push(block);
      }
      block.paragraphs.push(paragraph);
      block.end = paragraph.end;
    }
    for (const one of blocks) {
      one.element = make('div', { class: 'block' });
      one.element.block = one;
      // What it will be about: forty characters a line, and half a line between paragraphs.
      const lines = (one.end - one.start) / 40 + one.paragraphs.length;
      one.element.style.containIntrinsicSize = `auto ${Math.round(lines * 30)}px`;
      one.element.style.minHeight = `${Math.round(lines * 20)}px`;
    }
    return blocks;
  }

  #blocksIn(from, to) {
    const first = Math.max(0, lowerBound(this.blocks.length, (index) => this.blocks[index].start > from) - 1);
    const result = [];
    for (let index = first; index < this.blocks.length && this.blocks[index].start < to; index += 1) {
      result.push(this.blocks[index]);
    }
    return result;
  }

  #seen(entries) {
    for (const { target, isIntersecting } of entries) {
      const block = target.block;
      if (isIntersecting && !block.isFilled) this.#fill(block);
      if (!isIntersecting && block.isFilled) this.#empty(block);
    }
  }

  #empty(block) {
    block.element.style.minHeight = `${block.element.offsetHeight}px`;
    this.#forget(block);
    block.element.replaceChildren();
    block.isFilled = false;
  }

  #forget(block) {
    for (const mark of block.element.querySelectorAll('mark')) {
      const kept = (this.marks.get(mark.dataset.key) || []).filter((one) => one !== mark);
      if (kept.length > 0) this.marks.set(mark.dataset.key, kept); else this.marks.delete(mark.dataset.key);
    }
  }

  #fill(block) {
    this.#forget(block);
    const parts = [];
    for (const paragraph of block.paragraphs) {
      const page = this.reviewed.page(paragraph.start);
      if (page > 0 && this.reviewed.pages[page - 1] === paragraph.start) {
        parts.push(make('div', { class: 'page' }, make('span', {}, say('page', page))));
      }
      paragraph.element = make('p', { class: paragraph.continues ? 'continues' : null, 'data-start': paragraph.start });
      this.#addMarked(paragraph);
      parts.push(paragraph.element);
    }
    block.element.replaceChildren(...parts);
    block.element.style.minHeight = '';
    block.isFilled = true;
  }

  /** Fills a paragraph with its text; where two statements overlap, the second is marked from the end of the first. */
  #addMarked({ element, start, end }) {
    const text = this.reviewed.text;
    let last = start;
    const first = lowerBound(this.spans.length, (index) => this.spans[index].from >= start - 400);
    for (let index = first; index < this.spans.length && this.spans[index].from < end; index += 1) {
      const span = this.spans[index];
      const from = Math.max(span.from, last);
      const to = Math.min(span.to, end);
      if (to <= from) continue;
      addText(element, text.slice(last, from));
      const mark = make('mark', { 'data-key': span.item.key, 'data-also': span.also || null });
      addText(mark, text.slice(from, to));
      mark.className = this.#markClass(span.item, span.also);
      element.append(mark);
      this.marks.set(span.item.key, [...(this.marks.get(span.item.key) || []), mark]);
      last = to;
    }
    addText(element, text.slice(last, end));
  }

  #markClass(item, also) {
    return [this.reviewed.state(item), also, item.key === this.current ? 'current' : ''].filter(Boolean).join(' ');
  }
}
