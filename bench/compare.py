"""The task `compare` of bench/run: a data set of a whole country, loaded and compared by ours, pandas and DuckDB.

The data are made by `huimou-bench observations`, the same bytes every time: 420 MB below build/bench. Each contender
prints a line a task: name, seconds, how many results, their sum. Where counts or sums differ, the run says so.
"""

import math
import os
import statistics
import subprocess
import sys
import tempfile

# What is made: 3,840,000 observations.
BODIES, INDICATORS, YEARS = 3_200, 60, 20
TASKS = {
    "load": "loaded (ours: and checked)",
    "changes": "the change of one year, of every body and indicator",
    "yearly": "all changes from year to year",
    "ranks": "ranks of every indicator and year",
}
# The most seconds of ours for each task, and the most megabytes.
SECONDS = {"load": 4, "changes": 0.2, "yearly": 0.2, "ranks": 2}
MEMORY = 1_500
ROUNDS = 3


def data(project, work):
    """The folder of the data set, written once."""
    folder = work / "nation"
    if not folder.exists():
        new = folder.with_suffix(".new")
        size = ["--bodies", str(BODIES), "--indicators", str(INDICATORS), "--years", str(YEARS)]
        subprocess.run([project / "build/huimou-bench", "observations", *size, "--out", new], check=True,
                       stdout=subprocess.DEVNULL)
        new.rename(folder)
    return folder


def peers(project, work):
    """The commands of pandas and DuckDB, by name; of those that can be installed."""
    python = work / "tables" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", work / "tables"], check=True)
    commands = {}
    for name, package in (("pandas", "pandas"), ("DuckDB", "duckdb")):
        known = subprocess.run([python, "-c", f"import {package}"], capture_output=True)
        if known.returncode != 0:
            known = subprocess.run([python, "-m", "pip", "install", "--quiet", package], capture_output=True)
        if known.returncode == 0:
            commands[name] = [python, project / f"bench/compare_{package}.py"]
        else:
            print(f"bench: left out: {name}, compare: {package} cannot be installed", file=sys.stderr)
    return commands


def once(command):
    """Seconds, count and sum of each task, by its name, and the peak of memory in MB."""
    with tempfile.TemporaryFile("w+") as told:
        process = subprocess.Popen(command, stdout=told)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise subprocess.CalledProcessError(process.returncode, command)
        told.seek(0)
        lines = [line.split("\t") for line in told.read().splitlines()]
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kilobytes
    return {name: (float(seconds), int(count), float(total)) for name, seconds, count, total in lines}, usage.ru_maxrss / unit


def measure(project, work):
    """The medians of each contender: seconds by task, `memory`, and the results of the tasks."""
    folder = data(project, work)
    commands = {"ours": [project / "build/huimou-bench", "compare", "--data"], **peers(project, work)}
    runs = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            runs[name].append(once([*command, folder]))
    measured = {}
    for name, taken in runs.items():
        measured[name] = {
            "seconds": {task: statistics.median(tasks[task][0] for tasks, _ in taken) for task in TASKS},
            "results": {task: taken[0][0][task][1:] for task in TASKS},
            "memory": statistics.median(peak for _, peak in taken),
        }
    return measured


def table(measured):
    """A Markdown table: a row a task, a column a contender, with times as multiples of ours."""
    ours = measured["ours"]
    yield f"\n### {BODIES * INDICATORS * YEARS:,} observations, two cores: seconds (× ours)\n"
    yield "| | results | " + " | ".join(f"**{name}**" if name == "ours" else name for name in measured) + " |"
    yield "|---|--:" + "|--:" * len(measured) + "|"
    for task, words in TASKS.items():
        cells = [f"{ours['results'][task][0]:,}"]
        for one in measured.values():
            seconds = one["seconds"][task]
            cells.append(f"{seconds:.3f} ({seconds / ours['seconds'][task]:.1f}×)")
        yield f"| {words} | " + " | ".join(cells) + " |"
    cells = [f"{one['memory']:.0f} MB ({one['memory'] / ours['memory']:.1f}×)" for one in measured.values()]
    yield "| peak memory of the process | | " + " | ".join(cells) + " |"


def verdicts(measured):
    """What is wanted beside what was measured, by name."""
    rows = {}
    ours = measured["ours"]
    for task, words in TASKS.items():
        seconds = ours["seconds"][task]
        rows[f"{BODIES * INDICATORS * YEARS:,} observations: {words}"] = (
            f"< {SECONDS[task]} s", f"{seconds:.2f} s", seconds < SECONDS[task])
    rows["peak memory with them"] = (f"< {MEMORY:,} MB", f"{ours['memory']:.0f} MB", ours["memory"] < MEMORY)
    for name, one in measured.items():
        if name != "ours":
            same = all(
                one["results"][task][0] == ours["results"][task][0]
                and math.isclose(one["results"][task][1], ours["results"][task][1], rel_tol=1e-9)
                for task in TASKS)
            rows[f"the same results as {name}, by their counts and sums"] = ("yes", "yes" if same else "no", same)
    return rows
