package laststep.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import laststep.message.Problem;
import laststep.text.Corpus;
import laststep.text.Example;
import laststep.text.LabelledText;
import laststep.text.Part;
import laststep.training.TrainingData;

/**
 * What a corpus says that a sentence is.
 *
 * @param part of the training's data in which the sentence stands
 */
public record Gold(String label, Part part) {
    /** The sentence's row in these data; of several, one that was not learnt from. Goes through all of them. */
    static Optional<Gold> of(TrainingData data, String sentence) {
        return Stream.of(Part.VALID, Part.TEST, Part.TRAIN)
                .flatMap(part -> find(data, part, sentence).stream())
                .findFirst();
    }

    /** The class, and whether the network learns from the sentence. */
    public Problem words() {
        return new Problem("lapse.gold." + part.name().toLowerCase(Locale.ROOT), label);
    }

    private static Optional<Gold> find(TrainingData data, Part part, String sentence) {
        Corpus corpus = part == Part.VALID ? data.validCorpus() : data.corpus();
        List<Example> examples = switch (part) {
            case TRAIN -> data.train();
            case VALID -> data.valid();
            case TEST -> data.test();
        };
        return examples.stream()
                .map(example -> corpus.rows().get(example.row()))
                .filter(row -> row.text().equals(sentence))
                .findFirst()
                .map((LabelledText row) -> new Gold(row.label(), part));
    }
}
