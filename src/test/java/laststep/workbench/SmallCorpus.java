package laststep.workbench;

import java.util.ArrayList;
import java.util.List;
import laststep.text.Corpus;
import laststep.text.ImportReport;
import laststep.text.LabelSet;
import laststep.text.LabelledText;
import laststep.text.LoadedCorpus;

/** A corpus that is learnt in a moment: one word decides, all sentences differ. */
public final class SmallCorpus {
    private SmallCorpus() {}

    public static LoadedCorpus load() {
        List<LabelledText> rows = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            boolean good = i % 2 == 0;
            String text = "the " + (i % 7) + " film " + i + (good ? " was good" : " was bad");
            rows.add(new LabelledText(i + 1, good ? "pos" : "neg", text));
        }
        return of(rows, "00");
    }

    /** A corpus of these lines, label⇥text. */
    static LoadedCorpus of(List<String> lines) {
        List<LabelledText> rows = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("\t");
            rows.add(new LabelledText(rows.size() + 1, parts[0], parts[1]));
        }
        return of(rows, String.valueOf(lines.hashCode()));
    }

    private static LoadedCorpus of(List<LabelledText> rows, String sha256) {
        Corpus corpus = new Corpus("small", "small.tsv", rows, LabelSet.of(rows), sha256);
        return new LoadedCorpus(corpus, new ImportReport("TSV", "UTF-8", rows.size(), List.of()));
    }
}
