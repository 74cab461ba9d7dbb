package laststep.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import laststep.message.Messages;
import laststep.text.Corpus;
import laststep.text.CorpusStatistics;
import laststep.text.ImportReport;
import laststep.text.LoadedCorpus;
import laststep.text.Part;
import laststep.text.ReadListener;
import laststep.text.RowFindings;
import laststep.text.TokenizerKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laststep corpus}: what the loader sees in a file. */
@Command(name = "corpus", mixinStandardHelpOptions = true)
final class CorpusCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--corpus", required = true, paramLabel = "FILE", descriptionKey = "cli.option.corpus")
    private String corpus;

    @Mixin
    private ImportChoices choices;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    CorpusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LoadedCorpus loaded = CorpusFiles.open(corpus, choices.options(), console);
        CorpusStatistics statistics = CorpusStatistics.of(loaded.corpus(), TokenizerKind.WHITESPACE.create());
        RowFindings findings = RowFindings.of(loaded.corpus(), ReadListener.NONE);
        if (json) {
            console.data(json(loaded, statistics, findings));
        } else {
            words(loaded.report(), statistics, findings);
        }
        console.flush();
        return 0;
    }

    private static ObjectNode json(LoadedCorpus loaded, CorpusStatistics statistics, RowFindings findings) {
        ImportReport report = loaded.report();
        ObjectNode node = Json.object().put("format", report.format()).put("encoding", report.encoding());
        ArrayNode reported = node.put("rows_taken", report.rowsTaken()).putArray("rows_reported");
        for (ImportReport.Rejected row : report.rejected()) {
            ObjectNode object = reported.addObject();
            if (!row.file().isEmpty()) {
                object.put("file", row.file());
            }
            object.put("line", row.line())
                    .put("reason", Messages.english().word(row.reason()))
                    .put("text", row.text());
        }
        ObjectNode classes = node.putObject("classes");
        statistics.classCounts().forEach(classes::put);
        node.put("tokens", statistics.tokens());
        if (report.recognised() != null) {
            node.put("label_column", report.recognised().columns().labelName())
                    .put("text_column", report.recognised().columns().textName());
        }
        if (loaded.corpus().hasParts()) {
            parts(node.putObject("parts"), loaded.corpus());
        }
        ObjectNode found = node.putObject("findings");
        for (RowFindings.Kind kind : RowFindings.Kind.values()) {
            found.put(kind.name().toLowerCase(Locale.ROOT), findings.count(kind));
        }
        return node;
    }

    private static void parts(ObjectNode node, Corpus corpus) {
        int[] counts = new int[Part.values().length];
        for (int row = 0; row < corpus.size(); row++) {
            counts[corpus.part(row).ordinal()]++;
        }
        for (Part part : Part.values()) {
            node.put(part.name().toLowerCase(Locale.ROOT), counts[part.ordinal()]);
        }
    }

    private void words(ImportReport report, CorpusStatistics statistics, RowFindings findings) {
        console.data(console.word(
                "cli.corpus", report.format(), report.encoding(), report.rowsTaken(), statistics.tokens()));
        statistics.classCounts().forEach((label, count) -> console.data(label + "\t" + count));
        for (ImportReport.Rejected row : report.rejected()) {
            String file = row.file().isEmpty() ? "" : row.file() + " ";
            console.say("cli.rejectedRow", file, row.line(), row.reason(), row.text());
        }
        for (RowFindings.Kind kind : RowFindings.Kind.values()) {
            if (findings.count(kind) > 0) {
                console.say("cli.finding." + kind.name().toLowerCase(Locale.ROOT), findings.count(kind));
            }
        }
    }
}
