#!/usr/bin/python3
"""Golden numbers from PyTorch for the lanes of one sentence, and from SciPy for the order of units by likeness.

Usage:  /usr/bin/python3 lanes.py [OUT_DIR] [SEED]        (beside generate.py, whose network this runs)

lanes_{lstm,gru}.safetensors: int64 x0 (1,T), len0 (1), y0 (1); weights/*; for layer l and half s in {f,b}: {q}/{l}{s} (T,h) for
q = h, c and the gates i f g o, or h, r z n; steps (T,C): softmax(generator(H[:, t])) of the topmost layer of the run on the whole
sentence; prefixes (T,C): softmax of the network run on the first t tokens. The gates are computed step by step from the weights;
that their h is nn.LSTM's and nn.GRU's own is asserted.

likeness.json: values (m,n) of n units at m tokens; of scipy.cluster.hierarchy with method "average" and metric "correlation": clusters
(n), the flat clusters for 4; optimal, the least sum of the distances between neighbours that any turning of SciPy's tree reaches, found
by going through all ends of all clusters (Bar-Joseph et al. 2001; scipy's own optimal_leaf_ordering came to a larger sum here); plain, that
in SciPy's own leaf order.
"""
import json, os, sys
import numpy as np
import torch
from scipy.cluster.hierarchy import fcluster, leaves_list, linkage
from scipy.spatial.distance import pdist, squareform
from generate import Classifier, layer_outputs, write


def walk(cell, x, w_ih, w_hh, b_ih, b_hh, h):
    """Every time step of one direction, in the order it is read: a dict of lists."""
    state, memory, seen = torch.zeros(h), torch.zeros(h), []
    for t in range(x.shape[0]):
        a, b = w_ih @ x[t] + b_ih, w_hh @ state + b_hh
        if cell == "lstm":
            i, f, g, o = (a + b).chunk(4)
            i, f, g, o = i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()
            memory = f * memory + i * g
            state = o * memory.tanh()
            seen.append(dict(h=state, c=memory, i=i, f=f, g=g, o=o))
        else:
            (ar, az, an), (br, bz, bn) = a.chunk(3), b.chunk(3)
            r, z = (ar + br).sigmoid(), (az + bz).sigmoid()
            n = (an + r * bn).tanh()
            state = (1 - z) * n + z * state
            seen.append(dict(h=state, r=r, z=z, n=n))
    return seen


def case(out, cell, seed, V=13, d=5, h=6, C=3, L=2, T=7):
    torch.manual_seed(seed)
    m = Classifier(V, d, h, C, L, cell, "packed", "last")
    x, n = torch.randint(2, V, (1, T), generator=torch.Generator().manual_seed(seed + 1)), torch.tensor([T])
    t = {"x0": x, "len0": n, "y0": torch.zeros(1, dtype=torch.int64)}
    with torch.no_grad():
        for p in m.parameters():
            p.mul_(3)                                        # so that gates open and close
        H = layer_outputs(m, x, n, cell, h, L)
        below = m.emb(x)[0]
        for l in range(L):
            for s, suffix in (("f", ""), ("b", "_reverse")):
                w = [getattr(m.rnn, f"{p}_l{l}{suffix}") for p in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")]
                seen = walk(cell, below if s == "f" else below.flip(0), *w, h)
                for q in seen[0]:
                    rows = torch.stack([step[q] for step in seen])
                    t[f"{q}/{l}{s}"] = rows if s == "f" else rows.flip(0)
            both = torch.cat([t[f"h/{l}f"], t[f"h/{l}b"]], 1)
            assert (both - H[l][0]).abs().max() < 1e-5
            below = H[l][0]
        t["steps"] = torch.softmax(m.generator(H[-1][0]), -1)
        t["prefixes"] = torch.stack([m(x[:, :k], torch.tensor([k]))[0].exp() for k in range(1, T + 1)])
    t.update({f"weights/{k}": v for k, v in m.state_dict().items()})
    write(os.path.join(out, f"lanes_{cell}.safetensors"), t,
          dict(torch=torch.__version__, cell=cell, n_layers=L, padding="packed", readout="last", V=V, d=d, h=h, C=C, B=1, T=T, seed=seed))


def shortest(tree, square):
    """The least length over all turnings: for each cluster, for each pair of ends (u, w), the shortest way through all its leaves."""
    n = len(square)
    ways = {leaf: {(leaf, leaf): 0.} for leaf in range(n)}
    for k, (a, b, _, _) in enumerate(tree):
        joined = {}
        for (u, p), first in ways[int(a)].items():
            for (q, w), second in ways[int(b)].items():
                length = first + square[p, q] + second
                for ends in ((u, w), (w, u)):
                    joined[ends] = min(length, joined.get(ends, np.inf))
        ways[n + k] = joined
    return float(min(ways[2 * n - 2].values()))


def likeness(out, seed, n=40, m=12):
    g = np.random.default_rng(seed)
    sources = g.normal(size=(4, m))
    values = (sources[g.integers(0, 4, n)] * g.uniform(.3, 1, (n, 1)) + .35 * g.normal(size=(n, m))).round(4)
    distances = pdist(values, "correlation")
    tree, square = linkage(distances, "average"), squareform(distances)
    length = lambda order: float(square[order[:-1], order[1:]].sum())
    json.dump(dict(values=values.T.tolist(), clusters=fcluster(tree, 4, "maxclust").tolist(),
                   optimal=shortest(tree, square), plain=length(leaves_list(tree))),
              open(os.path.join(out, "likeness.json"), "w"))


if __name__ == "__main__":
    out = sys.argv[1] if len(sys.argv) > 1 else "."
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 77
    torch.set_num_threads(1)
    for cell in ("lstm", "gru"):
        case(out, cell, seed)
    likeness(out, seed)
