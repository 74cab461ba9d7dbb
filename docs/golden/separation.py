"""How well numbers tell classes apart, as scikit-learn and NumPy have it: src/test/resources/golden/separation.json.

    /usr/bin/python3 docs/golden/separation.py src/test/resources/golden/separation.json

For each set of numbers and each class against the rest: roc_auc_score; the best accuracy of any threshold, upwards or
downwards, from roc_curve; and Cohen's d with the pooled standard deviation.
"""
import json
import sys

import numpy as np
from sklearn.metrics import roc_auc_score, roc_curve


def best_accuracy(is_class, numbers):
    positive = is_class.sum()
    negative = len(is_class) - positive
    best = 0.0
    for sign in (1, -1):
        fpr, tpr, _ = roc_curve(is_class, sign * numbers, drop_intermediate=False)
        best = max(best, ((tpr * positive + (1 - fpr) * negative) / len(is_class)).max())
    return best


def cohens_d(inside, outside):
    n1, n2 = len(inside), len(outside)
    pooled = ((n1 - 1) * inside.var(ddof=1) + (n2 - 1) * outside.var(ddof=1)) / (n1 + n2 - 2)
    return (inside.mean() - outside.mean()) / np.sqrt(pooled)


random = np.random.RandomState(7)
cases = []
for name, size, classes, digits in (("spread", 200, 2, 6), ("ties", 150, 3, 1), ("few", 9, 2, 1), ("same", 12, 2, 0)):
    labels = random.randint(0, classes, size)
    numbers = np.tanh(random.randn(size) * 0.6 + 0.5 * (labels == 0) - 0.3 * (labels == 2))
    numbers = np.round(numbers, digits) if digits else np.full(size, 0.25)
    numbers = numbers.astype(np.float32).astype(np.float64)
    expected = []
    for label in range(classes):
        is_class = labels == label
        expected.append(
            {
                "auc": roc_auc_score(is_class, numbers),
                "accuracy": best_accuracy(is_class, numbers),
                "d": cohens_d(numbers[is_class], numbers[~is_class]) if digits else 0.0,
            }
        )
    cases.append({"name": name, "labels": labels.tolist(), "numbers": numbers.tolist(), "classes": expected})

with open(sys.argv[1], "w") as out:
    json.dump(cases, out, indent=1)
    out.write("\n")
