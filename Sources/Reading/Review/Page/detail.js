// The current statement: what it was taken for, and what can be done with it.

const SHOWN = ['body', 'year', 'basis', 'period', 'value', 'qualifier', 'unit', 'coverage', 'topic', 'source', 'locator', 'note'];

class Detail {
  constructor(element, onGuess) {
    this.element = element;
    this.guesses = [1, 2, 3].map((number) => {
      const button = make('button', { type: 'button', class: 'guess' });
      button.addEventListener('click', () => onGuess(number));
      byId('guesses').append(button);
      return button;
    });
  }

  /**
   * Shows a statement.
   * @param values the observation that accepting it would make, or that was made
   * @param faults what keeps it from being accepted, by field
   */
  show(reviewed, item, values, faults) {
    this.element.hidden = !item;
    if (!item) return;
    const state = reviewed.state(item);
    byId('words').replaceChildren(make('bdi', {}, seen(item.words)));
    const page = reviewed.page(item.from);
    byId('where').textContent = [say(state), page > 0 ? say('page', page) : '', say('character', item.start),
      item.added ? '' : say('sure', item.confidence)].filter(Boolean).join(' · ');
    this.#showGuesses(item, values);
    this.#showIndicator(values);
    byId('values').replaceChildren(...SHOWN.filter((field) => this.#shown(reviewed, values, field)).map((field) =>
      make('div', { class: [field === 'body' ? 'wide' : '', faults[field] ? 'fault' : ''].join(' ') },
        make('dt', {}, say(`field_${field}`)),
        make('dd', {}, make('bdi', {}, seen(this.#shown(reviewed, values, field)))))));
    this.#showFaults(reviewed, item, faults);
    byId('accept').disabled = state === 'recorded';
    byId('reject').disabled = state === 'recorded';
    byId('edit').disabled = state === 'recorded';
    byId('reject-label').textContent = say(item.added ? 'remove' : 'reject');
  }

  #showGuesses(item, values) {
    this.guesses.forEach((button, index) => {
      const guess = item.guesses[index];
      button.hidden = !guess;
      if (!guess) return;
      const [id, percent] = guess;
      const bar = make('span', { class: 'bar', 'aria-hidden': 'true' });
      bar.style.setProperty('--share', `${percent}%`);
      button.replaceChildren(make('kbd', {}, String(index + 1)), make('span', { class: 'name' }, seen(indicators.name(id))),
        bar, make('span', { class: 'percent' }, `${percent}%`));
      button.setAttribute('aria-pressed', String(values.indicator === id));
      button.title = indicators.ids.get(id) ? indicators.ids.get(id).definition : '';
    });
  }

  /** The indicator where it is none of the guesses, and what it counts. */
  #showIndicator(values) {
    const row = indicators.ids.get(values.indicator);
    byId('taken').textContent = row ? indicators.name(row.id) : say('noIndicatorFound');
    byId('definition').textContent = row ? seen(row.definition) : '';
  }

  #shown(reviewed, values, field) {
    const value = values[field];
    if (field === 'source') return value || reviewed.source;
    if (!value) return ['body', 'year', 'value', 'qualifier'].includes(field) ? say('unknown') : '';
    if (field === 'body') return bodies.name(value);
    return ['basis', 'qualifier', 'coverage'].includes(field) ? say(value) : value;
  }

  #showFaults(reviewed, item, faults) {
    const messages = Object.values(faults);
    const state = reviewed.state(item);
    const isAsked = state === 'open' || state === 'earlier';
    byId('faults').replaceChildren(...(state === 'recorded' ? [make('li', {}, say('isRecorded'))]
      : isAsked && messages.length > 0 ? [make('li', { class: 'lead' }, say('editFirst')),
        ...messages.map((message) => make('li', {}, seen(message)))] : []));
  }
}
