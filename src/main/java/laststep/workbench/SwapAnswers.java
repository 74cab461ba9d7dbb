package laststep.workbench;

import java.util.Map;
import java.util.Optional;

/**
 * What one model answers to the variants and to the sentences they come from.
 *
 * @param model null before any is asked
 * @param bySentence not to be modified
 */
record SwapAnswers(OpenModel model, Map<String, PredictedSentence> bySentence) {
    static final SwapAnswers NONE = new SwapAnswers(null, Map.of());

    Optional<PredictedSentence> to(String sentence) {
        return Optional.ofNullable(bySentence.get(sentence));
    }
}
