"""Loads a data set made by `huimou-bench observations` with pandas and compares all of it.

usage: compare_pandas.py FOLDER

A line a task: name, seconds, how many results, their sum. Loads without the checks of ours; only what such a data set
has is thought of: one source for each body and year, and one row without a topic.
"""

import pathlib
import sys
import time

import numpy
import pandas

BASE = 2023
# Smaller than the last digit of any figure: what lies an open end above or below its value.
OPEN = 1e-3


def load(folder):
    files = sorted((folder / "observations").glob("*.csv"))
    words = {name: "category" for name in (
        "body", "indicator", "topic", "basis", "period", "qualifier", "unit", "coverage", "source")}
    parts = [
        pandas.read_csv(file, dtype={**words, "value": "float64", "as_stated": str, "locator": str, "note": str})
        for file in files]
    for name in words:
        known = pandas.api.types.union_categoricals([part[name] for part in parts]).categories
        for part in parts:
            part[name] = part[name].cat.set_categories(known)
    rows = pandas.concat(parts, ignore_index=True)
    value = rows["value"].to_numpy()
    place = numpy.ones(len(rows))
    for power in range(1, 7):
        place[(value % 10**power == 0) & (value > 0)] = 10**power
    reach = numpy.minimum(place, value / 10)
    words = rows["qualifier"].to_numpy()
    below, above = numpy.isin(words, ["nearly", "about"]), numpy.isin(words, ["about"])
    rows["lower"] = numpy.where(below, value - reach, value)
    rows["upper"] = numpy.select(
        [words == "at_least", words == "more_than", above], [value + place, numpy.inf, value + reach], value)
    bodies = pandas.read_csv(folder / "bodies.csv", index_col="id", dtype=str)
    rows["level"] = rows["body"].cat.codes.map(
        dict(enumerate(bodies["level"].reindex(rows["body"].cat.categories)))).astype("category")
    kinds = pandas.read_csv(folder / "indicators.csv", index_col="id", dtype=str)["kind"]
    rates = (kinds.reindex(rows["indicator"].cat.categories) == "rate").to_numpy()
    rows["is_rate"] = rates[rows["indicator"].cat.codes.to_numpy()]
    return rows


def wholes(rows):
    return rows[rows["topic"].isna() & (rows["coverage"] == "whole")]


def change(pairs):
    """How many changes there are of exact figures, or down to an exact 0, and their sum."""
    exact = (pairs["qualifier_a"] == "exact") & (pairs["qualifier_b"] == "exact")
    gone = (pairs["value_b"] == 0) & ~pairs["is_rate"]
    same = pairs["basis_a"] == pairs["basis_b"]
    known = pairs[same & (exact | gone) & (pairs["is_rate"] | (pairs["lower_a"] > 0))]
    relative = known["value_b"] / known["value_a"].where(~known["is_rate"]) - 1
    size = numpy.where(
        known["is_rate"], known["value_b"] - known["value_a"], numpy.where(known["value_b"] == 0, -1, relative))
    return len(size), size.sum()


COLUMNS = ["body", "indicator", "year", "value", "lower", "qualifier", "basis", "is_rate"]


def changes(rows):
    shown = wholes(rows)[COLUMNS]
    a, b = (shown[shown["year"] == year] for year in (BASE, BASE + 1))
    return change(a.merge(b.drop(columns="is_rate"), on=["body", "indicator"], suffixes=("_a", "_b")))


def yearly(rows):
    shown = wholes(rows)[COLUMNS].sort_values(["body", "indicator", "year"])
    before = shown.shift(1)
    follows = (
        (shown["body"].cat.codes == before["body"].cat.codes)
        & (shown["indicator"].cat.codes == before["indicator"].cat.codes) & (shown["year"] == before["year"] + 1))
    a, b = before[follows], shown[follows]
    names = ["value", "lower", "qualifier", "basis"]
    return change(pandas.concat(
        [a[names].add_suffix("_a"), b[names].add_suffix("_b"), b[["is_rate"]]], axis=1))


def ranks(rows):
    shown = wholes(rows)
    lower = shown["lower"] + OPEN * shown["qualifier"].isin(["at_least", "nearly"])
    upper = shown["upper"] - OPEN * shown["qualifier"].isin(["at_least", "nearly"])
    table = pandas.DataFrame({
        "indicator": shown["indicator"].cat.codes, "year": shown["year"], "basis": shown["basis"].cat.codes,
        "level": shown["level"].cat.codes, "lower": lower, "upper": upper})
    table = table.sort_values(["indicator", "year"], kind="stable")
    starts = numpy.flatnonzero(table[["indicator", "year"]].diff().ne(0).any(axis=1).to_numpy())
    count, total = 0, 0
    basis, level = table["basis"].to_numpy(), table["level"].to_numpy()
    lower, upper = table["lower"].to_numpy(), table["upper"].to_numpy()
    for start, end in zip(starts, [*starts[1:], len(table)]):
        common = (basis[start:end] == numpy.bincount(basis[start:end]).argmax()) & (
            level[start:end] == numpy.bincount(level[start:end]).argmax())
        low, high = lower[start:end][common], upper[start:end][common]
        above = len(low) - numpy.searchsorted(numpy.sort(low), high, "right")
        reachable = len(low) - numpy.searchsorted(numpy.sort(high), low, "right") - (low != high)
        placed = above == reachable
        count += placed.sum()
        total += (above[placed] + 1).sum()
    return count, total


def timed(name, work, runs):
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        made = work()
        taken.append(time.perf_counter() - start)
    return name, min(taken), made


if __name__ == "__main__":
    start = time.perf_counter()
    rows = load(pathlib.Path(sys.argv[1]))
    print(f"load\t{time.perf_counter() - start:.4f}\t{len(rows)}\t{rows['lower'].sum():.6f}")
    for name, work in (("changes", changes), ("yearly", yearly), ("ranks", ranks)):
        _, seconds, (count, total) = timed(name, lambda: work(rows), 2)
        print(f"{name}\t{seconds:.4f}\t{count}\t{total:.6f}", flush=True)
