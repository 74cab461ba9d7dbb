package laststep.evaluation;

import java.util.List;
import laststep.message.Problem;
import laststep.model.TrainedModel;
import laststep.text.Example;
import laststep.training.EvaluatedRow;
import laststep.training.EvaluatedRows;

/**
 * What plain ways come to on the same sentences, so that one sees what the network adds.
 *
 * @param majority always the most frequent class, with the classes' shares as its probabilities: of the training part, or, if
 *     that is not known, of the sentences themselves
 * @param bayes multinomial naive Bayes over the bag of words, taught by the training part; null if that is not known
 * @param whyNoBayes why there is none, or null
 */
public record Baselines(ModelComparison majority, ModelComparison bayes, Problem whyNoBayes) {

    /** @param training the examples the classifier learnt from */
    public static Baselines of(
            TrainedModel model, EvaluatedRows first, List<Example> examples, List<Example> training) {
        NaiveBayes bayes = new NaiveBayes(
                training, model.vocabulary().size(), model.labels().size());
        List<EvaluatedRow> answers = examples.parallelStream()
                .map(example -> EvaluatedRows.answer(example, bayes.logProbabilities(example.ids())))
                .toList();
        return new Baselines(
                majority(model, first, examples, training),
                ModelComparison.of(model.labels(), first.rows(), answers),
                null);
    }

    /** @param why the training part is not known */
    public static Baselines without(TrainedModel model, EvaluatedRows first, List<Example> examples, Problem why) {
        return new Baselines(majority(model, first, examples, examples), null, why);
    }

    private static ModelComparison majority(
            TrainedModel model, EvaluatedRows first, List<Example> examples, List<Example> counted) {
        int[] counts = new int[model.labels().size()];
        counted.forEach(example -> counts[example.label()]++);
        float[] shares = new float[counts.length];
        for (int label = 0; label < shares.length; label++) {
            shares[label] = (float) Math.log((double) counts[label] / counted.size());
        }
        return ModelComparison.of(
                model.labels(),
                first.rows(),
                examples.stream()
                        .map(example -> EvaluatedRows.answer(example, shares))
                        .toList());
    }
}
