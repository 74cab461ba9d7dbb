#!/usr/bin/python3
"""Golden numbers from PyTorch autograd for the attributions of tokens: attributions.safetensors, for the networks and first
mini-batches of generate.py's cases.

Usage:  /usr/bin/python3 attributions.py [OUT_DIR] [GOLDEN_DIR]      (reads GOLDEN_DIR/{case}.safetensors, default: OUT_DIR)

Every sentence of x0 is run alone, over its own length. f is log y[class] (log_probability) or the logit of the class (logit).
For every case tensors {case}/{f}/...: value (B,C) f(x); zero, unk, empty (B,C) f of as many zero vectors, of as many <unk>, of no
tokens; and (B,C,T), 0 behind a sentence's end:
gradient-input: sum_d x df/dx. integrated-gradients (baseline zero vectors) and integrated-gradients-unk (baseline <unk>): (x - x')
times the mean of df/dx over x' + a (x - x') by numpy's Gauss-Legendre rule on [0, 1] with STEPS points, as Captum does it.
occlusion, occlusion-unk: f(x) - f(x with the token's vector replaced by zero, by <unk>). leave-one-out: f(x) - f(x without it).
A sentence of no tokens is read as zeros, so its logits are the linear layer's bias. For C > 3 only the first and last class.
"""
import glob, json, os, sys
import numpy as np
import torch
from generate import Classifier, write

STEPS = 7


def read(path):
    data = open(path, "rb").read()
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    meta = header.pop("__metadata__")
    return meta, {k: torch.from_numpy(np.frombuffer(data, {"F32": "<f4", "I64": "<i8"}[t["dtype"]], int(np.prod(t["shape"])),
                                                    start + t["data_offsets"][0]).reshape(t["shape"]).copy()) for k, t in header.items()}


class Vectors(Classifier):
    """The classifier from word vectors (B,T,d) on; all sentences of a batch are of one length."""
    def both(self, e):
        B, T, _ = e.shape
        if T == 0:
            read_out = torch.zeros(B, self.generator.in_features)
        else:
            read_out = self.read(self.rnn(e)[0], torch.full((B,), T))
        logits = self.generator(read_out)
        return {"log_probability": torch.log_softmax(logits, -1), "logit": logits}


def slopes(m, f, label, e):
    e = e.detach().requires_grad_()
    return torch.autograd.grad(m.both(e)[f][:, label].sum(), e)[0]


def sentence(m, f, label, x):
    """By name, what the sentence's tokens get."""
    value = lambda e: m.both(e.unsqueeze(0))[f][0, label].detach()
    n, node_weight = len(x), np.polynomial.legendre.leggauss(STEPS)
    nodes, weights = (torch.tensor(v, dtype=torch.float32) for v in ((1 + node_weight[0]) / 2, node_weight[1] / 2))
    zero, unk = torch.zeros_like(x), m.emb.weight[0].detach().expand_as(x)
    out = {"gradient-input": (x * slopes(m, f, label, x[None])[0]).sum(-1)}
    for name, base in (("", zero), ("-unk", unk)):
        g = slopes(m, f, label, base + nodes[:, None, None] * (x - base))
        out["integrated-gradients" + name] = ((x - base) * (weights[:, None, None] * g).sum(0)).sum(-1)
        swapped = [torch.cat([x[:t], base[t:t + 1], x[t + 1:]]) for t in range(n)]
        out["occlusion" + name] = torch.stack([value(x) - value(e) for e in swapped])
    out["leave-one-out"] = torch.stack([value(x) - value(torch.cat([x[:t], x[t + 1:]])) for t in range(n)])
    return out, {"value": value(x), "zero": value(zero), "unk": value(unk), "empty": value(x[:0])}


def case(path):
    meta, g = read(path)
    V, d, h, C, L = (int(meta[k]) for k in ("V", "d", "h", "C", "n_layers"))
    m = Vectors(V, d, h, C, L, meta["cell"], meta["padding"], meta["readout"])
    m.load_state_dict({k[len("weights/"):]: v for k, v in g.items() if k.startswith("weights/")})
    m.eval()
    (B, T), tensors = g["x0"].shape, {}
    for f in ("log_probability", "logit"):
        for s, label in ((s, c) for s in range(B) for c in (range(C) if C <= 3 else (0, C - 1))):
            n = int(g["len0"][s])
            scores, values = sentence(m, f, label, m.emb(g["x0"][s, :n]).detach())
            for name, v in scores.items():
                tensors.setdefault(f"{f}/{name}", torch.zeros(B, C, T))[s, label, :n] = v
            for name, v in values.items():
                tensors.setdefault(f"{f}/{name}", torch.zeros(B, C))[s, label] = v
    return tensors


if __name__ == "__main__":
    out = sys.argv[1] if len(sys.argv) > 1 else "."
    golden = sys.argv[2] if len(sys.argv) > 2 else out
    torch.set_num_threads(1)
    tensors = {}
    for path in sorted(glob.glob(os.path.join(golden, "*_*_*_*_h*.safetensors"))):
        name = os.path.basename(path)[:-len(".safetensors")]
        tensors.update({f"{name}/{k}": v for k, v in case(path).items()})
    write(os.path.join(out, "attributions.safetensors"), tensors, dict(torch=torch.__version__, steps=STEPS))
    print(len(tensors), "tensors")
