#!/usr/bin/env python3
"""Writes charts.tsv: charts of made-up places with made-up figures, for measuring only.

usage: data.py FILE [COUNT]

A line a chart, tab-separated: id, title, subtitle, axis title, source line, tick step, end of the axis,
three series names, then five times a place and its three values. The same bytes every time.
"""

import random
import sys

STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"  # a stem and a kind name no place in service
KINDS = ("区", "县", "市", "州", "旗")
SUBJECTS = ("道路养护支出", "公园建设支出", "图书购置支出", "供水改造支出", "校舍修缮支出", "河道清淤支出")


def axis(highest):
    """A step of 1, 2 or 5 times a power of ten that gives four to ten steps, and the first step past the highest."""
    step = next(s * 10**e for e in range(9) for s in (1, 2, 5) if highest * 1.08 / (s * 10**e) <= 8)
    end = step
    while end < highest * 1.08:
        end += step
    return step, end


def chart(number, chance):
    places = [stem + chance.choice(KINDS) for stem in chance.sample(STEMS, 5)]
    first = chance.randint(2001, 2022)
    years = [f"{first + k}年" for k in range(3)]
    size = chance.choice((40, 90, 150, 320, 600))
    values = [[size * chance.uniform(0.35, 1.0) * chance.uniform(0.85, 1.2) for _ in years] for _ in places]
    step, end = axis(max(max(row) for row in values))
    fields = [
        f"c{number:04d}",
        f"{places[0]}等五地{chance.choice(SUBJECTS)}三年对比（{years[0]}至{years[2]}）",
        f"单位：亿元；第 {number} 组，五地三年，数字由程序生成",
        "金额（亿元）",
        f"来源：程序生成的测量数据，地名与数字均非真实；图 {number:04d}",
        f"{step}",
        f"{end}",
        *years,
    ]
    for place, row in zip(places, values):
        fields += [place, *(f"{value:.1f}" for value in row)]
    return "\t".join(fields)


if __name__ == "__main__":
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 600
    chance = random.Random(20240101)
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        for number in range(1, count + 1):
            file.write(chart(number, chance) + "\n")
