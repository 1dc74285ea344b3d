#!/usr/bin/env python3
"""Writes book.tsv: the pages of a book of made-up places with made-up figures, for measuring only.

usage: book_data.py FILE [COUNT]

A line a page, tab-separated: heading, paragraph, six column titles, then twelve times six cells. The same bytes every
time.
"""

import random
import sys

STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"  # a stem and a kind name no place in service
KINDS = ("区", "县", "市", "州", "旗")
SENTENCES = (
    "本页各数由程序生成，地名与数字均非真实",
    "{0}的数在第一年最大，其后逐年变动，幅度不一",
    "与上年相比，{0}增加 {1}，{2}减少 {3}，其余各地变动不大",
    "{2}占合计的 {1}%，比{0}高出 {3} 个百分点",
    "各地口径一致，单位均为亿元，合计因四舍五入可能与各项之和略有出入",
)
COLUMNS = ("地区", "第一年", "第二年", "第三年", "合计", "变动（%）")


def page(number, chance):
    places = [f"{first}{second}{chance.choice(KINDS)}" for first, second in
              zip(chance.sample(STEMS, 12), chance.sample(STEMS, 12))]
    text = "。".join(
        chance.choice(SENTENCES).format(
            chance.choice(places), round(chance.uniform(1, 40), 1), chance.choice(places), round(chance.uniform(1, 9), 1))
        for _ in range(6)) + "。"
    fields = [f"第 {number} 组：{places[0]}等十二地的三年数", text, *COLUMNS]
    for place in places:
        values = [chance.uniform(20, 900) for _ in range(3)]
        change = 100 * (values[2] / values[0] - 1)
        fields += [place, *(f"{value:.1f}" for value in values), f"{sum(values):.1f}", f"{change:+.1f}"]
    return "\t".join(fields)


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    chance = random.Random(20250211)
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        out.writelines(page(number, chance) + "\n" for number in range(1, count + 1))


main()
