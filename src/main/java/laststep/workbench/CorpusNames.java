package laststep.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laststep.message.Problem;
import laststep.text.ColumnPlan;
import laststep.text.Corpus;
import laststep.text.FileFormat;
import laststep.text.LoadedCorpus;
import laststep.text.Recognised;

/** What a corpus is called on screen. */
final class CorpusNames {
    private static final String SAMPLE = "sample:";

    private CorpusNames() {}

    /** A file's own name, or the message that names a sample; either may be the argument of a message. */
    static Object of(Corpus corpus) {
        return isSample(corpus) ? sample(corpus.source().substring(SAMPLE.length())) : corpus.name();
    }

    private static boolean isSample(Corpus corpus) {
        return corpus.source().startsWith(SAMPLE);
    }

    /** The file it came from; none for a sample. */
    static Optional<Path> file(Corpus corpus) {
        return isSample(corpus) || corpus.source().isEmpty() ? Optional.empty() : Optional.of(Path.of(corpus.source()));
    }

    /** Where its rows come from and how they were read. */
    static Problem source(LoadedCorpus opened) {
        Recognised as = opened.report().recognised();
        List<Object> words = new ArrayList<>(List.of(
                of(opened.corpus()),
                format(opened),
                opened.report().encoding(),
                opened.corpus().size(),
                opened.corpus().labels().size()));
        if (as == null || as.format() == FileFormat.FASTTEXT || as.format() == FileFormat.FOLDERS) {
            return new Problem("corpus.source", words);
        }
        words.add(column(as.columns(), as.columns().label()));
        words.add(column(as.columns(), as.columns().text()));
        return new Problem("corpus.source.columns", words);
    }

    /** A column's name, or its number if it has no name. */
    private static Object column(ColumnPlan columns, int index) {
        String name = columns.names().get(index);
        return name.equals(Integer.toString(index + 1)) ? new Problem("corpus.column", index + 1) : name;
    }

    /** A file's format, or for a sample where its sentences come from. */
    private static Object format(LoadedCorpus opened) {
        if (isSample(opened.corpus())) {
            return new Problem("corpus.sample");
        }
        Recognised as = opened.report().recognised();
        return as == null
                ? opened.report().format()
                : new Problem("corpus.format." + as.format().id());
    }

    static Problem sample(String id) {
        return new Problem("corpus.sample." + id + ".name");
    }
}
