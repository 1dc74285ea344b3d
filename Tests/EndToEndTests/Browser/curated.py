"""Reviews documents by keyboard as the person did who made the observations of them, and tells where the program read otherwise.

    python3 curated.py CHROMIUM FOLDER OBSERVATIONS

FOLDER holds review.html; a document NAME.txt was curated as OBSERVATIONS/NAME.csv. decisions.csv is left in FOLDER, with
one observation for each row that was curated, and the tables of disagreements in both languages.
"""

import csv
import json
import os
import re
import sys

sys.dont_write_bytecode = True
from browser import SHIFT, Fault  # noqa: E402
from disagreements import Disagreements, differences  # noqa: E402
from walk import equal, expect, faults, field, finish, is_open, reach, review, save_downloads, wait_for  # noqa: E402

ORDER = ['indicator', 'body', 'as_stated', 'value', 'qualifier', 'unit', 'year', 'basis', 'period', 'coverage', 'topic',
         'source', 'locator', 'note']
CHOICES = {'qualifier', 'basis', 'coverage'}
CURRENT = "document.querySelector('[role=option][aria-selected=true]')?.dataset.key ?? null"
# The places in the document of what is selected, in UTF-16 units as the page counts them.
SELECTED = '''(() => {
    const range = getSelection().getRangeAt(0);
    return [[range.startContainer, range.startOffset], [range.endContainer, range.endOffset]].map(([node, offset]) => {
        const paragraph = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('p');
        const before = document.createRange();
        before.setStart(paragraph, 0);
        before.setEnd(node, offset);
        return Number(paragraph.dataset.start) + before.toString().length;
    });
})()'''


class Choices:
    """The data set's choices and what the page would record of a statement, from the page's own data."""

    def __init__(self, data):
        self.columns = data['candidateColumns']
        self.units = {one['id']: one['unit'] for one in data['indicators']}
        # Of what stands in a field the id that it stands for.
        self.names = {one['name']: one['id'] for one in data['indicators'] + data['bodies']}

    def statements(self, document):
        return [self._statement(dict(zip(self.columns, row))) for row in document['candidates']]

    def _statement(self, one):
        places = [[one['start'], one['end']], *one['also']]
        values = {name: one[name] or '' for name in
                  ('indicator', 'body', 'topic', 'basis', 'period', 'value', 'coverage')}
        values.update(qualifier='' if one['qualifier'] == 'range' else one['qualifier'], year=str(one['year'] or ''),
                      unit=self.units.get(one['indicator'], one['measure']), as_stated=one['words'],
                      locator='；'.join('字符%d' % start for start, _ in places))
        return {'key': '%d-%d' % tuple(places[0]), 'places': places, 'values': values,
                'guesses': [guess[0] for guess in one['guesses']]}


def offsets(row):
    return [int(offset) for offset in re.findall(r'字符(\d+)', row['locator'])]


def covers(place, row):
    return any(place[0] <= offset < place[1] for offset in offsets(row))


def paired(rows, statements):
    """Which row was made of a statement: the rows by statements, the statements that only repeat one of these, and the rows
    without a statement of their own, with the one whose second place theirs is."""
    pairs, rest = {}, []
    for row in rows:
        own = [one for one in statements if covers(one['places'][0], row) and one['key'] not in pairs]
        if own:
            pairs[own[0]['key']] = row
        else:
            rest.append((row, next((one for one in statements if any(covers(place, row) for place in one['places'])), None)))
    repeated = {one['key'] for one in statements if one['key'] not in pairs
                and any(covers(one['places'][0], row) for row in pairs.values())}
    return pairs, repeated, rest


def choose(page, name, value):
    """Goes through the choices of a field to one of them."""
    reach(page, name)
    page.key('Home')
    for _ in range(8):
        if page.value('document.activeElement.value') == value:
            return
        page.key('ArrowDown')
    raise Fault('%s cannot be %s' % (name, value))


def fill(page, row, names):
    """Makes the form say what was curated, and saves it."""
    for name in ORDER:
        # The source of the document holds where a row has none of its own.
        shown = page.value("document.getElementById('f-%s').value" % name)
        if name == 'source' or names.get(shown, shown) == row[name]:
            continue
        if name in CHOICES:
            choose(page, name, row[name])
        else:
            field(page, name, row[name])
    page.key('Enter')
    if is_open(page, 'form'):
        messages = page.value("[...document.querySelectorAll('.message.fault')].map((one) => one.id + ' ' + one.innerText)")
        faults.append('%s at %s: %s' % (row['as_stated'], row['locator'], messages))
        page.key('Escape')


def decide(page, row, statement, choices):
    """Decides on the current statement as was decided on it before; `None` for a row rejects it."""
    if row is None:
        page.key('x')
        return
    values, guesses = dict(statement['values']), statement['guesses'][:3]
    if values['indicator'] != row['indicator'] and row['indicator'] in guesses:
        page.key(str(guesses.index(row['indicator']) + 1))
        values.update(indicator=row['indicator'], unit=choices.units[row['indicator']])
    if differences(values, row) or row['note']:
        page.key('e')
        fill(page, row, choices.names)
    else:
        page.key('Enter')
        expect(not is_open(page, 'form'), 'not accepted: %s at %s' % (row['as_stated'], row['locator']))


def add(page, row, text, choices):
    """Adds a row by picking its words in the article."""
    start = offsets(row)[0]
    end = start + 1
    while re.sub(r'\s', '', text[start:end]) != row['as_stated'] and end < start + 40:
        end += 1
    start, end = (len(text[:offset].encode('utf-16-le')) // 2 for offset in (start, end))
    page.key('a')
    while page.value(SELECTED)[0] < start:
        place = page.value(SELECTED)
        page.key('Tab')
        if page.value(SELECTED) == place:
            break
    while page.value(SELECTED)[0] < start:
        page.key('ArrowRight')
    while page.value(SELECTED)[0] > start:
        page.key('ArrowLeft')
    while page.value(SELECTED)[1] < end:
        page.key('ArrowRight', SHIFT)
    while page.value(SELECTED)[1] > end:
        page.key('ArrowLeft', SHIFT)
    page.key('Enter')
    expect(is_open(page, 'form'), 'adding %s at %s' % (row['as_stated'], row['locator']))
    fill(page, row, choices.names)


def walk(page, document, rows, choices, told):
    """Goes through the document that is shown."""
    statements = {statement['key']: statement for statement in choices.statements(document)}
    pairs, repeated, rest = paired(rows, statements.values())
    equal(page.value("document.getElementById('source').value"), rows[0]['source'], 'the source of ' + document['name'])
    for key, statement in statements.items():
        told.compare(statement, pairs.get(key), key in repeated)
    for row, other in rest:
        told.miss(row, other)
    left, passed = len(statements), 0
    while left > len(repeated):
        key = page.value(CURRENT)
        if key not in statements or passed > len(repeated) or not page.text('#count').startswith('剩 %d 条' % left):
            raise Fault('%s: %d should be left, not: %s' % (document['name'], left, page.text('#count')))
        if key in repeated:
            # Once the row is there, with both places, nobody is asked for it again. The next open one may stand before it:
            # the list begins where the order by confidence did.
            page.key('n')
            passed += 1
        else:
            decide(page, pairs.get(key), statements[key], choices)
            left, passed = left - 1, 0
    for row, _ in rest:
        add(page, row, document['text'], choices)
    expect(page.text('#count').startswith('剩 %d 条' % len(repeated)),
           'what is left of %s: %s' % (document['name'], page.text('#count')))


def main(program, folder, observations):
    told = Disagreements()
    with review(program, folder) as (page, browser):
        data = json.loads(page.value("document.getElementById('data').textContent"))
        choices = Choices(data)
        page.key('s')
        for number, document in enumerate(data['documents']):
            if number > 0:
                page.key(']')
            name = os.path.basename(document['name']).rsplit('.', 1)[0]
            with open(os.path.join(observations, name + '.csv'), encoding='utf-8', newline='') as file:
                rows = list(csv.DictReader(file))
            told.begin(name, document['name'], len(rows))
            walk(page, document, rows, choices, told)
        save_downloads(browser, folder)
        page.key('d')
        expect(wait_for(browser, os.path.join(folder, 'decisions.csv')), 'no decisions: ' + page.text('#status'))
    with open(os.path.join(folder, 'decisions.csv'), encoding='utf-8', newline='') as file:
        told.decided([(row['document'], row['decision']) for row in csv.DictReader(file)])
    for language in ('en', 'zh'):
        with open(os.path.join(folder, language + '.md'), 'w', encoding='utf-8') as file:
            file.write(told.tables(language))


finish(main, *sys.argv[1:])
