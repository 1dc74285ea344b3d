#!/usr/bin/env python3
"""Writes a gnuplot script that draws the charts of charts.tsv as huimou-bench draws them.

usage: gnuplot.py CHARTS.TSV COUNT png|svg|pdf OUTDIR SCRIPT

The same strings, sizes and colours; the script is written beforehand, so its making is not measured.
"""

import sys

FACE = "Noto Sans CJK SC"
COLOURS = ("#9ecae1", "#4292c6", "#08519c")
TERMINALS = {
    # 1600 by 1000 pixels; the PDF is as many points, for gnuplot counts its size in inches.
    "png": f"set terminal pngcairo size 1600,1000 font '{FACE},14'",
    "svg": f"set terminal svg size 1600,1000 font '{FACE},18'",
    "pdf": f"set terminal pdfcairo size {1600 / 72:.4f}in,{1000 / 72:.4f}in font '{FACE},18' fontscale 1",
}


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def chart(fields, form, out):
    name, title, subtitle, axis, source, step, end = fields[:7]
    years, rest = fields[7:10], fields[10:]
    rows = [rest[i : i + 4] for i in range(0, 20, 4)]
    # pngcairo counts 96 pixels to the inch, the other two draw a point a unit.
    scale = 0.75 if form == "png" else 1

    def font(size, bold=False):
        return f"font '{FACE}{':Bold' if bold else ''},{size * scale:g}'"

    def label(tag, text, x, y, size, colour, bold=False):
        return (
            f"set label {tag} {quoted(text)} at screen {x / 1600:.5f},{1 - y / 1000:.5f} left noenhanced "
            f"{font(size, bold)} tc rgb '{colour}'"
        )

    lines = [
        "reset",
        f"set output '{out}/{name}.{form}'",
        "$rows << END",
        *(f'"{row[0]}" {" ".join(row[1:])}' for row in rows),
        "END",
        "set lmargin at screen 0.075; set rmargin at screen 0.9625",
        "set bmargin at screen 0.14; set tmargin at screen 0.81",
        "set style data histograms; set style histogram clustered gap 1; set style fill solid noborder",
        "set boxwidth 0.95; set border 1 lc rgb '#333333'",
        f"set xtics scale 0 nomirror {font(20)}; set xrange [-0.5:4.5]",
        f"set ytics scale 0 0,{step},{end} {font(18)} tc rgb '#666666'; set yrange [0:{end}]",
        "set grid ytics lt 1 lw 0.5 lc rgb '#e0e0e0'",
        f"set key at screen 0.96,0.843 horizontal Left reverse samplen 1 noautotitle {font(18)}",
        label(1, title, 60, 70, 34, "#1a1a1a", bold=True),
        label(2, subtitle, 60, 112, 20, "#666666"),
        label(3, axis, 60, 165, 18, "#666666"),
        label(4, source, 60, 960, 16, "#666666"),
    ]
    bars = [
        f"$rows using {k + 2}:xtic(1) lc rgb '{COLOURS[k]}' title {quoted(years[k])}" for k in range(3)
    ]
    labels = [
        f"$rows using ($0{(k - 1) * 0.25:+g}):{k + 2}:(sprintf('%.1f亿', ${k + 2})) with labels "
        f"offset 0,0.6 {font(16)} tc rgb '#1a1a1a' notitle"
        for k in range(3)
    ]
    return lines + ["plot " + ", ".join(bars + labels), "unset output"]


if __name__ == "__main__":
    table, count, form, out, script = sys.argv[1:]
    with open(table, encoding="utf-8") as file:
        charts = [line.rstrip("\n").split("\t") for line in file][: int(count)]
    with open(script, "w", encoding="utf-8") as file:
        file.write("\n".join(["set encoding utf8", TERMINALS[form], *sum((chart(c, form, out) for c in charts), [])]))
        file.write("\n")
