#!/usr/bin/python3
"""Holds Laststep to PyTorch from the outside: on the command line alone, with weights drawn anew.

Needs Debian's python3-torch and python3-numpy:  apt-get install -y python3-torch python3-numpy
Usage:  /usr/bin/python3 check_command_line.py [--seed N] COMMAND…      after mvn package, for example with the COMMAND
        java --add-modules jdk.incubator.vector -jar target/app/laststep.jar

For every cell, read-out and padding: `import` of a PyTorch network's weights; `trace --json` (hidden and cell states, gates,
read-out, the probabilities after every prefix) and `classify --probabilities`; `train --init-from … --no-shuffle` over a small
TSV by SGD, SGD with momentum, Adam, AdamW and clipped Adam, whose saved weights are to be PyTorch's after the same steps.
Every number must lie within 1e-5 + 1e-4·|expected|. Ends with status 1 at the first that does not.

Adam's first step is λ·g/(|g| + 1e-8): where terms cancel and |g| is next to nothing, but not nothing, rounding alone decides how
long it is. (PyTorch in float32 against itself in float64: such a weight was off by .8 of what is allowed, ours by 1.7.) A weight
that ever had a gradient of 0 < |g| < 1e-7 may be off by .05·λ more; how many there were is said.
"""
import argparse, itertools, json, os, random, subprocess, sys, tempfile, zipfile
import numpy as np
import torch, torch.nn as nn
from generate import PAD, Classifier, layer_outputs, write

V, D, H, C, L, BATCH, EPOCHS = 23, 9, 7, 3, 2, 8, 2
WORDS = ["<unk>", "<pad>"] + [f"w{k}" for k in range(2, V)]
RUNS = {"sgd": ("--optimizer sgd --lr .1", lambda p: torch.optim.SGD(p, lr=.1), None),
        "momentum": ("--optimizer sgd --lr .1 --momentum .9", lambda p: torch.optim.SGD(p, lr=.1, momentum=.9), None),
        "adam": ("--optimizer adam --lr 1e-3", lambda p: torch.optim.Adam(p, lr=1e-3), None),
        "adamw": ("--optimizer adamw --lr 1e-2", lambda p: torch.optim.AdamW(p, lr=1e-2), None),
        "clipped": ("--optimizer adam --lr 1e-2 --max-grad-norm .05", lambda p: torch.optim.Adam(p, lr=1e-2), .05)}
compared, furthest, where_furthest, cancelled = 0, 0., "", 0


def close(what, actual, expected, more=0.):
    global compared, furthest, where_furthest
    actual, expected = np.asarray(actual, np.float64), np.asarray(expected.detach() if torch.is_tensor(expected) else expected, np.float64)
    if actual.shape != expected.shape:
        sys.exit(f"{what}: shape {actual.shape}, PyTorch says {expected.shape}")
    off = np.abs(actual - expected) / (1e-5 + 1e-4 * np.abs(expected) + more)
    if not (off <= 1).all():                                # also when it is NaN
        k = np.unravel_index(np.argmax(off), off.shape)
        sys.exit(f"{what}{list(k)} is {actual[k]}, PyTorch says {expected[k]}")
    compared += off.size
    if off.max() > furthest:
        furthest, where_furthest = float(off.max()), what


def run(command, *arguments):
    done = subprocess.run([*command, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{' '.join(map(str, arguments))}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def saved(path):
    """The tensors of a model file."""
    data = zipfile.ZipFile(path).read("model.safetensors")
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    return {name: np.frombuffer(data[start:], "<f4", (t["data_offsets"][1] - t["data_offsets"][0]) // 4, t["data_offsets"][0]).reshape(t["shape"])
            for name, t in header.items() if name != "__metadata__"}


def quantities(m, cell, x, outputs, layer, direction):
    """h, and by the cell's formula from PyTorch's own h one step before: gates and cell states, a row a token."""
    weight = lambda name: getattr(m.rnn, f"{name}_l{layer}" + ("_reverse" if direction else ""))
    below = m.emb(x)[0] if layer == 0 else outputs[layer - 1][0]
    h = outputs[layer][0][:, direction * H:(direction + 1) * H]
    zero = torch.zeros(1, H)
    before = torch.cat([h[1:], zero]) if direction else torch.cat([zero, h[:-1]])
    a = below @ weight("weight_ih").T + weight("bias_ih")
    r = before @ weight("weight_hh").T + weight("bias_hh")
    if cell == "rnn":
        return {"h": h}
    if cell == "gru":
        (ar, az, an), (rr, rz, rn) = a.chunk(3, 1), r.chunk(3, 1)
        reset = torch.sigmoid(ar + rr)
        return {"h": h, "r": reset, "z": torch.sigmoid(az + rz), "n": torch.tanh(an + reset * rn)}
    i, f, g, o = (a + r).chunk(4, 1)
    i, f, g, o = torch.sigmoid(i), torch.sigmoid(f), torch.tanh(g), torch.sigmoid(o)
    c, state = torch.zeros_like(h), torch.zeros(H)
    for t in reversed(range(len(h))) if direction else range(len(h)):
        state = c[t] = f[t] * state + i[t] * g[t]
    return {"h": h, "c": c, "i": i, "f": f, "g": g, "o": o}


def alone(m, ids):
    return m(torch.tensor([ids]), torch.tensor([len(ids)]))[0]


def check_trace(where, command, model, m, cell, ids):
    trace = json.loads(run(command, "trace", "--model", model, "--text", " ".join(WORDS[k] for k in ids), "--json"))
    x, n = torch.tensor([ids]), torch.tensor([len(ids)])
    outputs = layer_outputs(m, x, n, cell, H, L)
    assert trace["ids"] == ids and len(trace["layers"]) == 2 * L, where
    for layer in trace["layers"]:
        expected = quantities(m, cell, x, outputs, layer["layer"], ["forward", "backward"].index(layer["direction"]))
        assert set(layer) == {"layer", "direction", *expected}, (where, set(layer))
        for name, rows in expected.items():
            close(f"{where} trace layer {layer['layer']} {layer['direction']} {name}", layer[name], rows)
    close(where + " read-out", trace["read_out"], m.read(outputs[-1], n)[0])
    close(where + " log-probabilities", trace["log_probabilities"], alone(m, ids))
    close(where + " prefixes", trace["prefix_probabilities"], torch.stack([alone(m, ids[:k + 1]).exp() for k in range(len(ids))]))


def check_classify(where, command, folder, model, m, sentences):
    path = os.path.join(folder, "sentences.txt")
    with open(path, "w") as f:
        f.writelines(" ".join(WORDS[k] for k in ids) + "\n" for ids in sentences)
    lines = run(command, "classify", "--model", model, "--probabilities", "--top-k", C, path).splitlines()
    assert len(lines) == len(sentences), where
    for line, ids in zip(lines, sentences):
        labels, numbers, _ = line.split("\t")
        found = dict(zip(labels.split(), map(float, numbers.split())))
        close(where + " classify " + line, [found[f"class{k}"] for k in range(C)], alone(m, ids).exp())


def check_train(where, command, folder, model, m, rows):
    global cancelled
    path, start = os.path.join(folder, "rows.tsv"), {k: v.clone() for k, v in m.state_dict().items()}
    with open(path, "w") as f:
        f.writelines(f"class{y}\t" + " ".join(WORDS[k] for k in ids) + "\n" for ids, y in rows)
    for name, (options, optimiser, clip) in RUNS.items():
        trained = os.path.join(folder, "trained.laststep")
        bound = () if clip else ("--max-grad-norm", "infinity")
        run(command, "train", "--init-from", model, "--corpus", path, "--model", trained, "--no-shuffle", "--valid-ratio", 0,
            "--keep", "last", "--dropout", 0, "--batch-size", BATCH, "--n-epochs", EPOCHS, *options.split(), *bound)
        m.load_state_dict(start)
        steps = optimiser(m.parameters())
        tiny = {tensor: torch.zeros(values.shape, dtype=torch.bool) for tensor, values in m.named_parameters()}
        for part in [rows[k:k + BATCH] for k in range(0, len(rows), BATCH)] * EPOCHS:
            n = torch.tensor([len(ids) for ids, _ in part])
            x = torch.tensor([ids + [PAD] * (int(n.max()) - len(ids)) for ids, _ in part])
            steps.zero_grad()
            nn.functional.nll_loss(m(x, n), torch.tensor([y for _, y in part])).backward()
            if clip:
                nn.utils.clip_grad_norm_(m.parameters(), clip)
            for tensor, values in m.named_parameters():
                tiny[tensor] |= (values.grad != 0) & (values.grad.abs() < 1e-7)
            steps.step()
        found, rate = saved(trained), 0. if isinstance(steps, torch.optim.SGD) else steps.param_groups[0]["lr"]
        cancelled += sum(int(t.sum()) for t in tiny.values()) if rate else 0
        assert list(found) == list(m.state_dict()), where
        for tensor, values in m.state_dict().items():
            close(f"{where} {name} {tensor}", found[tensor], values, .05 * rate * tiny[tensor].numpy())
    m.load_state_dict(start)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("command", nargs=argparse.REMAINDER)
    a = p.parse_args()
    torch.set_num_threads(1)
    draw = random.Random(a.seed)
    sentence = lambda length: [draw.choice([0, *range(2, V)]) for _ in range(length)]
    sentences = [sentence(length) for length in (1, 2, 3, 5, 8, 13)]
    rows = [(sentence(draw.randint(1, 10)), k % C) for k in range(20)]           # the last batch is smaller
    with tempfile.TemporaryDirectory() as folder:
        files = {name: os.path.join(folder, name) for name in ("model.safetensors", "vocabulary.txt", "labels.txt", "m.laststep")}
        with open(files["vocabulary.txt"], "w") as v, open(files["labels.txt"], "w") as l:
            v.writelines(w + "\n" for w in WORDS), l.writelines(f"class{k}\n" for k in range(C))
        for cell, readout, padding in itertools.product(("lstm", "gru", "rnn"), ("last", "ends", "mean", "max"), ("packed", "book")):
            torch.manual_seed(a.seed)
            where, m = f"{cell} {readout} {padding}", Classifier(V, D, H, C, L, cell, padding, readout)
            write(files["model.safetensors"], m.state_dict(), {})
            run(a.command, "import", "--safetensors", files["model.safetensors"], "--vocabulary", files["vocabulary.txt"], "--labels",
                files["labels.txt"], "--cell", cell, "--readout", readout, "--padding", padding, "--model", files["m.laststep"])
            with torch.no_grad():
                check_trace(where, a.command, files["m.laststep"], m, cell, sentence(7))
                check_classify(where, a.command, folder, files["m.laststep"], m, sentences)
            check_train(where, a.command, folder, files["m.laststep"], m, rows)
            print(f"{where}: {compared} numbers so far, {cancelled} of them after next to no gradient; the furthest is off by "
                  f"{furthest:.2f} of what is allowed: {where_furthest}", flush=True)
