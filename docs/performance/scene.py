#!/usr/bin/python3
"""A student's scene: a corpus becomes a trained model, with Laststep and with PyTorch, from the same weights over the same batches.

Usage:  scene.py TRAIN.tsv TEST.tsv LASTSTEP... [--threads N] [--rounds N] [--rows N] [--epochs N] [--core N]
The first --rows (20,000) of TRAIN.tsv (NSMC's train.tsv as label⇥text), word_vec_dim 128, hidden_size 128, 2 layers, dropout .3, batches of 64 in the
file's order, --epochs (3), Adam. PyTorch is docs/golden/train_reference.py (packed); Laststep starts from the weights it has drawn, and only the
dropout masks differ. LASTSTEP is that of compare.py. Both on --threads (1). They take turns, --rounds (1) times.

For each side, in seconds: from the command to its end with the model saved; PyTorch's test pass, which its command has and Laststep's has not, is taken
off. The epochs alone stand beside it: without the start of either side, and without reading the corpus.
"""
import json, os, re, sys, tempfile, time, zipfile
from statistics import median
from rounds import in_turn, option, run, say, table, threads_in_words

REFERENCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "golden", "train_reference.py")
SIZES = ["--word-vec-dim", 128, "--hidden-size", 128, "--n-layers", 2, "--dropout", .3, "--min-freq", 2, "--batch-size", 64, "--lr", 1e-3]


def pytorch(train, test, folder, epochs, threads):
    start = time.perf_counter()
    said = run([sys.executable, REFERENCE, train, test, "--seeds", 1, *SIZES, "--epochs", epochs, "--no-shuffle", "--threads", threads,
                "--save-initial", folder, "--save", os.path.join(folder, "pytorch.pt")], threads)
    whole = time.perf_counter() - start
    learning, testing, accuracy = (float(re.search(words + r" ([\d.]+)", said).group(1))
                                   for words in ("learning took", "the test took", "test accuracy"))
    return dict(seconds=whole - testing, learning=learning, accuracy=accuracy)


def laststep(command, train, test, folder, epochs, threads):
    initial, model = (os.path.join(folder, name + ".laststep") for name in ("initial", "learnt"))
    run([*command, "import", "--safetensors", os.path.join(folder, "model.safetensors"), "--vocabulary", os.path.join(folder, "vocabulary.txt"),
         "--labels", os.path.join(folder, "labels.txt"), "--model", initial])
    start = time.perf_counter()
    run([*command, "train", "--corpus", train, "--init-from", initial, "--model", model, "--no-shuffle", *SIZES, "--n-epochs", epochs,
         "--valid-ratio", 0, "--keep", "last", "--max-grad-norm", "infinity", "--threads", threads], threads)
    seconds = time.perf_counter() - start
    evaluation = json.loads(run([*command, "evaluate", "--model", model, "--corpus", test, "--json"]))
    history = zipfile.ZipFile(model).read("history.csv").decode().splitlines()
    return dict(seconds=seconds, learning=float(history[-1].split(",")[history[0].split(",").index("seconds")]), accuracy=evaluation["accuracy"])


def main():
    arguments = sys.argv[1:]
    threads, rounds, rows, epochs = (int(option(arguments, "--" + name, default))
                                     for name, default in (("threads", 1), ("rounds", 1), ("rows", 20_000), ("epochs", 3)))
    if len(arguments) < 3:
        sys.exit(__doc__)
    corpus, test, command = arguments[0], arguments[1], arguments[2:]
    with tempfile.TemporaryDirectory() as folder:
        train = os.path.join(folder, "train.tsv")
        with open(corpus, encoding="utf-8-sig") as whole, open(train, "w", encoding="utf-8") as part:
            part.writelines(line for _, line in zip(range(rows), whole))
        # PyTorch goes first, as it draws the weights
        theirs, ours = in_turn(rounds, lambda: pytorch(train, test, folder, epochs, threads),
                               lambda: laststep(command, train, test, folder, epochs, threads))
    table("from the command to the saved model, s", "its epochs alone, s", "test accuracy")
    middle = lambda side, key: median(answer[key] for answer in side)
    for name, side in ("PyTorch", theirs), ("Laststep", ours):
        say(f"{name}, {threads_in_words(threads)}", f"{middle(side, 'seconds'):.1f}", f"{middle(side, 'learning'):.1f}",
            f"{middle(side, 'accuracy'):.4f}")
    say("ratio", *(f"**{middle(theirs, key) / middle(ours, key):.2f}**" for key in ("seconds", "learning")), "")


if __name__ == "__main__":
    main()
