#!/usr/bin/env python3
"""Has TensorBoard itself read the event files that Laststep writes.

Needs the package tensorboard (2.21 was used):  python3 -m venv tb && tb/bin/pip install tensorboard
Usage:  tb/bin/python check_tensorboard.py COMMAND…      after mvn package, for example with the COMMAND
        java --add-modules jdk.incubator.vector -jar target/app/laststep.jar

Two runs of a sweep are exported; every scalar must be the one of the run's table of epochs or of steps (float32), at its step, and
the plug-in hparams must find both sessions with their settings, types and metrics. Ends with status 1 at the first that is not.
"""
import csv, json, math, pathlib, struct, subprocess, sys, tempfile
from tensorboard.backend.event_processing import data_provider, event_accumulator, plugin_event_multiplexer
from tensorboard.context import RequestContext
from tensorboard.plugins import base_plugin
from tensorboard.plugins.hparams import api_pb2, backend_context, list_session_groups


def run(*arguments):
    done = subprocess.run([*sys.argv[1:], *map(str, arguments)], capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{' '.join(map(str, arguments))}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def check(what, actual, expected):
    global checked
    checked += 1
    if actual != expected:
        sys.exit(f"{what} is {actual}, and {expected} is expected")


def float32(text):
    return struct.unpack("f", struct.pack("f", float(text)))[0]


checked = 0
folder = pathlib.Path(tempfile.mkdtemp())
corpus = folder / "reviews.tsv"
corpus.write_text("".join(f"{label}\t{opening} {word} {k}\n" for k in range(12) for opening in ("정말", "so", "the film was")
                          for label, word in (("good", "great"), ("bad", "poor"))), encoding="utf-8")
run("sweep", "--corpus", corpus, "--set", "hidden_size=3,5", "--n-epochs", 3, "--max-grad-norm", "infinity", "--lr", ".02",
    "--runs", folder / "runs")
listed = [json.loads(line) for line in run("runs", "--runs", folder / "runs", "--json").splitlines()]
check("runs", len(listed), 2)
TAGS = {"train_loss": "loss/train", "valid_loss": "loss/valid", "train_accuracy": "accuracy/train", "valid_accuracy": "accuracy/valid",
        "gradient_norm": "norm/gradient", "parameter_norm": "norm/parameter", "learning_rate": "learning_rate"}
for number in (1, 2):
    for kind in ("csv", "steps"):
        run("runs", "--runs", folder / "runs", "--run", number, "--export", kind, "--out", folder / f"{kind}-{number}.csv")
    run("runs", "--runs", folder / "runs", "--run", number, "--export", "tensorboard", "--out", folder / "logs")
    events = event_accumulator.EventAccumulator(str(folder / "logs" / f"run-{number}"), {event_accumulator.SCALARS: 0}).Reload()
    started = next(entry for entry in listed if entry["run"] == number)
    epochs = list(csv.DictReader(open(folder / f"csv-{number}.csv", encoding="utf-8-sig")))
    check("epochs", len(epochs), 3)
    for column, tag in TAGS.items():
        check(tag, [(event.step, event.value) for event in events.Scalars(tag)],
              [(int(row["step"]), float32(row[column])) for row in epochs])
    steps = {}
    for row in csv.DictReader(open(folder / f"steps-{number}.csv", encoding="utf-8-sig")):
        if row["value"]:
            steps.setdefault("step/" + row["curve"].replace(".", "/"), []).append((int(row["step"]), float32(row["value"])))
    check("tags", sorted(tag for tag in events.Tags()["scalars"] if tag.startswith("step/")), sorted(steps))
    for tag, points in steps.items():
        check(tag, [(event.step, event.value) for event in events.Scalars(tag)], points)
        times = [event.wall_time for event in events.Scalars(tag)]
        check(tag + " in order", times, sorted(times))

multiplexer = plugin_event_multiplexer.EventMultiplexer()
multiplexer.AddRunsFromDirectory(str(folder / "logs"))
multiplexer.Reload()
provider = data_provider.MultiplexerDataProvider(multiplexer, str(folder / "logs"))
context = backend_context.Context(base_plugin.TBContext(data_provider=provider))
request = RequestContext()
experiment = context.experiment_from_metadata(request, "", True, context.hparams_metadata(request, ""), [])
types = {info.name: api_pb2.DataType.Name(info.type) for info in experiment.hparam_infos}
for name, expected in {"hidden_size": "DATA_TYPE_FLOAT64", "lr": "DATA_TYPE_FLOAT64", "cell": "DATA_TYPE_STRING", "shuffle": "DATA_TYPE_BOOL",
                       "max_grad_norm": "DATA_TYPE_STRING"}.items():
    check("type of " + name, types[name], expected)
check("metrics", [info.name.tag for info in experiment.metric_infos], ["loss/valid", "accuracy/valid", "loss/train", "accuracy/train"])
wanted = api_pb2.ListSessionGroupsRequest(
    start_index=0, slice_size=10, allowed_statuses=[api_pb2.STATUS_SUCCESS, api_pb2.STATUS_FAILURE, api_pb2.STATUS_RUNNING],
    col_params=[api_pb2.ColParams(metric=info.name) for info in experiment.metric_infos]
    + [api_pb2.ColParams(hparam=name) for name in types], aggregation_type=api_pb2.AGGREGATION_AVG)
groups = list_session_groups.Handler(request, context, "", wanted).run().session_groups
check("sessions", len(groups), 2)
for group in groups:
    session = group.sessions[0]
    check("status", api_pb2.Status.Name(session.status), "STATUS_SUCCESS")
    number = int(session.name.split("-")[1].split("/")[0])
    entry = next(entry for entry in listed if entry["run"] == number)
    check("hidden_size", group.hparams["hidden_size"].number_value, float(entry["settings"]["hidden_size"]))
    check("cell", group.hparams["cell"].string_value, entry["settings"]["cell"])
    check("shuffle", group.hparams["shuffle"].bool_value, True)
    check("infinity", group.hparams["max_grad_norm"].string_value, "infinity")
    last = {value.name.tag: value.value for value in group.metric_values}
    row = list(csv.DictReader(open(folder / f"csv-{number}.csv", encoding="utf-8-sig")))[-1]
    check("loss/valid", math.isclose(last["loss/valid"], float32(row["valid_loss"]), rel_tol=1e-7), True)
print(f"TensorBoard reads what was written: {checked} checks")
