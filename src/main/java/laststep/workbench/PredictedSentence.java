package laststep.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import laststep.message.Problem;
import laststep.model.Prediction;

/**
 * A model's answer to one sentence, with everything there is to say about it.
 *
 * @param moment which model answered, and at which moment of its training
 * @param sentence what was typed
 * @param tokens how it was read, without what was cut
 * @param cut how many tokens behind max_length were not read
 * @param shares all classes, in the order of their indices
 * @param winner the most probable class
 */
public record PredictedSentence(
        Problem moment, String sentence, List<ReadToken> tokens, int cut, List<ClassShare> shares, ClassShare winner) {

    static PredictedSentence of(OpenModel asked, String sentence) {
        return of(asked, sentence, asked.model().predict(sentence));
    }

    static PredictedSentence of(OpenModel asked, String sentence, Prediction prediction) {
        List<ReadToken> tokens = new ArrayList<>();
        for (int t = 0; t < prediction.encoded().tokens().size(); t++) {
            tokens.add(new ReadToken(
                    prediction.encoded().tokens().get(t).text(),
                    prediction.encoded().unknown(t)));
        }
        List<String> labels = asked.model().labels().names();
        List<ClassShare> shares = IntStream.range(0, labels.size())
                .mapToObj(index -> new ClassShare(index, labels.get(index), prediction.probability(index)))
                .toList();
        return new PredictedSentence(
                asked.moment(),
                sentence,
                List.copyOf(tokens),
                prediction.encoded().cut(),
                shares,
                shares.get(prediction.label()));
    }

    /** How many tokens the vocabulary does not know. */
    public int unknownCount() {
        return (int) tokens.stream().filter(ReadToken::unknown).count();
    }

    /** The tokens that the vocabulary does not know, each once, in the order of the sentence. */
    public List<String> unknown() {
        return tokens.stream()
                .filter(ReadToken::unknown)
                .map(ReadToken::text)
                .distinct()
                .toList();
    }

    /** All classes, the most probable first; equally probable ones in the order of their indices. */
    public List<ClassShare> byProbability() {
        return shares.stream()
                .sorted(Comparator.comparingDouble(ClassShare::probability).reversed())
                .toList();
    }
}
