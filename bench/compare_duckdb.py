"""Loads a data set made by `huimou-bench observations` into DuckDB and compares all of it, on two threads.

usage: compare_duckdb.py FOLDER

A line a task: name, seconds, how many results, their sum. Loads without the checks of ours; only what such a data set
has is thought of: one source for each body and year, and one row without a topic.
"""

import pathlib
import sys
import time

import duckdb

# An open end lies less than the last digit of any figure above or below its value.
LOAD = """
create table observations as
with stated as (
    select o.*, b.level, i.kind = 'rate' as is_rate,
        case when value = 0 then 1 when value % 1000000 = 0 then 1000000 when value % 100000 = 0 then 100000
            when value % 10000 = 0 then 10000 when value % 1000 = 0 then 1000 when value % 100 = 0 then 100
            when value % 10 = 0 then 10 else 1 end as place
    from read_csv('{folder}/observations/*.csv', header = true, columns = {{
        'body': 'varchar', 'indicator': 'varchar', 'topic': 'varchar', 'year': 'integer', 'basis': 'varchar',
        'period': 'varchar', 'value': 'double', 'qualifier': 'varchar', 'unit': 'varchar', 'coverage': 'varchar',
        'as_stated': 'varchar', 'source': 'varchar', 'locator': 'varchar', 'note': 'varchar'}}) o
    join read_csv('{folder}/bodies.csv', header = true, all_varchar = true) b on b.id = o.body
    join read_csv('{folder}/indicators.csv', header = true, all_varchar = true) i on i.id = o.indicator)
select *,
    value - case when qualifier in ('nearly', 'about') then least(place, value / 10) else 0 end as lower,
    case qualifier when 'at_least' then value + place when 'more_than' then 'infinity'::double
        when 'about' then value + least(place, value / 10) else value end as upper
from stated
"""

SHOWN = "observations where topic is null and coverage = 'whole'"
# What the change between a and b can be said to be.
CHANGE = """
select count(*), sum(case when is_rate then b - a when b = 0 then -1 else b / a - 1 end) from pairs
where basis_a = basis_b and ((qualifier_a = 'exact' and qualifier_b = 'exact') or (b = 0 and not is_rate))
    and (is_rate or lower_a > 0)
"""
CHANGES = f"""
with shown as (select * from {SHOWN}),
pairs as (
    select a.value as a, b.value as b, a.lower as lower_a, a.qualifier as qualifier_a, b.qualifier as qualifier_b,
        a.basis as basis_a, b.basis as basis_b, a.is_rate
    from shown a join shown b on a.body = b.body and a.indicator = b.indicator
    where a.year = 2023 and b.year = 2024)
{CHANGE}
"""
YEARLY = f"""
with shown as (select * from {SHOWN}),
pairs as (
    select a.value as a, b.value as b, a.lower as lower_a, a.qualifier as qualifier_a, b.qualifier as qualifier_b,
        a.basis as basis_a, b.basis as basis_b, a.is_rate
    from shown a join shown b on a.body = b.body and a.indicator = b.indicator and b.year = a.year + 1)
{CHANGE}
"""
RANKS = f"""
with shown as (
    select indicator, year, basis, level,
        lower + case when qualifier in ('at_least', 'nearly') then 0.001 else 0 end as low,
        upper - case when qualifier in ('at_least', 'nearly') then 0.001 else 0 end as high
    from {SHOWN}),
common as (select indicator, year, mode(basis) as basis, mode(level) as level from shown group by all),
compared as (
    select s.*, row_number() over () as id
    from shown s join common c using (indicator, year, basis, level)),
-- Along the ends from the greatest: how many lower ends lie past each upper end, and how many upper ends past each lower.
above as (
    select id, sum(is_lower) over (partition by indicator, year order by edge desc, is_lower rows unbounded preceding)
        as above, is_lower
    from (select id, indicator, year, high as edge, 0 as is_lower from compared
        union all select id, indicator, year, low, 1 from compared)),
reachable as (
    select id, sum(is_upper) over (partition by indicator, year order by edge desc, is_upper rows unbounded preceding)
        as reachable, is_upper
    from (select id, indicator, year, low as edge, 0 as is_upper from compared
        union all select id, indicator, year, high, 1 from compared)),
placed as (
    select above, reachable - case when low = high then 0 else 1 end as reachable
    from compared join above using (id) join reachable using (id) where is_lower = 0 and is_upper = 0)
select count(*), sum(above + 1) from placed where above = reachable
"""

if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    data = duckdb.connect(config={"threads": 2})
    start = time.perf_counter()
    data.execute(LOAD.format(folder=folder))
    taken = time.perf_counter() - start
    count, total = data.execute("select count(*), sum(lower) from observations").fetchone()
    print(f"load\t{taken:.4f}\t{count}\t{total:.6f}")
    for name, query in (("changes", CHANGES), ("yearly", YEARLY), ("ranks", RANKS)):
        taken = []
        for _ in range(2):
            start = time.perf_counter()
            count, total = data.execute(query).fetchone()
            taken.append(time.perf_counter() - start)
        print(f"{name}\t{min(taken):.4f}\t{count}\t{total:.6f}", flush=True)
