#!/usr/bin/python3
"""χ² of tokens and classes from scikit-learn and SciPy, for TellingTokensTest.

Usage:  /usr/bin/python3 telling_tokens.py CORPUS.tsv OUT.tsv

A line for each class and token: class, token, χ² of the 2×2 table of sentences (scipy.stats.chi2_contingency without Yates'
correction), sentences of the class with the token, of others; only tokens that more of the class' sentences hold. Beside it
scikit-learn's chi2 of the presence of the token looks at the sentences that hold it alone; of n sentences, df of them, it is
the same but for the factor (1 − df/n), and the script stops if it is not.
"""
import sys

import numpy as np
from scipy.stats import chi2_contingency
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.feature_selection import chi2

rows = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8")]
labels = np.array([row[0] for row in rows])
vectorizer = CountVectorizer(binary=True, lowercase=False, token_pattern=r"\S+")
X = vectorizer.fit_transform([row[1] for row in rows])
n = len(rows)
with open(sys.argv[2], "w", encoding="utf-8") as out:
    for label in sorted(set(labels)):
        mine = labels == label
        presence, _ = chi2(X, mine)
        for k, token in enumerate(vectorizer.get_feature_names_out()):
            holds = X[:, k].toarray().ravel() > 0
            a, b = (holds & mine).sum(), (holds & ~mine).sum()
            c, d = (~holds & mine).sum(), (~holds & ~mine).sum()
            if a * d > b * c:
                value = chi2_contingency([[a, b], [c, d]], correction=False)[0]
                assert np.isclose(presence[k] / (1 - holds.sum() / n), value), token
                out.write(f"{label}\t{token}\t{value:.12g}\t{a}\t{b}\n")
