#!/usr/bin/python3
"""Trains the classifier in PyTorch on a TSV of label⇥text, to compare the accuracy Laststep reaches with.

Needs Debian's python3-torch and python3-numpy:  apt-get install -y python3-torch python3-numpy
Usage:  /usr/bin/python3 train_reference.py TRAIN.tsv TEST.tsv [--seeds 1 2 3] [--epochs 8] …

Laststep with the same settings, for each seed N:
  laststep train --corpus TRAIN.tsv --model N.laststep --seed N --word-vec-dim 128 --hidden-size 128 --n-layers 1 \\
    --dropout 0 --n-epochs 8 --batch-size 32 --lr 1e-3 --min-freq 2 --valid-ratio 0 --keep last --max-grad-norm infinity
  laststep evaluate --model N.laststep --corpus TEST.tsv
Tokens are what stands between white space, <unk> is 0 and <pad> is 1, sentences are packed and read at their last step.
Seeds mean other weights and other orders than in Laststep: means and spreads are to be compared, not single runs. The seconds of learning do
not hold reading the files, nor the test.

Number by number, from the same weights and in the file's order:
  train_reference.py TRAIN.tsv TEST.tsv --seeds 1 --epochs 2 --no-shuffle --save-initial DIR
  laststep import --safetensors DIR/model.safetensors --vocabulary DIR/vocabulary.txt --labels DIR/labels.txt --model I.laststep
  laststep train --init-from I.laststep --no-shuffle --corpus TRAIN.tsv --model T.laststep --n-epochs 2 --batch-size 32 --lr 1e-3 \\
    --valid-ratio 0 --keep last --max-grad-norm infinity
"""
import argparse, os, random, statistics, time, unicodedata
from collections import Counter
import torch, torch.nn as nn
from generate import Classifier, PAD, write

UNK = 0


def rows(path):
    with open(path, encoding="utf-8-sig") as f:
        for line in f:
            label, _, text = unicodedata.normalize("NFC", line.rstrip("\r\n")).partition("\t")
            if label.strip() and text.strip():
                yield label.strip(), text.split()


def batch(examples):
    lengths = torch.tensor([len(ids) for ids, _ in examples])
    x = torch.full((len(examples), int(lengths.max())), PAD)
    for k, (ids, _) in enumerate(examples):
        x[k, :len(ids)] = torch.tensor(ids)
    return x, lengths, torch.tensor([y for _, y in examples])


def batches(examples, size):
    return (batch(examples[k:k + size]) for k in range(0, len(examples), size))


def evaluate(model, examples):
    model.eval()
    right = nll = 0.
    with torch.no_grad():
        for x, n, y in batches(examples, 256):
            log_prob = model(x, n)
            right += float((log_prob.argmax(1) == y).sum())
            nll += float(nn.functional.nll_loss(log_prob, y, reduction="sum"))
    return right / len(examples), nll / len(examples)


def train(examples, test, V, C, seed, a):
    torch.manual_seed(seed)
    order, model = random.Random(seed), Classifier(
        V, a.word_vec_dim, a.hidden_size, C, a.n_layers, a.cell, "packed", "last", a.dropout)
    if a.save_initial:
        write(os.path.join(a.save_initial, "model.safetensors"), model.state_dict(), {})
    optimiser, nll = torch.optim.Adam(model.parameters(), lr=a.lr), nn.NLLLoss()
    start = time.perf_counter()
    for epoch in range(a.epochs):
        examples, losses = examples if a.no_shuffle else order.sample(examples, len(examples)), 0.
        model.train()
        for x, n, y in batches(examples, a.batch_size):
            optimiser.zero_grad()
            loss = nll(model(x, n), y)
            loss.backward()
            optimiser.step()
            losses += float(loss.detach()) * len(y)
        print(f"seed {seed} epoch {epoch + 1} loss {losses / len(examples):.4f}", flush=True)
    learnt = time.perf_counter()
    print(f"seed {seed} learning took {learnt - start:.2f} s", flush=True)
    if a.save:
        torch.save(model.state_dict(), a.save)
    accuracy, test_nll = evaluate(model, test)
    print(f"seed {seed} the test took {time.perf_counter() - learnt:.2f} s", flush=True)
    print(f"seed {seed} test accuracy {accuracy:.4f} test nll {test_nll:.4f}", flush=True)
    return accuracy


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("train"), p.add_argument("test")
    p.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    p.add_argument("--epochs", type=int, default=8)
    p.add_argument("--cell", default="lstm")
    for name, default in dict(word_vec_dim=128, hidden_size=128, n_layers=1, batch_size=32, min_freq=2).items():
        p.add_argument("--" + name.replace("_", "-"), type=int, default=default)
    p.add_argument("--dropout", type=float, default=0.)
    p.add_argument("--lr", type=float, default=1e-3)
    p.add_argument("--no-shuffle", action="store_true")
    p.add_argument("--save-initial", metavar="DIR")
    p.add_argument("--save", metavar="FILE", help="the weights that were learnt, of the last seed")
    p.add_argument("--threads", type=int, default=1)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    corpus, test = list(rows(a.train)), list(rows(a.test))
    counts = Counter(t for _, tokens in corpus for t in tokens)
    kept = sorted((t for t in counts if counts[t] >= a.min_freq), key=lambda t: (-counts[t], t))
    ids = {t: k + 2 for k, t in enumerate(kept)}
    labels = {y: k for k, y in enumerate(sorted({y for y, _ in corpus}))}
    if a.save_initial:
        os.makedirs(a.save_initial, exist_ok=True)
        for name, lines in ("vocabulary", ["<unk>", "<pad>"] + kept), ("labels", labels):
            with open(os.path.join(a.save_initial, name + ".txt"), "w", encoding="utf-8") as f:
                f.writelines(line + "\n" for line in lines)
    encode = lambda part: [([ids.get(t, UNK) for t in tokens], labels[y]) for y, tokens in part]
    print(f"{len(corpus)} rows to learn from, {len(test)} to test on, |V| = {len(ids) + 2}")
    reached = [train(encode(corpus), encode(test), len(ids) + 2, len(labels), seed, a) for seed in a.seeds]
    print("test accuracy", " ".join(f"{x:.4f}" for x in reached), f"mean {statistics.mean(reached):.4f}",
          f"spread {statistics.stdev(reached):.4f}" if len(reached) > 1 else "")
