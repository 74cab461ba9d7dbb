"""What the measuring scripts have in common: several commands do the same work in turn, and the medians of their answers are told.

A command is `torch_bench.py` or `laststep bench --json`, or takes and prints what these do.
"""
import json, os, statistics, subprocess, sys


def option(arguments, name, default):
    """Takes an option and its value out of the arguments, wherever they stand."""
    if name not in arguments:
        return default
    at = arguments.index(name)
    if at + 1 == len(arguments):
        sys.exit(f"{name} needs a value")
    value = arguments[at + 1]
    del arguments[at:at + 2]
    return value


# --core N, an option of every script here: what runs on one thread is kept on core N, on all sides, as the cores of a machine may differ
CORE = option(sys.argv, "--core", None)


def environment(threads):
    """PyTorch's own threads and those of the BLAS under it: torch.set_num_threads alone leaves OpenBLAS on all cores."""
    return dict(os.environ, OPENBLAS_NUM_THREADS=str(threads), OMP_NUM_THREADS=str(threads))


def run(command, threads=1):
    """What the command prints."""
    pinned = ["taskset", "-c", CORE] if CORE is not None and int(threads) == 1 else []
    done = subprocess.run([str(part) for part in [*pinned, *command]], env=environment(threads), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          encoding="utf-8")
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\nended with status {done.returncode}:\n{done.stderr}")
    return done.stdout


def measure(command, config, what, threads, seconds, *more):
    arguments = ["--config", config, "--what", what, "--threads", threads, "--seconds", seconds, *more]
    return json.loads(run([*command, *arguments], threads).strip().splitlines()[-1])


def in_turn(rounds, *measurements):
    """For each measurement its answers: all take turns, round by round."""
    answers = [[measurement() for measurement in measurements] for _ in range(rounds)]
    return [list(own) for own in zip(*answers)]


def median(answers, key="ms"):
    return statistics.median(answer[key] for answer in answers)


def typical(answers):
    """The answer whose time is nearest to the median."""
    return min(answers, key=lambda answer: abs(answer["ms"] - median(answers)))


def threads_in_words(threads):
    return f"{threads} thread{'s' if int(threads) != 1 else ''}"


def table(*heads):
    """The head of a markdown table whose first column names the rows."""
    say("", *heads)
    print("|---" * (len(heads) + 1) + "|", flush=True)


def say(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)
