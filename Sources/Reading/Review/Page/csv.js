// decisions.csv: what the page hands over.

const CSV_COLUMNS = ['document', 'start', 'end', 'as_stated', 'decision', 'body', 'indicator', 'topic', 'year', 'basis',
  'period', 'value', 'qualifier', 'unit', 'coverage', 'source', 'locator', 'note'];

/** One field by RFC 4180: in quotes where it holds what would end it, so that no field breaks its row. */
function csvField(value) {
  const text = String(value).replaceAll('\0', '');
  return /[",\r\n]|^\s|\s$|^\ufeff/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The decisions of all documents, in order of documents and places; what was not decided is not in it. */
function decisionsCSV(documents) {
  const rows = [CSV_COLUMNS];
  for (const reviewed of documents) {
    for (const item of reviewed.items) {
      const decision = reviewed.decisions.get(item.key);
      if (!decision) continue;
      const values = { start: item.start, end: item.end, ...decision.values, ...decision.place, document: reviewed.name,
        decision: decision.decision };
      values.source = values.source || reviewed.source;
      rows.push(CSV_COLUMNS.map((column) => values[column] || (values[column] === 0 ? 0 : '')));
    }
  }
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}
