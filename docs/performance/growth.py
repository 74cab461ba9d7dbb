#!/usr/bin/python3
"""How the time of a training step grows with tokens, batch and layers: by as much as the work, if all is well.

Usage:  growth.py LASTSTEP [LASTSTEP]... [--rounds N] [--seconds S] [--axes sizes,tokens,batch,layers] [--configs S,M,BOOK,XL]
                  [--threads 1,2] [--most-sentences N] [--core N]
Each LASTSTEP is one argument, in quotes: the command that starts Laststep's command line with one JDK, e.g.
    "jdk-17/bin/java --add-modules jdk.incubator.vector -jar target/app/laststep.jar" "jdk-25/bin/java --add-modules …"
They take turns, --rounds (3) times, with all values of an axis in each round, so that a slow minute meets them all; medians. Where tokens or layers
grow, mini-batches are of the configuration's size, --most-sentences (64) at most.

"per token" is the time by the number of tokens, where that of the first column is 1: 1.00 all along is linear growth. "per multiply-add" is the time by the
executed multiply-adds likewise: it takes account of what does not grow in proportion (the lowest layer reads word vectors and not 2h
numbers; the topmost backward half takes one step; a sentence's first step has no recurrent product; Adam on the word vectors is the same for any batch).
"""
import shlex, sys
from rounds import in_turn, measure, median, option, say, table, threads_in_words, typical

AXES = {"tokens": (10, 20, 40, 80), "batch": (16, 32, 64, 128), "layers": (1, 2, 4, 8)}
UNITS = {"tokens": "token", "batch": "sentence", "layers": "layer"}
BATCHES = {"S": 32, "M": 64, "BOOK": 128, "XL": 256}


def java(answers):
    return answers[0]["peer"].split(", ")[-1]


def sizes(commands, configs, threads, rounds, seconds):
    """The configurations as they are."""
    print("\n**From S to XL**\n")
    table("ms a step", "sentences/s", "GFLOP/s", "of the peak", f"{threads[0]} : {threads[-1]} threads")
    for config in configs:
        work = [(command, t) for command in commands for t in threads]
        answers = dict(zip(work, in_turn(rounds, *(lambda c=c, t=t: measure(c, config, "train", t, seconds) for c, t in work))))
        for command, t in work:
            own, one = answers[command, t], typical(answers[command, t])
            gain = median(answers[command, threads[0]]) / median(own)
            say(f"{config}, {threads_in_words(t)}, {java(own)}", f"{median(own):.2f}", f"{median(own, 'sentences_per_second'):,.0f}",
                one["gflops"], f"{100 * one['share_of_peak']:.0f} %", f"{gain:.2f}" if t != threads[0] else "")


def growth(axis, commands, configs, threads, rounds, seconds, most):
    values, unit = AXES[axis], UNITS[axis]
    print(f"\n**{axis.capitalize()}**\n")
    table(*(f"{axis} {value}, ms" for value in values),
          *(f"per {unit} {value}" for value in values[1:]), *(f"per multiply-add {value}" for value in values[1:]))
    for config in configs:
        batch = [] if axis == "batch" else ["--batch", min(BATCHES[config], most)]
        for t in threads:
            work = [(command, value) for value in values for command in commands]
            answers = dict(zip(work, in_turn(rounds, *(lambda c=c, v=v: measure(c, config, "train", t, seconds, f"--{axis}", v, *batch)
                                                       for c, v in work))))
            for command in commands:
                own = [answers[command, value] for value in values]
                ms = [median(a) for a in own]
                each = [m / value for m, value in zip(ms, values)]
                product = [1 / median(a, "gflops") for a in own]
                of_first = lambda figures: [f"{figure / figures[0]:.2f}" for figure in figures[1:]]
                say(f"{config}, {threads_in_words(t)}, {java(own[0])}", *(f"{m:.2f}" for m in ms), *of_first(each), *of_first(product))


def main():
    arguments = sys.argv[1:]
    rounds = int(option(arguments, "--rounds", 3))
    seconds = float(option(arguments, "--seconds", 3))
    axes = option(arguments, "--axes", "sizes,tokens,batch,layers").split(",")
    configs = option(arguments, "--configs", "S,M,BOOK,XL").split(",")
    threads = option(arguments, "--threads", "1,2").split(",")
    most = int(option(arguments, "--most-sentences", 64))
    if not arguments or arguments[0].startswith("-") or not set(axes) <= {"sizes", *AXES}:
        sys.exit(__doc__)
    commands = [tuple(shlex.split(command)) + ("bench", "--json") for command in arguments]
    for axis in axes:
        if axis == "sizes":
            sizes(commands, configs, threads, rounds, seconds)
        else:
            growth(axis, commands, configs, threads, rounds, seconds, most)


if __name__ == "__main__":
    main()
