#!/usr/bin/env python3
"""Laststep and PyTorch do the same work in turn; prints the medians of both and the ratio of sentences a second, ours : PyTorch.

Usage:  compare.py TORCH_BENCH LASTSTEP... [--rounds N] [--seconds S] [--cells S:train:1,M:inf1:1,…]
TORCH_BENCH is torch_bench.py (Debian's python3-torch); LASTSTEP is the command that starts Laststep's command line, e.g.
    java --add-modules jdk.incubator.vector -jar target/app/laststep.jar
PyTorch's own threads and those of the BLAS under it are both set to the number asked for: torch.set_num_threads alone leaves
OpenBLAS on all cores.
"""
import json, os, statistics, subprocess, sys

CELLS = ([f"{c}:train:{t}" for t in (1, 2) for c in ("S", "M", "BOOK", "XL")]
         + [f"{c}:inf1:1" for c in ("S", "M", "BOOK", "XL")] + [f"{c}:inf256:2" for c in ("S", "M", "BOOK", "XL")])


def option(arguments, name, default):
    if name not in arguments:
        return default
    at = arguments.index(name)
    value = arguments[at + 1]
    del arguments[at:at + 2]
    return value


def measure(command, config, what, threads, seconds):
    environment = dict(os.environ, OPENBLAS_NUM_THREADS=str(threads), OMP_NUM_THREADS=str(threads))
    output = subprocess.run(command + ["--config", config, "--what", what, "--threads", str(threads), "--seconds", str(seconds)],
                            env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True).stdout
    return json.loads(output.strip().splitlines()[-1])


def main():
    arguments = sys.argv[1:]
    rounds = int(option(arguments, "--rounds", 3))
    seconds = float(option(arguments, "--seconds", 6))
    cells = option(arguments, "--cells", ",".join(CELLS)).split(",")
    torch = [sys.executable, arguments[0]]
    ours = arguments[1:] + ["bench", "--json"]
    print("| | PyTorch ms | Laststep ms | ratio | GFLOP/s | of the peak | bytes a step |\n|---|---|---|---|---|---|---|", flush=True)
    for cell in cells:
        config, what, threads = cell.split(":")
        pairs = [(measure(torch, config, what, int(threads), seconds), measure(ours, config, what, int(threads), seconds))
                 for _ in range(rounds)]
        theirs = statistics.median(p[0]["ms"] for p in pairs)
        mine = statistics.median(p[1]["ms"] for p in pairs)
        best = min((p[1] for p in pairs), key=lambda r: abs(r["ms"] - mine))
        print(f"| {config} {what}, {threads} thread{'s' if threads != '1' else ''} | {theirs:.2f} | {mine:.3f} | **{theirs / mine:.2f}** "
              f"| {best['gflops']} of {best['peak_gflops']} | {100 * best['share_of_peak']:.0f} % | {best['allocated_bytes_per_step']:,} |", flush=True)


if __name__ == "__main__":
    main()
