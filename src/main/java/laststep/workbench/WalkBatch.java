package laststep.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laststep.message.Problem;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.Example;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.text.Vocabulary;
import laststep.text.WordVectors;
import laststep.training.MiniBatch;
import laststep.training.Rerun;
import laststep.training.Setting;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.UntrainedModel;

/**
 * A mini-batch and the network it goes through, both of one moment.
 *
 * @param batch which mini-batch it is, in words
 * @param weights which weights these are, in words
 * @param sentences its n sentences; none if nothing is known that the network could read
 * @param steps m
 */
record WalkBatch(TrainedModel model, Problem batch, Problem weights, List<Sentence> sentences, int steps) {
    /** No class: nobody has labelled the sentence. */
    static final int UNLABELLED = -1;

    /** One of them. @param ids cut at max_length, not padded. Not to be modified @param label or {@link #UNLABELLED} */
    record Sentence(String text, int[] ids, int label) {}

    /**
     * The first mini-batch that the settings would make, and the weights that their seed draws.
     *
     * @param vectors what the word vectors begin with, or null; of another size than word_vec_dim they cannot be taken
     */
    static WalkBatch ofSettings(TrainingConfig config, TokenizedCorpus corpus, WordVectors vectors) {
        boolean fit = vectors != null && vectors.dim() == config.model().wordVecDim();
        TrainingData data = TrainingData.of(corpus, config).with(fit ? vectors : null);
        MiniBatch first = MiniBatch.at(config, data.train(), 0, 0);
        return of(
                UntrainedModel.of(config, data),
                new Problem("walk.batch.first"),
                new Problem("walk.untrained", config.seed()),
                first,
                data.corpus());
    }

    /**
     * The mini-batch that a model learnt from last, in the data it learnt from; if these are not there, the sentence that
     * is selected.
     *
     * @param data of the last training in this window, or null
     * @param corpus the open one, or null
     * @param sentence the selected one, or empty
     */
    static WalkBatch ofModel(
            OpenModel open, TrainingData data, LoadedCorpus corpus, TokenizedCorpora tokenized, String sentence) {
        TrainedModel model = open.model();
        Optional<TrainingConfig> config = config(model);
        Optional<TrainingData> learnt = config.flatMap(known -> learnt(model, known, data, corpus, tokenized));
        if (learnt.isEmpty()) {
            return ofSentence(open, sentence);
        }
        int epoch = model.record().epoch();
        long step = model.record().step();
        MiniBatch last = MiniBatch.at(config.get(), learnt.get().train(), epoch, step);
        Problem which = step == 0 ? new Problem("walk.batch.first") : new Problem("walk.batch.step", last.step());
        return of(model, which, open.moment(), last, learnt.get().corpus());
    }

    private static Optional<TrainingConfig> config(TrainedModel model) {
        Map<Setting, String> settings = Setting.recorded(model.record());
        return settings.isEmpty() ? Optional.empty() : Optional.of(Setting.configOf(settings));
    }

    private static Optional<TrainingData> learnt(
            TrainedModel model,
            TrainingConfig config,
            TrainingData data,
            LoadedCorpus corpus,
            TokenizedCorpora tokenized) {
        if (data != null && data.vocabulary() == model.vocabulary()) {
            return Optional.of(data);
        }
        if (corpus == null || Rerun.obstacle(model.record(), corpus.corpus()) != null) {
            return Optional.empty();
        }
        TokenizedCorpus tokens = tokenized.of(corpus.corpus(), model.spec().tokenization(), ReadListener.NONE);
        return Optional.of(TrainingData.of(tokens, null, model.vocabulary(), model.labels(), config));
    }

    private static WalkBatch ofSentence(OpenModel open, String sentence) {
        int[] ids = open.model().encode(sentence).ids();
        List<Sentence> sentences = ids.length == 0 ? List.of() : List.of(new Sentence(sentence, ids, UNLABELLED));
        Problem which = new Problem(sentences.isEmpty() ? "walk.batch.none" : "walk.batch.selected");
        return new WalkBatch(open.model(), which, open.moment(), sentences, ids.length);
    }

    private static WalkBatch of(TrainedModel model, Problem batch, Problem weights, MiniBatch examples, Corpus corpus) {
        List<Sentence> sentences = examples.examples().stream()
                .map(example -> sentence(example, corpus))
                .toList();
        return new WalkBatch(model, batch, weights, sentences, examples.steps());
    }

    private static Sentence sentence(Example example, Corpus corpus) {
        return new Sentence(corpus.rows().get(example.row()).text(), example.ids(), example.label());
    }

    /** Whether it is no mini-batch of a training but the sentence that is selected, or none. */
    boolean isSelection() {
        return sentences.isEmpty() || sentences.get(0).label() == UNLABELLED;
    }

    /** Which mini-batch and which weights, in words. */
    Problem moment() {
        return new Problem("walk.moment", batch, weights);
    }

    /** The same sentences, read by the network as it has become. */
    WalkBatch readBy(WalkBatch newer) {
        return new WalkBatch(newer.model, batch, newer.weights, sentences, steps);
    }

    /** A sentence's ids as the network runs them: with its pads, if pads are run. */
    int[] run(int sentence) {
        return model.spec().runsPads()
                ? padded(sentence)
                : sentences.get(sentence).ids();
    }

    /** A sentence's row of the mini-batch, m ids. */
    int[] padded(int sentence) {
        int[] ids = sentences.get(sentence).ids();
        int[] padded = Arrays.copyOf(ids, steps);
        Arrays.fill(padded, ids.length, steps, Vocabulary.PAD);
        return padded;
    }
}
