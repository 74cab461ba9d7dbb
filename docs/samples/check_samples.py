"""Reference figures for a labelled corpus: does word order decide?

Trains, on the rows of a TSV file (label, tab, text; whitespace tokens):
  - naive Bayes and logistic regression on the bag of words, and on words and word pairs (scikit-learn);
  - a one-layer bidirectional LSTM read out at the last time step, packed (PyTorch), once for each seed.
Prints accuracy on the held-out part: a 80/20 split, or a test file of its own.

  python3 check_samples.py train.tsv [--test test.tsv] [--seeds 3] [--epochs 8] [--min-freq 2] [--prefix "a sentence" ...]
"""
import argparse
import collections

import numpy as np
import torch
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import MultinomialNB
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

UNK, PAD = 0, 1


def rows(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        return [tuple(line.rstrip("\n").split("\t", 1)) for line in lines]


class Classifier(nn.Module):
    def __init__(self, vocabulary, classes, dim=64, hidden=64):
        super().__init__()
        self.emb = nn.Embedding(vocabulary, dim)
        self.rnn = nn.LSTM(dim, hidden, batch_first=True, bidirectional=True)
        self.generator = nn.Linear(2 * hidden, classes)

    def forward(self, ids, lengths):
        packed = pack_padded_sequence(self.emb(ids), lengths, batch_first=True, enforce_sorted=False)
        outputs, _ = pad_packed_sequence(self.rnn(packed)[0], batch_first=True)
        return self.generator(outputs[torch.arange(len(lengths)), lengths - 1]).log_softmax(-1)


def batch(sentences):
    lengths = torch.tensor([len(s) for s in sentences])
    return pad_sequence([torch.tensor(s) for s in sentences], batch_first=True, padding_value=PAD), lengths


def train(sentences, labels, vocabulary, classes, epochs, seed):
    torch.manual_seed(seed)
    model = Classifier(vocabulary, classes)
    adam = torch.optim.Adam(model.parameters(), lr=1e-3)
    labels = torch.tensor(labels)
    for _ in range(epochs):
        for chosen in torch.randperm(len(sentences)).split(64):
            adam.zero_grad()
            nn.functional.nll_loss(model(*batch([sentences[i] for i in chosen])), labels[chosen]).backward()
            adam.step()
    return model.eval()


@torch.no_grad()
def log_probabilities(model, sentences):
    return torch.cat([model(*batch(sentences[i:i + 512])) for i in range(0, len(sentences), 512)])


def bag_of_words(train_rows, test_rows, ngrams):
    counts = CountVectorizer(tokenizer=str.split, token_pattern=None, lowercase=False, ngram_range=(1, ngrams))
    x, xt = counts.fit_transform(t for _, t in train_rows), counts.transform(t for _, t in test_rows)
    y, yt = [l for l, _ in train_rows], [l for l, _ in test_rows]
    return [m.fit(x, y).score(xt, yt) for m in (MultinomialNB(), LogisticRegression(max_iter=2000))]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("train")
    parser.add_argument("--test")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--min-freq", type=int, default=2, help="rarer words are <unk> to the network")
    parser.add_argument("--prefix", nargs="*", default=[])
    options = parser.parse_args()
    torch.set_num_threads(1)

    everything = rows(options.train)
    order = np.random.RandomState(0).permutation(len(everything))
    cut = len(everything) // 5
    train_rows = everything if options.test else [everything[i] for i in order[cut:]]
    test_rows = rows(options.test) if options.test else [everything[i] for i in order[:cut]]
    labels = sorted({l for l, _ in train_rows})
    counts = collections.Counter(w for _, t in train_rows for w in t.split())
    ids = {w: i for i, w in enumerate((w for w, n in counts.items() if n >= options.min_freq), start=2)}
    known = lambda t: [ids.get(w, UNK) for w in t.split()]

    lengths = [len(t.split()) for _, t in everything]
    majority = max(collections.Counter(l for l, _ in test_rows).values()) / len(test_rows)
    print(f"rows {len(everything)}  types {len({w for _, t in everything for w in t.split()})}  "
          f"tokens {min(lengths)}..{max(lengths)} mean {np.mean(lengths):.1f}  "
          f"seen once in training {sum(c == 1 for c in counts.values())}  majority {majority:.3f}")
    for ngrams in (1, 2):
        print("words" if ngrams == 1 else "words and pairs", "NB %.3f  LR %.3f" % tuple(bag_of_words(train_rows, test_rows, ngrams)))
    x, xt = [known(t) for _, t in train_rows], [known(t) for _, t in test_rows]
    y, yt = [labels.index(l) for l, _ in train_rows], torch.tensor([labels.index(l) for l, _ in test_rows])
    scores = []
    for seed in range(options.seeds):
        model = train(x, y, len(ids) + 2, len(labels), options.epochs, seed)
        guess = log_probabilities(model, xt).argmax(-1)
        scores.append((guess == yt).float().mean().item())
        if seed == 0:
            wrong = [r for r, g, w in zip(test_rows, guess, yt) if g != w]
    print("BiLSTM %.3f (%.3f..%.3f)" % (np.mean(scores), min(scores), max(scores)))
    for label, text in wrong[:10]:
        print("  wrong:", label, text)
    for text in options.prefix:
        p = log_probabilities(model, [known(" ".join(text.split()[:n + 1])) for n in range(len(text.split()))]).exp()
        print("  P(%s): " % labels[-1] + "  ".join(f"{w} {q[-1]:.2f}" for w, q in zip(text.split(), p)))


if __name__ == "__main__":
    main()
