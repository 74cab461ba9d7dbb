#!/usr/bin/python3
"""Principal components, nearest neighbours and trustworthiness from scikit-learn, for laststep.inspect.map's tests.

Usage:  /usr/bin/python3 maps.py OUT.json

The points are the first 240 of scikit-learn's handwritten digits (UCI), 64 numbers each. An axis of PCA may point either
way: here the largest number of each component, in absolute value, is positive. For t-SNE and UMAP there are no expected
places; scikit-learn's trustworthiness of its own PCA and t-SNE says what a good map of these points reaches.
"""
import json
import sys

import numpy as np
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, trustworthiness
from sklearn.neighbors import NearestNeighbors

X = load_digits().data[:240]
pca = PCA(n_components=2, svd_solver="full").fit(X)
places = pca.transform(X)
for axis, component in enumerate(pca.components_):
    places[:, axis] *= np.sign(component[np.argmax(np.abs(component))])
nearest = {}
for metric in ("cosine", "euclidean"):
    distances, indices = NearestNeighbors(n_neighbors=6, metric=metric, algorithm="brute").fit(X).kneighbors(X[:20])
    nearest[metric] = {"index": indices[:, 1:].tolist(), "distance": distances[:, 1:].tolist()}
tsne = TSNE(n_components=2, init="pca", random_state=0, learning_rate="auto").fit_transform(X)
json.dump(
    {
        "points": X.astype(int).tolist(),
        "share": pca.explained_variance_ratio_.tolist(),
        "places": places.tolist(),
        "nearest": nearest,
        "neighbours": 12,
        "trustworthiness": {
            "pca": float(trustworthiness(X, places, n_neighbors=12)),
            "tsne": float(trustworthiness(X, tsne, n_neighbors=12)),
        },
    },
    open(sys.argv[1], "w"),
)
