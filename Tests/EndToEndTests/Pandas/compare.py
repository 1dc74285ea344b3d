"""Computes comparisons anew with pandas, from the same CSV files, and tells every number that differs.

    python3 compare.py DATASETS COMPARISON.json ...

Bounds are taken from the definitions of the measures alone; nothing of the program is used but what it wrote. Figures
are chosen as ARCHITECTURE.md and the help say. Numbers must be equal to the last digit.
"""

import glob
import json
import math
import sys
from collections import Counter

import pandas as pd

INF = math.inf

# The rates that are computed, with what is divided by what: the identities of the data set.
RATES = {
    "proposals_filed_rate": ("proposals_filed", "proposals_received"),
    "proposals_replied_rate": ("proposals_replied", "proposals_assigned"),
    "proposals_closed_rate": ("proposals_closed", "proposals_assigned"),
    "members_submitting_rate": ("members_submitting", "members_total"),
}


class Interval:
    """Every value that a number can have; the ends belong to it unless they are open."""

    def __init__(self, lower, upper, lower_open=False, upper_open=False):
        self.lower, self.upper = float(lower), float(upper)
        self.lower_open = lower_open or math.isinf(lower)
        self.upper_open = upper_open or math.isinf(upper)
        # Of a computed rate whether the published one can be this; None where there are not both.
        self.agrees = None

    @property
    def is_point(self):
        return self.lower == self.upper

    @property
    def is_valid(self):
        return self.lower < self.upper or (self.is_point and not self.lower_open and not self.upper_open)


    def is_above(self, other):
        return self.lower > other.upper or (self.lower == other.upper and (self.lower_open or other.upper_open))

    def overlaps(self, other):
        return not self.is_above(other) and not other.is_above(self)


def bounds(number, qualifier):
    """The convention of intervals, in whole numbers and tenths as far as they go."""
    if qualifier == "exact":
        return Interval(float(number), float(number))
    if qualifier == "more_than":
        return Interval(float(number), INF)
    digits = number.rstrip("0").rstrip(".") if "." in number else number
    decimals = len(digits.split(".")[1]) if "." in digits else 0
    whole = int(digits.replace(".", ""))
    zeros = len(str(whole)) - len(str(whole).rstrip("0"))
    # In hundredths of the last decimal, so that a tenth of the last digit is a whole number.
    scale = 10 ** (decimals + 2)
    n, u = whole * 100, 10**zeros * 100
    v = min(u, n // 10)
    at = lambda x: x / scale  # noqa: E731
    if qualifier == "at_least":
        return Interval(at(n), at(n + u), True, True)
    if qualifier == "nearly":
        return Interval(at(n - v), at(n), True, True)
    return Interval(at(n - v), at(n + v))


def fnv(topic, label):
    value = 0xCBF29CE484222325
    for byte in topic.encode() + b"\x1f" + label.encode():
        value = ((value ^ byte) * 0x100000001B3) % 2**64
    return value


def identity(row):
    name = f"{row['body']}/{row['indicator']}/{row['year']}/{row['basis']}/{row['source']}"
    if row["topic"] or row["period"]:
        name += "/" + format(fnv(row["topic"], row["period"]), "x")
    return name


class Data:
    def __init__(self, folder):
        read = lambda path: pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")  # noqa: E731
        rows = pd.concat([read(path) for path in sorted(glob.glob(folder + "/observations/*.csv"))])
        rows["year"] = rows["year"].astype(int)
        rows["id"] = rows.apply(identity, axis=1)
        rows["interval"] = [bounds(v, q) for v, q in zip(rows["value"], rows["qualifier"])]
        sources = read(folder + "/sources.csv").set_index("id")
        second = sources["kind"].isin(["mirror", "repost", "translation"])
        rows["copy"] = rows["source"].map(second).astype(bool)
        rows["published"] = rows["source"].map(sources["published"])
        self.chosen = {}
        self.cells = {key: part for key, part in rows.groupby(["body", "indicator", "topic", "year"])}
        self.levels = read(folder + "/bodies.csv").set_index("id")["level"]
        self.kinds = read(folder + "/indicators.csv").set_index("id")["kind"]
        try:
            self.denominators = read(folder + "/denominators.csv").set_index("id")
        except FileNotFoundError:
            self.denominators = None
        try:
            self.definitions = read(folder + "/definitions.csv").astype({"since": int}).sort_values("since")
        except FileNotFoundError:
            self.definitions = None

    def definition(self, row):
        """What a body declares that it counts; empty where it counts as everybody."""
        if self.definitions is None:
            return ""
        own = self.definitions
        own = own[(own["body"] == row["body"]) & (own["indicator"] == row["indicator"]) & (own["since"] <= row["year"])]
        return "" if own.empty else own.iloc[-1]["definition"]

    def choose(self, body, indicator, topic, year, bases):
        key = (body, indicator, topic, year, tuple(bases))
        if key not in self.chosen:
            self.chosen[key] = self.first(*key)
        return self.chosen[key]

    def first(self, body, indicator, topic, year, bases):
        """The figure of a year: by basis, the whole, the publisher's own, the latest published, the source's id."""
        part = self.cells.get((body, indicator, topic, year))
        if part is None:
            return None
        part = part[part["basis"].isin(bases)]
        if part.empty:
            return None
        part = part.assign(
            rank=part["basis"].map(bases.index), part=part["coverage"] != "whole",
            undated=part["published"] == "")
        part = part.sort_values(["source", "id"], kind="stable")
        part = part.sort_values("published", ascending=False, kind="stable")
        part = part.sort_values(["rank", "part", "copy", "undated"], kind="stable")
        return part.iloc[0]


def ratio(numerator, denominator, scale=1.0):
    if denominator.lower <= 0:
        return None
    return Interval(
        0 if math.isinf(denominator.upper) else numerator.lower * scale / denominator.upper,
        numerator.upper * scale / denominator.lower,
        numerator.lower_open or (denominator.upper_open and numerator.lower > 0),
        numerator.upper_open or (denominator.lower_open and numerator.upper > 0))


class Check:
    def __init__(self, data, query):
        self.data, self.query = data, query
        self.waived = set(query["waived"])
        self.groups, self.orders = {}, {}

    def differences(self, one, other):
        found = {"basis"} if one["basis"] != other["basis"] else set()
        if self.data.definition(one) != self.data.definition(other):
            found.add("definition")
        return found | ({"coverage"} if one["coverage"] != other["coverage"] else set())

    def comparable(self, one, other):
        return not (self.differences(one, other) - self.waived)

    def order(self, indicator, years):
        """The bases asked for, the one on which most bodies have a total first; then the one with most figures."""
        query, cells = self.query, self.data.cells
        counts = {basis: [0, 0] for basis in query["bases"]}
        for body in query["bodies"]:
            for year in years:
                part = cells.get((body, indicator, query["topic"], year))
                if part is None:
                    continue
                for basis, count in counts.items():
                    own = part[part["basis"] == basis]
                    count[0] += int((own["coverage"] == "whole").any())
                    count[1] += int(not own.empty)
        first = max(query["bases"], key=lambda basis: counts[basis])
        return self.led(first)

    def led(self, basis):
        return [basis] + [other for other in self.query["bases"] if other != basis]

    def figure(self, row, year, bases):
        return self.data.choose(row["body"], row["indicator"], row["topic"], year, bases)

    def like(self, row, year):
        return self.figure(row, year, self.led(row["basis"]))

    def pair(self, row, year):
        """The figure and that of another year, on the first basis that has two which may be compared."""
        for basis in self.led(row["basis"]):
            own, base = self.figure(row, row["year"], [basis]), self.figure(row, year, [basis])
            if own is not None and base is not None and self.comparable(base, own):
                return own, base
        return row, self.like(row, year)

    def group(self, indicator, year):
        """The figure of each body, and whether it may be held against the others."""
        query, data = self.query, self.data
        # Of a single body rows are years, and a column is of all of them.
        bases = self.order(indicator, query["years"] if len(query["bodies"]) == 1 else [year])
        self.orders[indicator, year] = bases
        rows = {body: data.choose(body, indicator, query["topic"], year, bases) for body in query["bodies"]}
        stated = {body: row for body, row in rows.items() if row is not None}
        if not stated:
            return rows, []
        counts = Counter(row["basis"] for row in stated.values())
        basis = min(counts, key=lambda b: (-counts[b], bases.index(b)))
        levels = [data.levels[body] for body in stated]
        level = min(set(levels), key=lambda one: (-levels.count(one), levels.index(one)))
        definitions = [data.definition(row) for row in stated.values()]
        definition = max(definitions, key=definitions.count)
        # A figure of a topic is part of the indicator: there what most have is usual, else the total.
        parts = sum(row["coverage"] == "part" for row in stated.values())
        usual = "part" if query["topic"] and 2 * parts > len(stated) else "whole"
        members = []
        for body, row in stated.items():
            notes = {"basis"} if row["basis"] != basis else set()
            notes |= {"coverage"} if row["coverage"] != usual else set()
            notes |= {"definition"} if data.definition(row) != definition else set()
            notes |= {"level"} if data.levels[body] != level else set()
            if not notes - self.waived:
                members.append(body)
        return rows, members

    # Each gives an interval, or the word why there is none.

    def value(self, row, **_):
        return row["interval"]

    def change(self, row, year, since=None, relative=True, **_):
        since = year - 1 if since is None else since
        row, base = self.pair(row, since) if since < year else (row, None)
        if base is None:
            return "missing"
        if not self.comparable(base, row):
            return "incomparable"
        a, b = base["interval"], row["interval"]
        if not relative:
            return Interval(
                b.lower - a.upper, b.upper - a.lower, b.lower_open or a.upper_open, b.upper_open or a.lower_open)
        if a.lower == 0:
            return "zero_base"
        sizes = Interval(
            -1 if math.isinf(a.upper) else b.lower / a.upper - 1, b.upper / a.lower - 1,
            b.lower_open or (a.upper_open and b.lower > 0), b.upper_open or (a.lower_open and b.upper > 0))
        return sizes if sizes.is_valid else "overlap"

    def growth(self, row, year, since, relative=True, **_):
        row, base = self.pair(row, since) if since < year else (row, None)
        if base is None:
            return "missing"
        if not self.comparable(base, row):
            return "incomparable"
        a, b, n = base["interval"], row["interval"], year - since
        if not relative:
            return Interval(
                (b.lower - a.upper) / n, (b.upper - a.lower) / n, b.lower_open or a.upper_open,
                b.upper_open or a.lower_open)
        quotient = ratio(b, a)
        if quotient is None:
            return "zero_base"
        power = lambda x: (x if n == 1 else math.pow(x, 1 / n)) - 1  # noqa: E731
        return Interval(
            power(quotient.lower), power(quotient.upper), quotient.lower_open, quotient.upper_open)

    def index(self, row, year, since, **_):
        if since == year:
            return Interval(100, 100) if row["interval"].lower > 0 else "zero_base"
        row, base = self.pair(row, since)
        if base is None:
            return "missing"
        if not self.comparable(base, row):
            return "incomparable"
        return ratio(row["interval"], base["interval"], 100.0) or "zero_base"

    def average(self, row, year, window, **_):
        years = range(year - window + 1, year + 1)
        complete = lambda rows: all(one is not None for one in rows)  # noqa: E731
        alike = lambda rows: complete(rows) and all(self.comparable(one, rows[-1]) for one in rows)  # noqa: E731
        ways = [[self.figure(row, one, [basis]) for one in years] for basis in self.led(row["basis"])]
        rows = next(filter(alike, ways), [self.like(row, one) for one in years])
        if not complete(rows):
            return "missing"
        if not alike(rows):
            return "incomparable"
        table = pd.DataFrame([vars(one["interval"]) for one in rows])
        return Interval(
            table["lower"].sum() / window, table["upper"].sum() / window, table["lower_open"].any(),
            table["upper_open"].any())

    def per(self, row, year, denominator, **_):
        if self.data.kinds[row["indicator"]] == "rate":
            return "not_of_rates"
        wanted = self.data.denominators.loc[denominator]
        for one in range(year, year - int(wanted["valid_years"]) - 1, -1):
            part = self.data.cells.get((row["body"], wanted["indicator"], "", one))
            if part is None or (part["coverage"] == "whole").sum() == 0:
                continue
            part = part[part["coverage"] == "whole"].assign(undated=part["published"] == "")
            part = part.sort_values(["source", "id"], kind="stable")
            part = part.sort_values("published", ascending=False, kind="stable")
            divisor = part.sort_values(["copy", "undated"], kind="stable").iloc[0]
            return ratio(row["interval"], divisor["interval"], float(wanted["per"])) or "zero_base"
        return "no_denominator"

    def parts(self, rate, body, year):
        """Both counts of a rate as one source states them of one period, in the order of the observations."""
        numerator, denominator = RATES.get(rate, (None, None))
        above = self.data.cells.get((body, numerator, self.query["topic"], year))
        below = self.data.cells.get((body, denominator, self.query["topic"], year))
        if above is None or below is None:
            return []
        pairs = above.merge(below, on=["source", "basis", "period", "coverage"], suffixes=("", "_below"))
        return [pair for _, pair in pairs.sort_values(["basis", "period", "source"], kind="stable").iterrows()]

    def rate(self, row, indicator, body, year):
        """The rate that its counts make: those of the published one's own source first, else of its period."""
        pairs = self.parts(indicator, body, year)
        if row is None:
            pairs.sort(key=lambda pair: pair["id"])
            found = [pair for basis in self.orders[indicator, year] for pair in pairs if pair["basis"] == basis]
        else:
            fitting = [
                pair for pair in pairs
                if pair["basis"] == row["basis"] and pair["coverage"] == row["coverage"]
                and (row["basis"] != "session_to_date" or pair["period"] == row["period"])]
            found = sorted(fitting, key=lambda pair: pair["source"] != row["source"])
        if not found:
            return "absent" if row is None else "missing"
        computed = ratio(found[0]["interval"], found[0]["interval_below"], 100.0)
        if computed is None:
            return "zero_base"
        if row is not None:
            # It may have been rounded or cut off at its last decimal.
            digits = row["value"].rstrip("0") if "." in row["value"] else row["value"]
            last = 1.0
            for _ in digits.partition(".")[2]:
                last /= 10
            own = row["interval"]
            computed.agrees = Interval(
                own.lower - last, own.upper + last, own.lower_open, own.upper_open).overlaps(computed)
        return computed

    # Of all members of a group at once.

    def rank(self, own, others):
        above = sum(o.lower > own.upper or (o.lower == own.upper and (o.lower_open or own.upper_open)) for o in others)
        possibly = sum(o.upper > own.lower for o in others)
        return Interval(above + 1, possibly + 1)

    def percentile(self, own, others):
        below = sum(o.upper < own.lower or (o.upper == own.lower and (o.upper_open or own.lower_open)) for o in others)
        possibly = sum(o.lower < own.upper for o in others)
        return Interval(100 * float(below) / len(others), 100 * float(possibly) / len(others))

    def from_median(self, own, others):
        """Least where the figure is as small as it can be and the others as great; and the other way round."""

        def end(own_end, other_ends):
            ends = sorted([(own_end[0], own_end[1], 0)] + [(v, s, 1) for v, s in other_ends])
            low, high = ends[(len(ends) - 1) // 2], ends[len(ends) // 2]
            if low[2] == 0 and high[2] == 0:
                return 0.0, False
            if 0 in (low[2], high[2]):
                neighbour = high if low[2] == 0 else low
                return (own_end[0] - neighbour[0]) / 2, own_end[1] != 0 or neighbour[1] != 0
            return own_end[0] - (low[0] + high[0]) / 2, own_end[1] != 0 or low[1] != 0 or high[1] != 0

        lower_end = lambda x: (x.lower, 1 if x.lower_open else 0)  # noqa: E731
        upper_end = lambda x: (x.upper, -1 if x.upper_open else 0)  # noqa: E731
        least = end(lower_end(own), [upper_end(o) for o in others])
        most = end(upper_end(own), [lower_end(o) for o in others])
        found = Interval(least[0], most[0], least[1], most[1])
        return found if found.is_valid else Interval(least[0], most[0])

    def rest(self, ends, own):
        """The sum of all but one. Tenths do not add up exactly: it is that of all in their order, less its own."""
        finite = sum(end for end in ends if not math.isinf(end))
        if sum(map(math.isinf, ends)) > math.isinf(own):
            return INF
        return finite if math.isinf(own) else finite - own

    def share(self, own, others, everybody):
        lowers, uppers = [x.lower for x in everybody], [x.upper for x in everybody]
        least, most = self.rest(lowers, own.lower), self.rest(uppers, own.upper)
        if own.lower + most <= 0 or own.upper + least <= 0:
            return "zero_base"
        if all(x.is_point for x in everybody):
            return Interval(own.lower / sum(lowers), own.lower / sum(lowers))
        lower = 0 if math.isinf(most) else own.lower / (own.lower + most)
        upper = 1 if math.isinf(own.upper) else own.upper / (own.upper + least)
        if lower == upper:
            return Interval(lower, upper)
        return Interval(
            lower, upper, own.lower_open or (own.lower > 0 and any(o.upper_open for o in others)),
            any(o.lower_open for o in others) or (least > 0 and own.upper_open))

    def contribution(self, own, base, base_others, bases, results):
        lowers, uppers = [x.lower for x in bases], [x.upper for x in bases]
        least, most = self.rest(lowers, base.lower), self.rest(uppers, base.upper)
        if all(x.is_point for x in bases + results):
            whole = sum(lowers)
            return Interval((own.lower - base.lower) / whole, (own.lower - base.lower) / whole) if whole > 0 else "zero_base"
        fall, rise = own.lower - base.upper, own.upper - base.lower
        whole_fall = base.upper + (least if fall < 0 else most)
        whole_rise = base.lower + (most if rise < 0 else least)
        if base.lower + least <= 0 or whole_fall <= 0 or whole_rise <= 0:
            return "zero_base"
        lower = -1 if math.isinf(base.upper) else 0 if math.isinf(whole_fall) else fall / whole_fall
        upper = 0 if math.isinf(whole_rise) else rise / whole_rise
        if lower == upper:
            return Interval(lower, upper)
        # The end of the rest that a fall or a rise is divided by; none matters where nothing moves.
        least_open, most_open = any(o.lower_open for o in base_others), any(o.upper_open for o in base_others)
        fall_open = base.upper_open or (least_open if fall < 0 else most_open if fall > 0 else False)
        rise_open = base.lower_open or (most_open if rise < 0 else least_open if rise > 0 else False)
        # All is lost of a total that nothing else is in, from whatever base.
        loses_all = own.lower == 0 and least == 0 and not least_open
        return Interval(
            lower, upper, own.lower_open or (fall_open and not loses_all), own.upper_open or rise_open)

    def expected(self, indicator, measure, body, year):
        if (indicator, year) not in self.groups:
            self.groups[indicator, year] = self.group(indicator, year)
        rows, members = self.groups[indicator, year]
        row = rows[body]
        word, _, detail = measure.partition(":")
        relative = self.data.kinds[indicator] != "rate"
        since = int(detail) if detail and word != "per" else None
        if word in ("share", "contribution") and not relative:
            return "not_of_rates"
        if word == "rate":
            return self.rate(row, indicator, body, year)
        if row is None:
            return "absent"
        if word in ("rank", "percentile", "from-median", "share", "contribution"):
            if body not in members:
                return "incomparable"
            if word == "contribution":
                since = year - 1 if since is None else since
                base = {one: self.like(rows[one], since) if since < year else None for one in members}
                if base[body] is None:
                    return "missing"
                if not self.comparable(base[body], row):
                    return "incomparable"
                both = [o for o in members if base[o] is not None and self.comparable(base[o], rows[o])]
                if len(both) == 1:
                    return "alone"
                others = [o for o in both if o != body]
                return self.contribution(
                    row["interval"], base[body]["interval"], [base[o]["interval"] for o in others],
                    [base[o]["interval"] for o in both], [rows[o]["interval"] for o in both])
            if len(members) == 1:
                return "alone"
            others = [rows[o]["interval"] for o in members if o != body]
            if word == "share":
                return self.share(row["interval"], others, [rows[o]["interval"] for o in members])
            return getattr(self, word.replace("-", "_"))(row["interval"], others)
        if word == "difference":
            return self.change(row, year=year, since=since, relative=False)
        if word == "average":
            return self.average(row, year=year, window=since)
        if word == "per":
            return self.per(row, year=year, denominator=detail)
        return getattr(self, word)(row, year=year, since=since, relative=relative)


def main(folder, paths):
    data = Data(folder)
    compared, numbers, wrong = 0, 0, []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            comparison = json.load(file)
        check = Check(data, comparison["query"])
        for row in comparison["rows"]:
            for cell in row["cells"]:
                wanted = check.expected(cell["indicator"], cell["measure"], row["body"], cell["year"])
                compared += 1
                place = f"{path}: {row['body']} {cell['indicator']} {cell['year']} {cell['measure']}"
                if isinstance(wanted, str):
                    absences = ("not_reported", "not_applicable", "not_yet_published", "unreadable")
                    found = "absent" if cell["why_none"] in absences else cell["why_none"]
                    if found != wanted:
                        wrong.append(f"{place}: wanted {wanted}, got {found} {cell['lower']} {cell['upper']}")
                    continue
                numbers += 1
                finite = lambda x: None if math.isinf(x) else x  # noqa: E731
                want = [finite(wanted.lower), finite(wanted.upper), bool(wanted.lower_open), bool(wanted.upper_open)]
                got = [cell["lower"], cell["upper"], cell["lower_open"], cell["upper_open"]]
                if cell["measure"] == "rate":
                    want.append(wanted.agrees)
                    got.append(cell["agrees"])
                if want != got:
                    wrong.append(f"{place}: wanted {want}, got {got} {cell['why_none']}")
    for line in wrong[:50]:
        print(line)
    print(f"{compared} cells compared, {numbers} of them numbers, {len(wrong)} differ")
    return 1 if wrong or not numbers else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
