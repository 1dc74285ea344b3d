// What was decided: kept by the browser, and undone.

const PREFIX = 'huimou-review/1/';

/** Decisions of all documents, with a way back. */
class Store {
  constructor(documents) {
    this.documents = documents;
    this.undone = [];
    this.done = [];
    /** Whether the browser keeps what is written: it may be forbidden, or full. */
    this.isKept = true;
    /** Whether something was decided that was neither kept nor downloaded. */
    this.isAtRisk = false;
    for (const reviewed of documents) this.load(reviewed);
  }

  /** Takes over what was kept of a document's content. */
  load(reviewed) {
    let kept = null;
    try {
      kept = JSON.parse(localStorage.getItem(PREFIX + reviewed.key));
    } catch {
      this.isKept = false;
    }
    if (kept && kept.decisions) {
      reviewed.decisions = new Map(Object.entries(kept.decisions).filter(([key, decision]) =>
        decision && decision.values && isStanding(decision, reviewed.byKey.get(key))));
      if (typeof kept.source === 'string') reviewed.source = kept.source;
    } else {
      reviewed.decisions = new Map();
    }
    reviewed.collect();
  }

  save(reviewed) {
    try {
      localStorage.setItem(PREFIX + reviewed.key, JSON.stringify({
        source: reviewed.source, decisions: Object.fromEntries(reviewed.decisions),
      }));
      this.isKept = true;
    } catch {
      this.isKept = false;
      this.isAtRisk = true;
    }
  }

  /** Notes a decision on a statement; `null` takes one back. */
  decide(reviewed, key, decision) {
    const step = { reviewed, key, before: reviewed.decisions.get(key) || null, after: decision };
    this.done.push(step);
    this.undone = [];
    this.#apply(step, decision);
  }

  /** Takes the last step back and tells it; `null` where there is none. */
  undo() {
    const step = this.done.pop();
    if (!step) return null;
    this.undone.push(step);
    this.#apply(step, step.before);
    return step;
  }

  /** Takes the last step that was undone again. */
  redo() {
    const step = this.undone.pop();
    if (!step) return null;
    this.done.push(step);
    this.#apply(step, step.after);
    return step;
  }

  #apply({ reviewed, key, before, after }, decision) {
    if (decision) reviewed.decisions.set(key, decision); else reviewed.decisions.delete(key);
    if ([before, after].some((one) => one && one.decision === 'added')) reviewed.collect();
    this.save(reviewed);
  }
}

/** Whether a decision that was kept still says something: the data set may have taken it over in the meantime. */
function isStanding(decision, item) {
  if (decision.decision === 'added') return Boolean(decision.place);
  return Boolean(item) && item.state !== 'recorded' && (item.state !== 'rejected' || decision.decision !== 'rejected');
}

/** A setting of the page, kept by the browser where it may. */
function setting(name, value) {
  try {
    if (value === undefined) return localStorage.getItem(PREFIX + name);
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Without storage the setting lasts as long as the page.
  }
  return value === undefined ? null : value;
}
