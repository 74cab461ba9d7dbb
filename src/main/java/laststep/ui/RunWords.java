package laststep.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.runs.RunProgress;
import laststep.workbench.RunRow;

/** Words what stands on a run's page. What does not exist is an empty text. */
final class RunWords {
    private static final double MEGABYTE = 1 << 20;

    private final Messages messages;

    RunWords(Messages messages) {
        this.messages = messages;
    }

    String title(RunRow.Page run) {
        return messages.word(run.title());
    }

    /** A text as it stands, or a message. */
    String word(Object text) {
        return text instanceof Problem message ? messages.word(message) : text.toString();
    }

    String condition(RunRow.Page run) {
        String word = messages.get(run.condition().key());
        RunProgress progress = run.progress();
        boolean running = run.condition().isRunning() && progress.steps() > 0;
        return running ? messages.get("runs.condition.share", word, (double) progress.step() / progress.steps()) : word;
    }

    String started(RunRow.Page run) {
        return moment(run.info().started());
    }

    private String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(messages.getLocale())
                .withZone(ZoneId.systemDefault())
                .format(moment);
    }

    String loss(double loss) {
        return Double.isNaN(loss) ? "" : messages.get("runs.loss", loss);
    }

    String share(double share) {
        return Double.isNaN(share) ? "" : messages.get("runs.share", share);
    }

    String time(RunRow.Page run) {
        return Durations.worded(run.progress().seconds(), messages);
    }

    String count(long count) {
        return messages.get("runs.number", count);
    }

    /** How many runs there are, and what they take on disk. */
    String size(int runs, long bytes) {
        return messages.get("runs.size", runs, bytes / MEGABYTE);
    }
}
