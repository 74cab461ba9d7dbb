package laststep.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import laststep.message.Messages;
import laststep.text.CorpusStatistics;
import laststep.text.ImportReport;
import laststep.text.LoadedCorpus;
import laststep.text.TokenizerKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code laststep corpus}: what the loader sees in a file. */
@Command(name = "corpus", mixinStandardHelpOptions = true)
final class CorpusCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--corpus", required = true, paramLabel = "FILE", descriptionKey = "cli.option.corpus")
    private String corpus;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    CorpusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LoadedCorpus loaded = CorpusFiles.open(corpus, console);
        CorpusStatistics statistics = CorpusStatistics.of(loaded.corpus(), TokenizerKind.WHITESPACE.create());
        if (json) {
            console.data(json(loaded.report(), statistics));
        } else {
            words(loaded.report(), statistics);
        }
        console.flush();
        return 0;
    }

    private static ObjectNode json(ImportReport report, CorpusStatistics statistics) {
        ObjectNode node = Json.object()
                .put("format", report.format())
                .put("encoding", report.encoding())
                .put("rows_taken", report.rowsTaken());
        ArrayNode reported = node.putArray("rows_reported");
        for (ImportReport.Rejected row : report.rejected()) {
            reported.addObject()
                    .put("line", row.line())
                    .put("reason", Messages.english().word(row.reason()))
                    .put("text", row.text());
        }
        ObjectNode classes = node.putObject("classes");
        statistics.classCounts().forEach(classes::put);
        return node.put("tokens", statistics.tokens());
    }

    private void words(ImportReport report, CorpusStatistics statistics) {
        console.data(console.word(
                "cli.corpus", report.format(), report.encoding(), report.rowsTaken(), statistics.tokens()));
        statistics.classCounts().forEach((label, count) -> console.data(label + "\t" + count));
        for (ImportReport.Rejected row : report.rejected()) {
            console.say("cli.rejectedRow", row.line(), row.reason(), row.text());
        }
    }
}
