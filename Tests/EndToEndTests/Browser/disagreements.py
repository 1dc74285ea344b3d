"""Where what was read is not what was curated, in classes."""

import re

FIELDS = ['indicator', 'body', 'value', 'qualifier', 'year', 'basis', 'period', 'coverage', 'topic', 'as_stated', 'locator']

VERDICTS = ['accepted', 'edited', 'added', 'rejected']

# Each class: its name, and why there is such a class; in English and Chinese.
CLASSES = {
    'second': (('two facts taken for one',
                'The same figure of the same indicator, read as one fact stated twice though its subjects differ: reading is wrong. The person shortens the locator and adds the second.'),
               ('两件事实读成一件', '同一指标的同一个数，所说的事不同，却读作说了两遍的一件：读错。由人改短位置，再补上另一件。')),
    'repeated': (('one fact taken for two', 'The fact stands twice; the person names both places in one row.'),
                 ('一件事实读成两件', '一件事说了两遍；人在一行里写明两处。')),
    'missed': (('not read', 'The program found no statement there.'), ('没有读到', '程序在该处没有找到数字。')),
    'extra': (('read, but not curated', 'A person decided that it is no figure of the committee\'s work.'),
              ('读到而没有收录', '由人判定不是履职的数字。')),
    'guess': (('indicator, the right one among the guesses',
               'Who acted or what was counted decides between near indicators; the person takes another guess by its key.'),
              ('指标，正确的在备选中', '相近的指标要看是谁做的、数的是什么；由人按数字键选另一个。')),
    'indicator': (('indicator, the right one not among the guesses', 'The lexicon does not have this way of saying it.'),
                  ('指标，正确的不在备选中', '词表里没有这种说法。')),
    'to_part': (('coverage, read as the whole', 'A person sees that it is one platform, level, party or occasion. Some of it stands in the sentence (依托, 各党派团体) and could be read, the rest elsewhere or in the definition of the indicator.'),
                ('范围，读作总数', '由人看出只是一个平台、一个层级、一方或一次活动：有的写在句中（依托、各党派团体），本可读出；其余要看别处或指标的定义。')),
    'to_whole': (('coverage, read as a part', 'An example or a name nearby is taken for what the figure counts; it is the total of the year: reading is wrong.'),
                 ('范围，读作部分', '近旁的举例或名称被当作它所数的；实为全年之数：读错。')),
    'topic_named': (('topic, none read', 'What to call a part is a person\'s word: the article seldom names it beside the figure.'),
                    ('分项，没有读出', '一部分叫什么由人来定，原文多半不在数字近旁写明。')),
    'topic_words': (('topic, in other words', 'The same subject: a title is read as it stands, the person says it in few words.'),
                    ('分项，说法不同', '说的是一件事：程序照录标题，人用几个字说明。')),
    'topic_other': (('topic, another one read', 'A name or title nearby: some are another name of the same thing, a person\'s choice; most are not what the figure counts, and reading is wrong.'),
                    ('分项，读作别的', '近旁的名称或标题：有的是同一事物的另一个名称，由人取舍；多数不是这个数所数的，是读错。')),
    'topic_none': (('topic, one read where there is none', 'An example or a name nearby; the total has no topic: reading is wrong, mostly together with the coverage.'),
                   ('分项，本无而读出', '近旁的举例或名称；总数没有分项：读错，多半连同范围。')),
    'locator': (('locator', 'It names a second place that is another fact; see two facts taken for one.'),
                ('位置', '多指了一处，那是另一件事实；见两件事实读成一件。')),
    'other': (('other fields', 'What the words leave open, a person decided.'), ('其他各项', '文字没有写明的，由人判定。')),
}
WORDS = {
    'en': {'document': 'document', 'curated': 'curated', 'read': 'read', 'same': 'same in every field', 'class': 'class',
           'count': 'count', 'why': 'why', 'as_stated': 'as stated', 'field': 'field', 'offset': 'offset', 'all': 'together',
           'some': 'another', 'cases': 'All cases', 'accepted': 'accepted', 'edited': 'edited', 'added': 'added',
           'rejected': 'rejected'},
    'zh': {'document': '文章', 'curated': '收录', 'read': '读出', 'same': '各项全同', 'class': '类', 'count': '数', 'why': '缘由',
           'as_stated': '原文表述', 'field': '项', 'offset': '字符', 'all': '合计', 'some': '别的', 'cases': '全部各处',
           'accepted': '接受', 'edited': '修改', 'added': '添加', 'rejected': '否决'},
}


def folded(text):
    """Brackets and digits of the document as the program shows them; what is recorded is as the document has it."""
    return re.sub('[！-～]', lambda match: chr(ord(match[0]) - 0xfee0), text)


def differences(read, row):
    """The fields in which an observation is not what was curated; the unit follows the indicator."""
    found = [name for name in FIELDS if folded(read[name] or '') != folded(row[name])]
    if 'indicator' not in found and read['unit'] != row['unit']:
        found.append('unit')
    return found


def kind(name, read, row, guesses):
    """The class of a field that differs."""
    if name == 'indicator':
        return 'guess' if row[name] in guesses else 'indicator'
    if name == 'coverage':
        return 'to_part' if row[name] == 'part' else 'to_whole'
    if name == 'topic':
        if not row[name] or not read[name]:
            return 'topic_named' if row[name] else 'topic_none'
        pairs = [row[name][start:start + 2] for start in range(len(row[name]) - 1)]
        return 'topic_words' if any(pair in read[name] for pair in pairs) else 'topic_other'
    return 'locator' if name == 'locator' else 'other'


class Disagreements:
    """What was compared, document by document."""

    def __init__(self):
        self.documents = []
        self.cases = {name: [] for name in CLASSES}

    def begin(self, name, path, curated):
        self.documents.append({'name': name, 'path': path, 'curated': curated, 'read': 0, 'same': 0})

    def compare(self, statement, row, is_repeated):
        """Notes a statement and the row that was made of it; `None` where none was, as of one that repeats another."""
        document = self.documents[-1]
        document['read'] += 1
        values = statement['values']
        if row is None:
            self._note('repeated' if is_repeated else 'extra', statement['places'][0][0], values['as_stated'], 'indicator', values['indicator'], '')
            return
        found = differences(values, row)
        document['same'] += not found
        for name in found:
            read = values[name] or ''
            self._note(kind(name, values, row, statement['guesses']), statement['places'][0][0], row['as_stated'], name,
                       # Words of an article do not leave it.
                       None if name in ('topic', 'as_stated') and read else read, row[name])

    def miss(self, row, other):
        """Notes a row without a statement of its own, and the statement that its place is a second one of, if any."""
        self._note('second' if other else 'missed', re.search(r'字符(\d+)', row['locator'])[1], row['as_stated'], 'locator',
                   other['values']['locator'] if other else '', row['locator'])

    def decided(self, decisions):
        """Notes the decisions: of each the document's path and the word."""
        for document in self.documents:
            for verdict in VERDICTS:
                document[verdict] = decisions.count((document['path'], verdict))

    def _note(self, name, offset, words, what, read, curated):
        self.cases[name].append((self.documents[-1]['name'], offset, words, what, read, curated))

    def tables(self, language):
        """The counts and all cases in Markdown."""
        word = WORDS[language]
        names = [name for name in CLASSES if self.cases[name]]
        of = lambda name: CLASSES[name][language == 'zh']
        counts = ['curated', 'read', 'same', *VERDICTS]
        parts = [
            table([word[key] for key in ['document', *counts]],
                  [[one['name'], *(one[key] for key in counts)] for one in self.documents]
                  + [[word['all'], *(sum(one[key] for one in self.documents) for key in counts)]]),
            table([word[key] for key in ('class', 'count', 'why')],
                  [[of(name)[0], len(self.cases[name]), of(name)[1]] for name in names]),
            '### ' + word['cases'] + '\n',
        ]
        for name in names:
            rows = [[document, offset, words, what, '(%s)' % word['some'] if read is None else read or '–', curated or '–']
                    for document, offset, words, what, read, curated in self.cases[name]]
            parts.append('**%s** (%d)\n' % (of(name)[0], len(rows)))
            parts.append(table([word[key] for key in ('document', 'offset', 'as_stated', 'field', 'read', 'curated')], rows))
        return '\n'.join(parts)


def table(head, rows):
    lines = [head, ['---'] * len(head)] + rows
    return ''.join('| %s |\n' % ' | '.join(str(cell).replace('|', '\\|') for cell in line) for line in lines)
