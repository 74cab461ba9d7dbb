#!/usr/bin/python3
"""Laststep and PyTorch on sentences as long as real ones: PyTorch runs the pads of every batch, Laststep does not (padding: packed).

Usage:  real_lengths.py TORCH_BENCH CORPUS LASTSTEP... [--rounds N] [--seconds S] [--cells S:train:1,M:inf256:2,…] [--batches N]
                        [--max-length N] [--core N]
CORPUS is a TSV of label⇥text, such as NSMC's train.tsv: the number of tokens that white space makes of each text, cut at --max-length (256),
in the file's order, so many that they fill --batches mini-batches (16). Words are random ids. Both sides go over the same batches in whole
passes, one at least, and take turns; medians of --rounds (3). TORCH_BENCH and LASTSTEP are those of compare.py.
"""
import os, sys, tempfile
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "golden"))
from rounds import in_turn, measure, median, option, say, table, threads_in_words, typical
from torch_lengths import peer
from train_reference import rows

CELLS = [f"{c}:{w}:{t}" for w, t in (("train", 1), ("train", 2), ("inf256", 2)) for c in ("S", "M", "BOOK", "XL")]


def main():
    arguments = sys.argv[1:]
    rounds = int(option(arguments, "--rounds", 3))
    seconds = float(option(arguments, "--seconds", 6))
    cells = option(arguments, "--cells", ",".join(CELLS)).split(",")
    batches = int(option(arguments, "--batches", 16))
    max_length = int(option(arguments, "--max-length", 256))
    if len(arguments) < 3:
        sys.exit(__doc__)
    sides = ([sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "torch_lengths.py"), arguments[0]],
             arguments[2:] + ["bench", "--json"])
    configs = peer(arguments[0]).CONFIGS
    lengths = [min(len(tokens), max_length) for _, tokens in rows(arguments[1])]
    table("tokens a sentence, with pads", "PyTorch ms", "Laststep ms", "ratio", "GFLOP/s", "of the peak")
    with tempfile.TemporaryDirectory() as folder:
        for cell in cells:
            config, what, threads = cell.split(":")
            size = configs[config][5] if what == "train" else 256
            if len(lengths) < batches * size:
                sys.exit(f"{arguments[1]} has {len(lengths)} sentences: too few for {batches} batches of {size}")
            file = os.path.join(folder, f"{size}.txt")
            with open(file, "w") as f:
                f.writelines(f"{length}\n" for length in lengths[:batches * size])
            theirs, mine = in_turn(rounds, *(lambda c=c: measure(c, config, what, threads, seconds, "--lengths", file) for c in sides))
            one = typical(mine)
            if abs(theirs[0]["padded_tokens"] - one["lengths"]["padded_tokens"]) > .011:     # Java and Python round a half differently
                sys.exit(f"{cell}: these are not the same batches: {theirs[0]}, {one}")
            say(f"{config} {what}, {threads_in_words(threads)}", f"{one['tokens']}, {one['lengths']['padded_tokens']}", f"{median(theirs):.2f}",
                f"{median(mine):.3f}", f"**{median(theirs) / median(mine):.2f}**", f"{one['gflops']} of {one['peak_gflops']}",
                f"{100 * one['share_of_peak']:.0f} %")


if __name__ == "__main__":
    main()
