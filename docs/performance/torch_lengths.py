#!/usr/bin/python3
"""PyTorch's side of real_lengths.py: what torch_bench.py measures, on batches that are padded to their longest sentence.

Usage:  torch_lengths.py TORCH_BENCH --config S|M|BOOK|XL --lengths FILE [--threads N] [--seconds S] [--what train|inf256]
FILE has the number of tokens of a sentence on each line; batch after batch is filled in this order, the last one from the first
lines again. The ids are random, pads are computed like everything else, and x[:, -1] is read, as torch_bench.py and the chapter do. Network
and sizes are torch_bench.py's. Prints its JSON object; ms is the median of whole passes over the file, each by its number of batches.
"""
import argparse, importlib.util, json, statistics, time
import torch, torch.nn as nn

PAD = 1


def peer(path):
    """torch_bench.py, for its CONFIGS and its Classifier."""
    spec = importlib.util.spec_from_file_location("torch_bench", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def batches(lengths, size, V):
    for first in range(0, len(lengths), size):
        own = [lengths[k % len(lengths)] for k in range(first, first + size)]
        x = torch.randint(0, V, (size, max(own)))
        for row, length in enumerate(own):
            x[row, length:] = PAD
        yield x, torch.randint(0, 2, (size,))


def main():
    a = argparse.ArgumentParser()
    a.add_argument("torch_bench")
    a.add_argument("--config", default="S")
    a.add_argument("--lengths", required=True)
    a.add_argument("--threads", type=int, default=1)
    a.add_argument("--seconds", type=float, default=10)
    a.add_argument("--what", choices=("train", "inf256"), default="train")
    a = a.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(1)
    bench = peer(a.torch_bench)
    V, d, h, L, p, B, _ = bench.CONFIGS[a.config]
    B = B if a.what == "train" else 256
    model = bench.Classifier(V, d, h, L, p)
    optimiser, nll = torch.optim.Adam(model.parameters()), nn.NLLLoss()
    with open(a.lengths) as f:
        lengths = [int(line) for line in f]
    work = list(batches(lengths, B, V))
    model.train(a.what == "train")

    def step(x, y):
        if a.what != "train":
            with torch.no_grad():
                return model(x)
        optimiser.zero_grad()
        loss = nll(model(x), y)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimiser.step()

    for k in range(3):
        step(*work[k % len(work)])
    times, end = [], time.perf_counter() + a.seconds
    while not times or time.perf_counter() < end:
        start = time.perf_counter()
        for x, y in work:
            step(x, y)
        times.append((time.perf_counter() - start) / len(work))
    ms = 1000 * statistics.median(times)
    padded = statistics.mean(x.shape[1] for x, _ in work)
    print(json.dumps(dict(peer="torch " + torch.__version__, config=a.config, what=a.what, threads=a.threads, batch=B, ms=round(ms, 3),
                          sentences_per_second=round(1000 * B / ms, 1), steps=len(times) * len(work), padded_tokens=round(padded, 2))))


if __name__ == "__main__":
    main()
