// The form in which a person corrects or adds an observation.

/** The fields in order: what they are filled in with, and how wide they are. */
const FORM = [
  ['indicator', 'list', 'wide'], ['body', 'list', 'wide'], ['as_stated', 'text', ''], ['value', 'text', ''],
  ['qualifier', QUALIFIERS, ''], ['unit', 'text', ''], ['year', 'text', ''], ['basis', BASES, ''], ['period', 'text', ''],
  ['coverage', COVERAGES, ''], ['topic', 'text', 'wide'], ['source', 'list', 'wide'], ['locator', 'text', 'wide'],
  ['note', 'text', 'wide'],
];
const LISTS = { indicator: indicators, body: bodies, source: sources };

/** What a person typed or pasted into a field, without what nobody sees. */
const typedIn = (control) => control.value.replace(UNSEEN, '').trim();

/** Whether a choice shows its list; browsers that cannot tell do not open it with Enter. */
const isUnfolded = (select) => CSS.supports('selector(:open)') && select.matches(':open');

class Form {
  /**
   * @param onSave takes the subject, sound values, and the place of their words
   * @param onReject takes the statement and the reason
   */
  constructor(dialog, onSave, onReject) {
    this.dialog = dialog;
    this.onSave = onSave;
    this.controls = {};
    for (const [field, kind, width] of FORM) byId('fields').append(this.#field(field, kind, width));
    this.controls.indicator.addEventListener('input', () => this.#indicatorChosen());
    this.controls.as_stated.addEventListener('input', () => this.#wordsTyped());
    dialog.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#save();
    });
    // Enter saves wherever the focus is: of late it opens a choice in some browsers. An open one keeps the key.
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !event.target.matches('select') || isUnfolded(event.target)) return;
      event.preventDefault();
      this.#save();
    });
    byId('form-cancel').addEventListener('click', () => dialog.close());
    byId('form-reject').addEventListener('click', () => {
      dialog.close();
      onReject(this.subject.item, typedIn(this.controls.note));
    });
  }

  #field(field, kind, width) {
    const id = `f-${field}`;
    let control;
    if (Array.isArray(kind)) {
      control = make('select', { id }, make('option', { value: '' }, say('pleaseChoose')),
        ...kind.map((word) => make('option', { value: word }, say(word))));
    } else {
      control = make('input', { id, type: 'text', autocomplete: 'off', spellcheck: 'false',
        inputmode: field === 'value' ? 'decimal' : field === 'year' ? 'numeric' : null,
        list: kind === 'list' ? `list-${field}` : null });
    }
    control.setAttribute('aria-describedby', `${id}-message`);
    this.controls[field] = control;
    return make('div', { class: `field ${width}` }, make('label', { for: id }, say(`field_${field}`)), control,
      make('p', { id: `${id}-message`, class: 'message' }));
  }

  /**
   * Opens the form.
   * @param subject `reviewed` and `item`, or `reviewed`, `start`, `end` and `words` of a statement that is added
   */
  open(subject, values, faults = {}) {
    this.subject = subject;
    byId('form-title').textContent = say(subject.item ? 'editTitle' : 'addTitle');
    byId('form-words').replaceChildren(make('bdi', {}, seen(subject.item ? subject.item.words : subject.words)));
    byId('form-reject').hidden = !subject.item || subject.item.added;
    for (const [field, kind] of FORM) {
      this.controls[field].value = kind === 'list' && values[field] ? LISTS[field].name(values[field]) : values[field] || '';
    }
    this.controls.source.placeholder = subject.reviewed.source;
    this.unit = values.unit;
    this.locator = values.locator;
    this.#indicatorChosen();
    this.#tell(faults);
    this.dialog.showModal();
    const first = FORM.map(([field]) => field).find((field) => faults[field]) || 'indicator';
    this.controls[first].focus();
    this.controls[first].select?.();
  }

  /** What stands in the form, ids in place of names. */
  #values() {
    return Object.fromEntries(FORM.map(([field, kind]) => {
      const typed = typedIn(this.controls[field]);
      const found = kind === 'list' && typed && LISTS[field].find(typed);
      return [field, found ? found.id : typed];
    }));
  }

  #save() {
    const values = this.#values();
    values.as_stated = cleanWords(values.as_stated);
    const { reviewed, item } = this.subject;
    const place = placeOfWords(reviewed, item || this.subject, values.as_stated);
    // The locator follows the words as long as the person left it alone.
    if (place && values.locator === this.locator) values.locator = reviewed.locator({ also: [], ...item, ...place });
    const faults = problems(reviewed, values, item || null, place);
    this.#tell(faults);
    const first = FORM.map(([field]) => field).find((field) => faults[field]);
    if (first) {
      this.controls[first].focus();
      return;
    }
    this.dialog.close();
    this.onSave(this.subject, values, place);
  }

  /** Shows a message at each field at fault, and how many there are. */
  #tell(faults) {
    for (const [field] of FORM) {
      if (field !== 'indicator' || faults.indicator) byId(`f-${field}-message`).textContent = seen(faults[field] || '');
      byId(`f-${field}-message`).classList.toggle('fault', Boolean(faults[field]));
      this.controls[field].setAttribute('aria-invalid', String(Boolean(faults[field])));
    }
    const count = Object.keys(faults).length;
    byId('form-message').textContent = count > 0 ? say('faultCount', count) : '';
  }

  /** The unit follows the indicator as long as it was that of the one before. */
  #indicatorChosen() {
    const row = indicators.find(this.controls.indicator.value);
    byId('f-indicator-message').textContent = row ? `${row.id} · ${row.unit} · ${row.definition}` : '';
    byId('f-indicator-message').classList.remove('fault');
    if (!row) return;
    if ([this.unit, ''].includes(this.controls.unit.value) || !this.subject.item) this.controls.unit.value = row.unit;
    this.unit = row.unit;
  }

  /** Value and qualifier follow the words where the person changes them. */
  #wordsTyped() {
    const stated = statedFigure(cleanWords(this.controls.as_stated.value));
    if (stated) [this.controls.value.value, this.controls.qualifier.value] = [stated.value, stated.qualifier];
  }
}
