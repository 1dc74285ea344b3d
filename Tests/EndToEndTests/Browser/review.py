"""Goes through the page of a review as a person without a mouse would, and tells what is not as it should be.

    python3 review.py CHROMIUM FOLDER

FOLDER holds review.html, made from the documents of ReviewTests.swift; decisions.csv is left there.
"""

import os
import sys

sys.dont_write_bytecode = True
from browser import CONTROL, SHIFT  # noqa: E402
from walk import equal, expect, faults, field, finish, is_open, reach, review, save_downloads, wait_for  # noqa: E402

# What the form reads of the words that are typed in it, as the program would.
STATED = [
    ('90余场次', '90', 'at_least'), ('近26万元', '260000', 'nearly'), ('14.8万元', '148000', 'exact'),
    ('1,234件', '1234', 'exact'), ('98.50%', '98.5', 'exact'), ('10余万人', '100000', 'at_least'),
    ('200件以上', '200', 'more_than'), ('约1.25亿元', '125000000', 'about'), ('不少于3次', '3', 'more_than'),
]


def names(page, where, least=3):
    """Every control that can be reached has a name for those who do not see it."""
    roles = {'button', 'textbox', 'combobox', 'radio', 'checkbox', 'listbox', 'option', 'link', 'dialog', 'radiogroup',
             'progressbar', 'searchbox', 'spinbutton', 'menuitem', 'slider'}
    count = 0
    for node in page.call('Accessibility.getFullAXTree')['nodes']:
        role = node.get('role', {}).get('value')
        if node.get('ignored') or role not in roles:
            continue
        count += 1
        if not node.get('name', {}).get('value', '').strip():
            faults.append('%s: a %s without a name: %s' % (where, role, node))
    expect(count >= least, '%s: only %d controls' % (where, count))


def current(page):
    return page.value("document.querySelector('[role=option][aria-selected=true] .words')?.textContent ?? null")


def marked(page, words):
    """The class of the first mark with these words."""
    return page.value("[...document.querySelectorAll('mark')].find((one) => one.textContent === '%s')?.className" % words)


def decide(page):
    """The first document: accepts, edits, rejects, undoes and adds."""
    equal(page.text('#count'), '剩 6 条，共 6 条', 'what is left at first')
    equal(page.value('document.activeElement.id'), 'list', 'the focus at first')
    equal(current(page), '25家', 'the surest comes first')
    names(page, 'the page', 25)
    page.key('s')
    page.key('Home')
    equal(current(page), '342件', 'by place the first comes first')
    page.key('j')
    page.key('k')
    page.key('Enter')
    equal(marked(page, '342件'), 'accepted', 'the mark of what was accepted')

    equal(current(page), '300余件', 'after a decision comes the next')
    page.key('e')
    names(page, 'the form', 16)
    field(page, 'value', '3oo')
    page.key('Enter')
    expect(is_open(page, 'form'), 'a value that is no number must not be saved')
    equal(page.value('document.activeElement.id'), 'f-value', 'the focus goes to the field at fault')
    expect('148000' in page.text('#f-value-message'), 'the message of the value')
    field(page, 'value', '301')
    page.key('Enter')
    expect('300' in page.text('#f-value-message'), 'the words say 300')
    field(page, 'value', '300')
    field(page, 'topic', '夜间公交，"试点"')
    reach(page, 'coverage', SHIFT)
    page.key('End')
    page.key('Home')
    page.key('ArrowDown')
    page.key('Enter')
    expect(not is_open(page, 'form'), 'a sound form closes')
    expect(marked(page, '300余件').startswith('edited'), 'the mark of what was edited')

    equal(current(page), '12条', 'after editing comes the next')
    page.key('2')
    equal(page.text('#taken'), '提案收到数', 'the second guess')
    expect('件' in page.text('#values'), 'its unit comes with it')
    page.key('1')
    equal(page.text('#taken'), '意见建议', 'the first guess')
    page.key('x')
    equal(page.text('#count'), '剩 3 条，共 6 条', 'what is left after three')
    page.key('u')
    equal(page.text('#count'), '剩 4 条，共 6 条', 'what is left after undoing')
    equal(current(page), '12条', 'undoing goes back')
    page.key('z', CONTROL)
    equal(current(page), '300余件', 'undoing twice')
    page.key('y', CONTROL)
    page.key('r')
    equal(page.text('#count'), '剩 3 条，共 6 条', 'what is left after redoing')
    page.key('n')
    equal(current(page), '98.5%', 'the next open one')
    page.key('Enter')

    equal(current(page), '3至5期', 'the range')
    page.key('Enter')
    expect(is_open(page, 'form'), 'a range cannot be accepted as it is')
    expect('区间' in page.text('#f-value-message'), 'why it cannot')
    page.key('Escape')
    equal(page.text('#count'), '剩 2 条，共 6 条', 'the range is open still')
    page.key('e')
    field(page, 'as_stated', '5期')
    page.key('Enter')
    expect(not is_open(page, 'form'), 'one end of the range can be recorded: ' + page.text('#form-message'))

    equal(current(page), '25家', 'the last')
    page.key('1')
    page.key('Enter')
    equal(page.text('#count'), '剩 0 条，共 6 条', 'what is left at last')

    page.key('m')
    expect(is_open(page, 'missing'), 'the panel of what is missing')
    names(page, 'what is missing')
    expect('提案立案率' in page.text('#missing-own') and '2021' in page.text('#missing-own'), 'its own of other years')
    expect('提案收到数' not in page.text('#missing'), 'what is stated is not missing')
    page.key('Escape')

    page.key('a')
    page.key('Tab')
    page.key('ArrowRight', SHIFT)
    page.key('ArrowLeft', SHIFT)
    page.key('Enter')
    expect(is_open(page, 'form'), 'what was picked opens the form')
    equal(page.value("document.getElementById('f-value').value"), '17', 'the value of what was picked')
    for words, value, qualifier in STATED:
        field(page, 'as_stated', words)
        equal(page.value("document.getElementById('f-value').value + ' ' + document.getElementById('f-qualifier').value"),
              value + ' ' + qualifier, 'what ' + words + ' says')
    page.key('Enter')
    expect('不在文中此处' in page.text('#f-as_stated-message'), 'words that stand elsewhere')
    field(page, 'as_stated', '17')
    field(page, 'indicator', '委员活动小组')
    page.key('Enter')
    if page.value("document.querySelector('#form').open"):
        faults.append('adding: ' + page.text('#fields'))
        page.key('Escape')
    equal(marked(page, '17'), 'added', 'the mark of what was added')


def unknown_body(page):
    """The second document: its body is not in the data set, and its text is hostile."""
    page.key(']')
    equal(page.text('#count'), '剩 2 条，共 2 条', 'what is left of the second document')
    page.key('a')
    page.key('Tab')
    equal(page.value('getSelection().toString()'), '12', 'the second place of a fact can be picked')
    page.key('Escape')
    page.key('Enter')
    expect(is_open(page, 'form'), 'an unknown body must be corrected first')
    expect('乙县政协' in page.text('#f-body-message'), 'why it must')
    field(page, 'body', '甲县')
    page.key('Enter')
    expect(not is_open(page, 'form'), 'a body is found by its short name: ' + page.text('#fields'))
    page.key('e')
    field(page, 'note', '重复, 见上\u0007')
    page.key('Tab')
    page.key('Tab')
    page.key('Enter')
    equal(page.text('#count'), '剩 0 条，共 2 条', 'rejected with a reason')
    expect('\u25af' in page.text('#article') or '\u2407' in page.text('#article'), 'unseen characters are shown')
    expect('<img src=x' in page.text('#article'), 'markup is text')
    equal(page.value("document.images.length + document.querySelectorAll('article script').length"), 0, 'elements')
    equal(page.value('window.hacked === undefined'), True, 'what the article brought did not run')


def download(page, browser, folder):
    file = os.path.join(folder, 'decisions.csv')
    save_downloads(browser, folder)
    page.key('d')
    expect(not os.path.exists(file) and page.value('document.activeElement.id') == 'source',
           'without a source it asks for one')
    page.keys('jia-2024-review')
    page.key('Tab')
    page.key('d')
    expect('342件' in page.text('#status') and current(page) == '12件', 'two rows alike: ' + page.text('#status'))
    page.key('e')
    field(page, 'topic', '乙县')
    page.key('Enter')
    page.key('d')
    expect(wait_for(browser, file), 'no decisions.csv was downloaded: ' + page.text('#status'))


def forbidden_storage(page):
    """A browser that keeps nothing says so, and the page works all the same."""
    page.call('Page.addScriptToEvaluateOnNewDocument', source='''
        Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });''')
    page.reload()
    page.key('Enter')
    equal(page.text('#count'), '剩 5 条，共 6 条', 'deciding without storage')
    expect(page.value("!document.getElementById('unkept').hidden"), 'it says that nothing is kept')


def main(program, folder):
    with review(program, folder) as (page, browser):
        decide(page)
        page.reload()
        equal(page.text('#count'), '剩 0 条，共 6 条', 'what is left after loading again')
        page.key('f')
        equal(page.value("document.querySelectorAll('[role=option]').length"), 7, 'what is decided after loading again')
        page.key('f')
        page.key('f')
        unknown_body(page)
        page.key('?')
        expect(is_open(page, 'help'), 'the table of keys')
        names(page, 'the table of keys')
        page.key('Escape')
        download(page, browser, folder)
        forbidden_storage(page)


finish(main, *sys.argv[1:])
