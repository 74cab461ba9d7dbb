package laststep.predict;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laststep.model.Prediction;
import laststep.model.TrainedModel;
import laststep.text.SentenceLine;

/**
 * Lines in, answers out, in the lines' order. A window of lines is held at a time, whatever their number: it is cut into tokens
 * and answered on all cores, in mini-batches of like lengths.
 */
public final class SentenceStream {
    private final TrainedModel model;

    /** Takes a window's answers, in their order. */
    @FunctionalInterface
    public interface Sink {
        /** @return whether further answers are wanted */
        boolean take(List<Answer> answers) throws IOException;
    }

    public SentenceStream(TrainedModel model) {
        this.model = model;
    }

    /** Answers line after line, until there is none or the sink wants no more. */
    public void run(LineSource source, Sink sink) throws IOException {
        for (List<SentenceLine> window = source.next(); !window.isEmpty(); window = source.next()) {
            if (!sink.take(answers(window))) {
                return;
            }
        }
    }

    private List<Answer> answers(List<SentenceLine> window) {
        List<Prediction> predictions =
                model.predictAll(window.stream().map(SentenceLine::text).toList());
        List<Answer> answers = new ArrayList<>(window.size());
        for (int k = 0; k < window.size(); k++) {
            answers.add(new Answer(window.get(k), predictions.get(k)));
        }
        return answers;
    }
}
