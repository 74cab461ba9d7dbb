#!/usr/bin/python3
"""Laststep and PyTorch do the same work in turn; prints the medians of both and the ratio of sentences a second, ours : PyTorch.

Usage:  compare.py TORCH_BENCH LASTSTEP... [--rounds N] [--seconds S] [--cells S:train:1,M:inf1:1,…] [--core N]
TORCH_BENCH is torch_bench.py (Debian's python3-torch); LASTSTEP is the command that starts Laststep's command line, e.g.
    java --add-modules jdk.incubator.vector -jar target/app/laststep.jar
PyTorch's own threads and those of the BLAS under it are both set to the number asked for. With --core what runs on one thread is kept on that core,
on both sides: the cores of a machine may differ.
"""
import sys
from rounds import in_turn, measure, median, option, say, table, threads_in_words, typical

CELLS = ([f"{c}:train:{t}" for t in (1, 2) for c in ("S", "M", "BOOK", "XL")]
         + [f"{c}:inf1:1" for c in ("S", "M", "BOOK", "XL")] + [f"{c}:inf256:2" for c in ("S", "M", "BOOK", "XL")])


def main():
    arguments = sys.argv[1:]
    rounds = int(option(arguments, "--rounds", 3))
    seconds = float(option(arguments, "--seconds", 6))
    cells = option(arguments, "--cells", ",".join(CELLS)).split(",")
    if len(arguments) < 2:
        sys.exit(__doc__)
    torch = [sys.executable, arguments[0]]
    ours = arguments[1:] + ["bench", "--json"]
    table("PyTorch ms", "Laststep ms", "ratio", "GFLOP/s", "of the peak", "bytes a step")
    for cell in cells:
        config, what, threads = cell.split(":")
        theirs, mine = in_turn(rounds, *(lambda c=c: measure(c, config, what, threads, seconds) for c in (torch, ours)))
        one = typical(mine)
        say(f"{config} {what}, {threads_in_words(threads)}", f"{median(theirs):.2f}", f"{median(mine):.3f}",
            f"**{median(theirs) / median(mine):.2f}**", f"{one['gflops']} of {one['peak_gflops']}", f"{100 * one['share_of_peak']:.0f} %",
            f"{one['allocated_bytes_per_step']:,}")


if __name__ == "__main__":
    main()
