#!/usr/bin/python3
"""Figures of evaluations from scikit-learn, SciPy and NumPy, for the tests of laststep.evaluation.

Usage:  /usr/bin/python3 evaluation.py OUT.json

Cases are made up: true classes and log-probabilities of float32, on a coarse grid so that scores tie. Confident learning has no
implementation here besides the dozen lines below, written from the paper (Northcutt et al. 2021, section 3.1 and 3.2, "PBNR" left
out). Bootstrap percentiles are NumPy's over 20,000 resamples of rows.
"""
import json
import sys

import numpy as np
from scipy import stats
from sklearn import metrics
from sklearn.calibration import calibration_curve
from sklearn.naive_bayes import MultinomialNB

rng = np.random.RandomState(5)


def softmax_log(logits):
    logits = np.asarray(logits, dtype=np.float64)
    top = logits.max(axis=1, keepdims=True)
    return (logits - top - np.log(np.exp(logits - top).sum(axis=1, keepdims=True))).astype(np.float32)


def made(n, classes, seen, grid, pull):
    y = rng.choice(seen, size=n)
    logits = np.round(rng.randn(n, classes) / grid) * grid
    logits[np.arange(n), y] += pull
    return y, logits


def number(x):
    x = float(x)
    return x if np.isfinite(x) else None


def numbers(xs):
    return [number(x) for x in xs]


def confident(y, p):
    """Rows whose label is off the diagonal of the confident joint, by self-confidence margin."""
    classes = p.shape[1]
    thresholds = [p[y == k, k].mean() if (y == k).any() else np.inf for k in range(classes)]
    found = []
    for i in range(len(y)):
        over = [k for k in range(classes) if p[i, k] >= thresholds[k]]
        if over:
            best = max(over, key=lambda k: p[i, k])
            if best != y[i]:
                found.append((i, best, p[i, y[i]] - p[i, best]))
    return sorted(found, key=lambda row: row[2])


def case(name, y, logits, bootstrap=False):
    log_p = softmax_log(logits)
    p = np.exp(log_p.astype(np.float64))
    n, classes = p.shape
    labels = list(range(classes))
    guess = p.argmax(axis=1)
    precision, recall, f1, support = metrics.precision_recall_fscore_support(y, guess, labels=labels, zero_division=0)
    out = {
        "name": name,
        "y": [int(k) for k in y],
        "log_p": [[float(x) for x in row] for row in log_p],
        "accuracy": metrics.accuracy_score(y, guess),
        "mean_nll": -float(np.mean(log_p[np.arange(n), y].astype(np.float64))),
        "macro_f1": metrics.f1_score(y, guess, labels=labels, average="macro", zero_division=0),
        "weighted_f1": metrics.f1_score(y, guess, labels=labels, average="weighted", zero_division=0),
        "precision": numbers(precision),
        "recall": numbers(recall),
        "f1": numbers(f1),
        "support": [int(k) for k in support],
        "curves": [],
    }
    if classes > 1:
        # log_loss renormalises: float32 probabilities do not sum to one to the last digit
        assert np.isclose(metrics.log_loss(y, p, labels=labels), out["mean_nll"], atol=1e-6)
    for k in labels:
        mine = y == k
        curve = {"auc": None, "ap": None}
        if mine.any():
            curve["ap"] = number(metrics.average_precision_score(mine, log_p[:, k]))
        if mine.any() and classes < 10:
            pr, re, th = metrics.precision_recall_curve(mine, log_p[:, k])
            # by falling threshold, the start (recall 0, precision 1) first
            curve["pr_precision"] = numbers(pr[::-1])
            curve["pr_recall"] = numbers(re[::-1])
        if mine.any() and not mine.all():
            curve["auc"] = number(metrics.roc_auc_score(mine, log_p[:, k]))
        if mine.any() and not mine.all() and classes < 10:
            fpr, tpr, th = metrics.roc_curve(mine, log_p[:, k], drop_intermediate=False)
            curve["roc_fpr"] = numbers(fpr)
            curve["roc_tpr"] = numbers(tpr)
            curve["thresholds"] = numbers(np.exp(th[1:].astype(np.float64)))
        if classes == 2 and mine.any() and not mine.all():
            curve["at"] = []
            for t in (0.1, 0.3, 0.5, 0.73, 0.9):
                taken = p[:, k] >= t
                curve["at"].append({
                    "threshold": t,
                    "accuracy": metrics.accuracy_score(mine, taken),
                    "precision": metrics.precision_score(mine, taken, zero_division=1),
                    "recall": metrics.recall_score(mine, taken),
                    "f1": metrics.f1_score(mine, taken, zero_division=0),
                })
            cuts = np.unique(p[:, k])
            curve["best_f1"] = max(metrics.f1_score(mine, p[:, k] >= t) for t in cuts)
            curve["best_accuracy"] = max(
                metrics.accuracy_score(mine, p[:, k] >= t) for t in np.append(cuts, 2))
        out["curves"].append(curve)
    confidence = p.max(axis=1)
    right = (guess == y).astype(int)
    # an extra pair outside the data's range would change nothing: bins without rows are left out
    true, mean = calibration_curve(right, np.minimum(confidence, 1), n_bins=10) if right.min() != right.max() else (None, None)
    bins = np.searchsorted(np.linspace(0, 1, 11)[1:-1], confidence)
    counts = np.bincount(bins, minlength=10)
    if true is not None:
        used = counts > 0
        gaps = np.abs(true - mean)
        out["reliability"] = {
            "accuracy": numbers(true),
            "confidence": numbers(mean),
            "sentences": [int(k) for k in counts[used]],
            "ece": float((gaps * counts[used]).sum() / n),
            "mce": float(gaps.max()),
        }
    suspects = confident(y, p)
    out["suspects"] = [int(i) for i, _, _ in suspects]
    out["suggested"] = [int(k) for _, k, _ in suspects]
    out["margins"] = numbers(m for _, _, m in suspects)
    ordered = np.sort(p, axis=1)
    out["leads"] = numbers(ordered[:, -1] - (ordered[:, -2] if classes > 1 else 0))
    if bootstrap:
        nll = -log_p[np.arange(n), y].astype(np.float64)
        samples = []
        for _ in range(20000):
            rows = rng.randint(0, n, n)
            cells = np.bincount(y[rows] * classes + guess[rows], minlength=classes * classes).reshape(classes, classes)
            hits, drawn, taken = np.diag(cells), cells.sum(axis=1), cells.sum(axis=0)
            both = drawn + taken
            f = np.divide(2.0 * hits, both, out=np.zeros(classes), where=both > 0)
            recall0 = hits[0] / drawn[0] if drawn[0] else 0
            precision0 = hits[0] / taken[0] if taken[0] else 0
            samples.append([hits.sum() / n, nll[rows].mean(), f.mean(), (f * drawn).sum() / n, precision0, recall0, f[0]])
        ends = np.percentile(np.array(samples), [2.5, 97.5], axis=0)
        names = ["accuracy", "mean_nll", "macro_f1", "weighted_f1", "precision_0", "recall_0", "f1_0"]
        out["bootstrap"] = {name: [float(ends[0, k]), float(ends[1, k])] for k, name in enumerate(names)}
        k = int(right.sum())
        assert np.allclose(ends[:, 0], [stats.binom.ppf(q, n, k / n) / n for q in (0.025, 0.975)], atol=2.5 / n)
    return out


def without(y, logits, k):
    logits[:, k] = -9  # a class that is never predicted
    return y, logits


def bayes():
    vocabulary, classes = 12, 4  # the third class is never seen; ids 2 … 11 and <unk> 0, never <pad> 1
    ids = np.array([0] + list(range(2, vocabulary)))
    train = [[int(k) for k in rng.choice(ids, rng.randint(0, 9))] for _ in range(30)]
    y = [int(k) for k in rng.choice([0, 1, 3], 30, p=[0.5, 0.3, 0.2])]
    asked = [[int(k) for k in rng.choice(ids, rng.randint(0, 14))] for _ in range(12)] + [[]]

    def bag(sentences):
        counts = np.zeros((len(sentences), vocabulary))
        for row, sentence in enumerate(sentences):
            for k in sentence:
                counts[row, k] += 1
        return np.delete(counts, 1, axis=1)

    model = MultinomialNB(alpha=1).fit(bag(train), y)
    logs = model.predict_log_proba(bag(asked))
    full = [[None] * classes for _ in asked]
    for row in range(len(asked)):
        for column, k in enumerate(model.classes_):
            full[row][int(k)] = float(logs[row, column])
    return {"vocabulary": vocabulary, "classes": classes, "train": train, "y": y, "asked": asked, "log_p": full}


def mcnemar(b, c):
    out = {"b": b, "c": c, "exact": float(stats.binomtest(b, b + c, 0.5).pvalue) if b + c else 1.0}
    if b + c:
        # statsmodels.stats.contingency_tables.mcnemar(exact=False, correction=True)
        statistic = (abs(b - c) - 1) ** 2 / (b + c)
        out["statistic"] = statistic
        out["p"] = float(stats.chi2.sf(statistic, 1))
    return out


def wilson(right, of):
    ci = stats.binomtest(right, of).proportion_ci(confidence_level=0.95, method="wilson")
    return {"right": right, "of": of, "low": float(ci.low), "high": float(ci.high)}


two = made(90, 2, [0, 1], 0.5, 0.8)
four = without(*made(80, 4, [0, 1, 3], 0.5, 1.2), k=3)  # class 2 is never seen, class 3 never predicted
json.dump(
    {
        "cases": [
            case("two", *two, bootstrap=True),
            case("four", *four, bootstrap=True),
            case("one row", *made(1, 3, [1], 0.25, 2)),
            case("one class", *made(9, 1, [0], 0.25, 0)),
            case("one class of two", *made(12, 2, [1], 0.25, 0.3)),
            case("all tied", np.array([0, 1, 0, 1, 1]), np.zeros((5, 2))),
            case("fifty", *made(130, 50, list(range(49)), 0.5, 3)),
        ],
        "bayes": bayes(),
        "mcnemar": [mcnemar(*pair) for pair in [(0, 0), (1, 0), (0, 5), (3, 3), (4, 5), (7, 19), (40, 60), (310, 250), (5200, 4900)]],
        "wilson": [wilson(*pair) for pair in [(0, 1), (1, 1), (0, 7), (5, 7), (81, 263), (49000, 50000)]],
    },
    open(sys.argv[1], "w"),
    separators=(",", ":"),
)
