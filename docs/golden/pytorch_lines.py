#!/usr/bin/python3
"""Runs the lines of PyTorch that the window shows, and writes down what they make: pytorch_lines.json.

Needs what generate.py needs. Usage, from the project's folder, after `mvn test-compile`:
  java -cp target/classes:target/test-classes:LIBRARIES laststep.model.PyTorchCases | /usr/bin/python3 docs/golden/pytorch_lines.py

In: a JSON list of cases, each with the lines that define a part (`define`) and that run it (`forward`), part by part.
Out: the same lines, the shapes of all parameters of the module they define, and the shape of x (or the loss) after each
part. A case named after a file of generate.py gets its weights and its batch 0, and must give its log-probabilities and
its loss to 1e-6, or nothing is written.
"""
import json, os, sys
import numpy as np
import torch, torch.nn as nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

GOLDEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../src/test/resources/golden")


def read(path):
    data = open(path, "rb").read()
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8:8 + size])
    meta = header.pop("__metadata__")
    kinds = {"F32": "<f4", "I64": "<i8"}
    return meta, {k: torch.from_numpy(np.frombuffer(data[8 + size:][v["data_offsets"][0]:v["data_offsets"][1]], kinds[v["dtype"]])
                                      .reshape(v["shape"]).copy()) for k, v in header.items()}


def run(case):
    path = os.path.join(GOLDEN, case["name"] + ".safetensors")
    torch.manual_seed(1)
    names = dict(torch=torch, nn=nn, pack_padded_sequence=pack_padded_sequence, pad_packed_sequence=pad_packed_sequence,
                 pad_sequence=pad_sequence, self=nn.Module())
    for lines in case["define"].values():
        exec("\n".join(lines), names)
    module = names["self"].eval()
    golden = os.path.exists(path)
    if golden:
        meta, tensors = read(path)
        module.load_state_dict({k[len("weights/"):]: v for k, v in tensors.items() if k.startswith("weights/")})
        names["sentences"] = [ids[:n] for ids, n in zip(tensors["x0"], tensors["len0"])]
        names["y"] = tensors["y0"]
    else:
        words, classes = module.emb.num_embeddings, module.generator.out_features
        names["sentences"] = [torch.randint(2, words, (n,)) for n in (7, 3, 1)]
        names["y"] = torch.randint(0, classes, (3,))
    shapes = {}
    with torch.no_grad():
        for part, lines in case["forward"].items():
            exec("\n".join(lines), names)
            shapes[part] = list(names["loss" if part == "LOSS" else "x"].shape)
    if golden:
        assert (names["x"] - tensors["log_prob"]).abs().max() < 1e-6, case["name"]
        assert abs(float(names["loss"]) - float(meta["loss"])) < 1e-6, case["name"]
    return dict(case, parameters={k: list(v.shape) for k, v in module.named_parameters()}, shapes=shapes,
                n=len(names["sentences"]), m=max(map(len, names["sentences"])))


cases = [run(case) for case in json.load(sys.stdin)]
with open(os.path.join(GOLDEN, "pytorch_lines.json"), "w") as out:
    out.write("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
print(len(cases), "cases,", sum("_h3" in case["name"] for case in cases), "of them with known log-probabilities")
