#!/usr/bin/python3
"""Golden numbers from PyTorch for the same weights under every read-out and both paddings.

Usage:  /usr/bin/python3 readouts.py [OUT_DIR] [SEED]        (beside generate.py, whose network this runs)

In every file readouts_{cell}_l{L}.safetensors: int64 x0 (B,T) padded with id 1, len0 (B), y0 (B); weights/*; and log-probabilities
(B,C): packed/{last,ends,mean,max} (every sentence over its own length), book/{last,ends,mean,max} (the padded batch as it is: the
read-outs take in the pads, `last` is x[:, -1]), and book/gathered: the padded batch read at every sentence's own last token.
"""
import os, sys
import torch
from generate import CELLS, PAD, Classifier, write

READOUTS = ("last", "ends", "mean", "max")


def case(out, cell, L, seed, V=11, d=5, h=3, C=3, B=4, T=6):
    torch.manual_seed(seed)
    m = Classifier(V, d, h, C, L, cell, "packed", "last")
    g = torch.Generator().manual_seed(seed + 1)
    n = torch.tensor([T, 1, 3, 4])
    x = torch.randint(2, V, (B, T), generator=g)
    x[torch.arange(T)[None, :] >= n[:, None]] = PAD
    t = {"x0": x, "len0": n, "y0": torch.zeros(B, dtype=torch.int64)}
    answer = lambda read: torch.log_softmax(m.generator(read), -1)
    with torch.no_grad():
        for m.padding in ("packed", "book"):
            H = m.states(x, n)
            for m.readout in READOUTS:
                t[f"{m.padding}/{m.readout}"] = answer(m.read(H, n))
        t["book/gathered"] = answer(H[torch.arange(B), n - 1])
    t.update({f"weights/{k}": v for k, v in m.state_dict().items()})
    name = f"readouts_{cell}_l{L}.safetensors"
    write(os.path.join(out, name), t, dict(torch=torch.__version__, cell=cell, n_layers=L, padding="packed", readout="last",
                                           V=V, d=d, h=h, C=C, B=B, T=T, seed=seed))


if __name__ == "__main__":
    out = sys.argv[1] if len(sys.argv) > 1 else "."
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 4321
    torch.set_num_threads(1)
    for cell in CELLS:
        for L in (1, 2, 3):
            case(out, cell, L, seed)
