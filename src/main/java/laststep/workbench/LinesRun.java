package laststep.workbench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.predict.FileLines;
import laststep.predict.FlawTally;
import laststep.predict.SentenceStream;
import laststep.text.ReadListener;
import laststep.text.SentenceFile;
import laststep.text.SentenceReader;

/** One going through a file, or through what was pasted. Runs off the FX thread. */
final class LinesRun {
    /** So many lines are answered between two looks at whether to go on: a second or two with the largest networks. */
    private static final int LINES_AT_ONCE = 512;

    /** Of the memory there is, what answers may take: models, corpora and trainings need the rest. */
    private static final int MEMORY_SHARE = 4;

    private final OpenModel asked;
    private final LinesSource source;
    private final Job.Progress progress;
    private final Consumer<List<PredictedLine>> answered;
    private final FlawTally flaws = new FlawTally();
    private long readBytes;
    private long allBytes;
    private long lines;
    private long memory = Runtime.getRuntime().maxMemory() / MEMORY_SHARE;

    /**
     * How it ended.
     *
     * @param encoding what the file is written in; empty for pasted text
     * @param columns how many columns it has; 0 if none
     * @param column which of them was read, or {@link FileLines#WHOLE_LINE}
     * @param problems what was odd about its lines, and whether it was too much
     */
    record Ending(String encoding, int columns, int column, List<Problem> problems) {}

    /** @param answered is given the answers, piece by piece, in the lines' order */
    LinesRun(OpenModel asked, LinesSource source, Job.Progress progress, Consumer<List<PredictedLine>> answered) {
        this.asked = asked;
        this.source = source;
        this.progress = progress;
        this.answered = answered;
    }

    /** The same, with as little memory as is said. */
    LinesRun within(long bytes) {
        memory = bytes;
        return this;
    }

    Ending run() {
        try {
            return source.file() == null ? pasted() : file();
        } catch (IOException failure) {
            Object reason = Files.isDirectory(source.file()) ? new Problem("problem.io.folder") : IoReason.of(failure);
            throw new ProblemException(
                    new Problem("problem.lines.unreadable", source.file().toString(), reason), failure);
        }
    }

    private Ending pasted() throws IOException {
        allBytes = source.text().length();
        run(new SentenceReader(new StringReader(source.text())), FileLines.WHOLE_LINE);
        return new Ending("", 0, FileLines.WHOLE_LINE, flaws.problems(""));
    }

    private Ending file() throws IOException {
        ReadListener listener = (done, total) -> {
            readBytes = done;
            allBytes = total;
            return !progress.cancelled();
        };
        try (SentenceFile file = SentenceFile.open(source.file(), listener)) {
            int column = source.column() == LinesSource.RECOGNISED ? file.longestColumn() : source.column();
            run(file.sentences(), column);
            return new Ending(
                    file.encoding().title(),
                    file.columns(),
                    column,
                    flaws.problems(file.encoding().title()));
        }
    }

    private void run(SentenceReader sentences, int column) throws IOException {
        new SentenceStream(asked.model())
                .run(
                        new FileLines(sentences, column, LINES_AT_ONCE),
                        answers -> take(answers.stream()
                                .peek(answer -> flaws.add(answer.line()))
                                .map(PredictedLine::of)
                                .toList()));
    }

    private boolean take(List<PredictedLine> answers) {
        lines += answers.size();
        answered.accept(answers);
        for (PredictedLine line : answers) {
            memory -= line.bytes();
            if (source.file() == null) {
                readBytes += line.text().length() + 1;
            }
        }
        progress.report(Math.min(1, (double) readBytes / Math.max(1, allBytes)));
        if (memory < 0) {
            throw new ProblemException("problem.lines.many", lines);
        }
        return !progress.cancelled();
    }
}
