// The list of statements: only the rows in view exist, since there can be fifty thousand.

/** The height of a row in CSS pixels; the style sheet says the same. */
const ROW = 52;

class List {
  constructor(element, onPick, onOpen) {
    this.element = element;
    this.rows = make('div', { class: 'rows', role: 'presentation' });
    element.append(this.rows);
    this.items = [];
    element.addEventListener('scroll', () => requestAnimationFrame(() => this.draw()));
    element.addEventListener('click', (event) => {
      const row = event.target.closest('[role=option]');
      if (!row) return;
      // The first click draws the rows anew, so that no row sees a double click.
      onPick(row.dataset.key);
      if (event.detail === 2) onOpen();
    });
    // The panel below grows and shrinks with what it shows.
    new ResizeObserver(() => this.reveal()).observe(element);
  }

  /** Shows statements of a document, in the order given. */
  show(reviewed, items, current) {
    this.reviewed = reviewed;
    this.items = items;
    this.places = new Map(items.map((item, index) => [item.key, index]));
    this.current = current;
    this.rows.style.height = `${items.length * ROW}px`;
    this.reveal();
  }

  /** Brings the current row into view and draws. */
  reveal() {
    if (!this.reviewed) return;
    const place = this.places.get(this.current);
    if (place !== undefined) {
      const [top, height] = [place * ROW, this.element.clientHeight];
      if (top < this.element.scrollTop) this.element.scrollTop = top;
      if (top + ROW > this.element.scrollTop + height) this.element.scrollTop = top + ROW - height;
    }
    this.draw();
  }

  draw() {
    const first = Math.max(0, Math.floor(this.element.scrollTop / ROW) - 4);
    const last = Math.min(this.items.length, Math.ceil((this.element.scrollTop + this.element.clientHeight) / ROW) + 4);
    const rows = [];
    for (let index = first; index < last; index += 1) rows.push(this.#row(this.items[index], index));
    if (rows.length === 0) rows.push(make('p', { class: 'none' }, say('nothing')));
    this.rows.replaceChildren(...rows);
    const isDrawn = this.places.get(this.current) >= first && this.places.get(this.current) < last;
    if (isDrawn) this.element.setAttribute('aria-activedescendant', `row-${this.places.get(this.current)}`);
    else this.element.removeAttribute('aria-activedescendant');
  }

  #row(item, index) {
    const state = this.reviewed.state(item);
    const decision = this.reviewed.decisions.get(item.key);
    const values = decision && decision.decision !== 'rejected' ? decision.values : item;
    const indicator = values.indicator ? indicators.name(values.indicator) : say('noIndicatorFound');
    const about = [values.topic && `〔${values.topic}〕`, item.subject].filter(Boolean).join(' ');
    const isCurrent = item.key === this.current;
    const row = make('div', { id: `row-${index}`, role: 'option', 'data-key': item.key, class: `row ${state}`,
      'aria-selected': String(isCurrent), 'aria-posinset': index + 1, 'aria-setsize': this.items.length },
    make('span', { class: 'sign', title: say(state), 'aria-hidden': 'true' }, SIGNS[state]),
    make('bdi', { class: 'words' }, seen(values.as_stated || item.words)),
    make('bdi', { class: values.indicator ? 'indicator' : 'indicator unsure' }, seen(indicator)),
    make('span', { class: 'sure' }, item.added ? '' : `${item.confidence}%`),
    make('bdi', { class: 'about' }, seen(about)),
    make('span', { class: 'hidden' }, say(state)));
    row.style.top = `${index * ROW}px`;
    return row;
  }
}

const SIGNS = { open: '○', accepted: '✓', edited: '✎', added: '＋', rejected: '✕', earlier: '✕', recorded: '≡' };
