#!/usr/bin/python3
"""The nearest words of every word by torch.nn.functional.cosine_similarity, for NearestWordsTest: nearest_words.tsv.

Usage:  /usr/bin/python3 nearest_words.py GOLDEN_DIR OUT.tsv      (reads GOLDEN_DIR/{case}.safetensors of generate.py)

A line for each case and word id from 2 on (<unk> and <pad> are no words): case, id, then id:cosine of the other words, the
nearest first.
"""
import sys

import torch
from attributions import read

with open(sys.argv[2], "w") as out:
    for case in ("lstm_l2_packed_last_h3", "gru_l2_packed_last_h3"):
        _, tensors = read(f"{sys.argv[1]}/{case}.safetensors")
        emb = next(tensors[name] for name in ("weights/emb.weight", "emb.weight") if name in tensors).double()
        for word in range(2, len(emb)):
            near = torch.nn.functional.cosine_similarity(emb, emb[word:word + 1])
            order = sorted((k for k in range(2, len(emb)) if k != word), key=lambda k: -near[k])
            out.write("\t".join([case, str(word)] + [f"{k}:{near[k]:.9f}" for k in order]) + "\n")
