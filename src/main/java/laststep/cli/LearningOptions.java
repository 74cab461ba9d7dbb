package laststep.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import laststep.text.Corpus;
import laststep.text.ImportOptions;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.text.WordVectorFile;
import laststep.text.WordVectors;
import laststep.training.Setting;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is learnt from, by one training or by many: a corpus, how it is read, and word vectors to begin with. */
final class LearningOptions {
    @Option(names = "--corpus", required = true, paramLabel = "FILE", descriptionKey = "cli.option.corpus")
    private String corpus;

    @Option(names = "--valid", paramLabel = "FILE", descriptionKey = "cli.option.valid")
    private String valid;

    @Mixin
    private ImportChoices choices;

    @Option(names = "--vectors", paramLabel = "FILE", descriptionKey = "cli.option.vectors")
    private Path vectors;

    @Option(
            names = {"--no-shuffle", "--no_shuffle"},
            descriptionKey = "cli.option.noShuffle")
    private boolean noShuffle;

    Corpus corpus(Console console) {
        return open(corpus, console);
    }

    /** A corpus of its own to validate on; nothing: a part of the other. */
    Optional<Corpus> valid(Console console) {
        return Optional.ofNullable(valid).map(source -> open(source, console));
    }

    private Corpus open(String source, Console console) {
        return CorpusFiles.open(source, options(), console).corpus();
    }

    /** The corpus as it was named. */
    String source() {
        return corpus;
    }

    /** How it is to be read. @throws ParameterException for a value that is none */
    ImportOptions options() {
        return choices.options();
    }

    /** The file of word vectors; nothing: all are drawn from the seed. */
    Optional<Path> vectors() {
        return Optional.ofNullable(vectors);
    }

    /** The word vectors of a corpus's tokens. To be asked only if there are any. */
    WordVectors vectors(TokenizedCorpus of) {
        return new WordVectorFile(vectors).read(of.distinctTokens()::contains, ReadListener.NONE);
    }

    /** Adds what the order of the sentences is, if that is given here. */
    void putShuffle(Map<Setting, String> settings) {
        if (noShuffle) {
            settings.put(Setting.SHUFFLE, "false");
        }
    }

    /** Adds how long the word vectors are, unless that is set. */
    void putVectorDim(Map<Setting, String> settings) {
        if (vectors != null) {
            settings.putIfAbsent(Setting.WORD_VEC_DIM, String.valueOf(new WordVectorFile(vectors).dim()));
        }
    }
}
