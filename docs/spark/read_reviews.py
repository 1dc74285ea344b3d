#!/usr/bin/env python3
"""Reads articles on all machines of a Spark cluster, by piping lines through `huimou read -`.

usage: spark-submit read_reviews.py INPUT OUTPUT [--format jsonl|parquet] [--huimou PROGRAM] [--data FOLDER]
                                                 [--partitions N]

INPUT is a folder (or a pattern, or any address that Spark reads) of JSON Lines: an object a line with `document` and
`text`, and maybe `title` and `published`. OUTPUT is a folder that must not be there yet. The program and the data folder
have the same paths on every machine.
"""

import argparse
import shlex

from pyspark.sql import SparkSession

# The fields of `huimou read --format jsonl`, in order.
SCHEMA = (
    "document STRING, page INT, start INT, end INT, as_stated STRING, value DOUBLE, lower DOUBLE, upper DOUBLE, "
    "qualifier STRING, unit STRING, subject STRING, indicator STRING, topic STRING, body STRING, year INT, "
    "basis STRING, period STRING, coverage STRING, confidence DOUBLE, also_at STRING"
)
# Status 1 means that lines could not be read, which standard error names: the others were, so the job goes on. A data
# folder that is missing has the same status, so nothing is read first: that fails only for what fails every line.
SCRIPT = '"$0" "$@" </dev/null && { "$0" "$@" || [ $? -eq 1 ]; }'


def command(huimou, data):
    """What a partition is piped through. Spark runs a task on each core, so one thread is enough for each."""
    words = ["sh", "-c", SCRIPT, huimou, "read", "-", "--format", "jsonl", "--threads", "1", "--data", data]
    return shlex.join(words)


def main():
    arguments = argparse.ArgumentParser(description="Reads articles on all machines of a Spark cluster.")
    arguments.add_argument("input")
    arguments.add_argument("output")
    arguments.add_argument("--format", choices=("jsonl", "parquet"), default="jsonl")
    arguments.add_argument("--huimou", default="huimou", help="the program, on every machine")
    arguments.add_argument("--data", default="datasets", help="the folder of the datasets, on every machine")
    arguments.add_argument("--partitions", type=int, help="into how many parts the input is cut, at least")
    given = arguments.parse_args()

    spark = SparkSession.builder.appName("huimou read").getOrCreate()
    lines = spark.sparkContext.textFile(given.input, given.partitions)
    found = lines.pipe(command(given.huimou, given.data), checkCode=True)
    if given.format == "jsonl":
        found.saveAsTextFile(given.output)
    else:
        spark.read.json(found, schema=SCHEMA).write.parquet(given.output)
    spark.stop()


if __name__ == "__main__":
    main()
