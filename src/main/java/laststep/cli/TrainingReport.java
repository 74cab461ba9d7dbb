package laststep.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import laststep.message.Problem;
import laststep.model.HistoryRow;
import laststep.training.Advice;
import laststep.training.RunOutcome;
import laststep.training.TrainingEvent;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.EpochDone;
import laststep.training.TrainingEvent.RunEnded;
import laststep.training.TrainingEvent.RunStarted;

/** Tells of a training while it runs: words and progress on stderr, and if wanted a JSON object a step and epoch. */
final class TrainingReport implements Consumer<TrainingEvent> {
    private final Console console;
    private final boolean json;
    private RunStarted run;
    private EpochDone lastEpoch;
    private long started;
    private long sentences;

    TrainingReport(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    @Override
    public void accept(TrainingEvent event) {
        if (event instanceof RunStarted start) {
            run = start;
            started = System.nanoTime();
            if (start.stepsBefore() > 0) {
                console.say("cli.resumed", start.stepsBefore(), 1 + start.stepsBefore() / start.stepsPerEpoch());
            }
            console.say("cli.runStarted", start.trainSentences(), start.validSentences(), start.parameters());
        } else if (event instanceof BatchDone batch) {
            step(batch);
        } else if (event instanceof EpochDone epoch) {
            epoch(epoch);
        } else if (event instanceof RunEnded ended) {
            end(ended.outcome());
        }
    }

    private void step(BatchDone batch) {
        sentences += batch.sentences();
        double seconds = (System.nanoTime() - started) / 1e9;
        double left = seconds / (batch.step() - run.stepsBefore()) * (run.steps() - batch.step());
        console.progress("cli.progress", batch.epoch(), batch.loss(), sentences / seconds, Math.ceil(left));
        if (json) {
            ObjectNode node = Json.object().put("event", "step");
            node.put("epoch", batch.epoch()).put("step", batch.step());
            Json.put(node, "loss", batch.loss());
            Json.put(node, "accuracy", batch.accuracy());
            Json.put(node, "gradient_norm", batch.gradientNorm());
            Json.put(node, "parameter_norm", batch.parameterNorm());
            node.put("sentences", batch.sentences()).put("tokens", batch.tokens());
            Json.put(node, "milliseconds", batch.nanos() / 1e6);
            console.data(node);
        }
    }

    private void epoch(EpochDone epoch) {
        lastEpoch = epoch;
        HistoryRow row = epoch.figures();
        console.endProgress();
        console.say(
                Double.isNaN(row.validLoss()) ? "cli.epochUnvalidated" : "cli.epoch",
                row.epoch(),
                row.trainLoss(),
                row.trainAccuracy(),
                row.validLoss(),
                row.validAccuracy(),
                row.seconds());
        if (json) {
            ObjectNode node = Json.object().put("event", "epoch");
            node.put("epoch", row.epoch()).put("step", row.step());
            Json.put(node, "train_loss", row.trainLoss());
            Json.put(node, "train_accuracy", row.trainAccuracy());
            Json.put(node, "valid_loss", row.validLoss());
            Json.put(node, "valid_accuracy", row.validAccuracy());
            Json.put(node, "gradient_norm", row.gradientNorm());
            Json.put(node, "parameter_norm", row.parameterNorm());
            Json.put(node, "learning_rate", row.learningRate());
            Json.put(node, "seconds", row.seconds());
            console.data(node.put("best", epoch.best()));
        }
        console.flush();
    }

    private void end(RunOutcome outcome) {
        console.endProgress();
        Problem advice = lastEpoch == null
                ? null
                : Advice.on(lastEpoch, outcome.model().labels().size());
        if (advice != null) {
            console.say(advice);
        }
        if (outcome instanceof RunOutcome.Stopped stopped) {
            console.say("cli.stopped", stopped.epoch(), stopped.step());
        } else if (outcome instanceof RunOutcome.StoppedEarly early) {
            console.say("cli.stoppedEarly", early.bestEpoch(), early.epoch());
        } else if (outcome instanceof RunOutcome.Diverged diverged) {
            console.say("cli.diverged", diverged.epoch(), diverged.step());
        }
        console.flush();
    }
}
