package laststep.inspect;

import java.util.Set;
import java.util.concurrent.CancellationException;
import laststep.model.ClassFunction;
import laststep.text.ReadListener;
import org.ejml.data.FMatrixRMaj;

/**
 * Shares a class's number f out among the tokens of one sentence. What it asks the network is cut into batches of bounded size,
 * between which the listener is asked whether to go on. The sums are taken in double, in the order of tokens and steps.
 */
final class Attributor {
    private final ClassFunction f;
    private final ExplainChoice choice;
    private final ReadListener listener;
    private final int tokens;
    /** (m×D) the sentence's word vectors, and as many of the baseline. */
    private final FMatrixRMaj x;

    private final FMatrixRMaj baseline;
    private final double value;
    private final int runs;
    private int done;

    /** @param ids of the sentence's tokens. Not modified */
    Attributor(ClassFunction f, int[] ids, ExplainChoice choice, ReadListener listener) {
        this.f = f;
        this.choice = choice;
        this.listener = listener;
        tokens = ids.length;
        x = f.vectors(ids);
        baseline = choice.baseline().vectors(f, tokens);
        runs = runs(choice.methods());
        value = f.values(x, 1)[0];
    }

    private int runs(Set<AttributionMethod> methods) {
        return methods.stream()
                .mapToInt(method -> switch (method) {
                    case GRADIENT_INPUT -> Math.min(1, tokens);
                    case INTEGRATED_GRADIENTS -> tokens == 0 ? 0 : choice.steps();
                    case OCCLUSION, LEAVE_ONE_OUT -> tokens;
                })
                .sum();
    }

    Attribution attribute(AttributionMethod method) {
        double[] scores = new double[tokens];
        if (tokens > 0) {
            switch (method) {
                case GRADIENT_INPUT -> gradientInput(scores);
                case INTEGRATED_GRADIENTS -> integratedGradients(scores);
                case OCCLUSION -> without(scores, tokens, this::occluded);
                case LEAVE_ONE_OUT -> without(scores, tokens - 1, this::leftOut);
            }
        }
        return new Attribution(method, scores, value, f.values(reference(method), 1)[0]);
    }

    private FMatrixRMaj reference(AttributionMethod method) {
        return switch (method) {
            case GRADIENT_INPUT -> Baseline.ZERO.vectors(f, tokens);
            case INTEGRATED_GRADIENTS, OCCLUSION -> baseline;
            case LEAVE_ONE_OUT -> f.vectors();
        };
    }

    private void gradientInput(double[] scores) {
        FMatrixRMaj dx = new FMatrixRMaj(0, 0);
        f.gradients(x, 1, dx);
        for (int k = 0; k < x.getNumElements(); k++) {
            scores[k / x.numCols] += (double) x.data[k] * dx.data[k];
        }
        progress(1);
    }

    private void integratedGradients(double[] scores) {
        GaussLegendre rule = new GaussLegendre(choice.steps());
        double[] mean = new double[x.getNumElements()];
        FMatrixRMaj points = new FMatrixRMaj(0, 0);
        FMatrixRMaj dx = new FMatrixRMaj(0, 0);
        int atOnce = f.atOnce(tokens);
        for (int from = 0; from < rule.size(); from += atOnce) {
            int count = Math.min(atOnce, rule.size() - from);
            points.reshape(count * tokens, x.numCols);
            for (int k = 0; k < count; k++) {
                interpolate((float) rule.node(from + k), points, k * mean.length);
            }
            f.gradients(points, count, dx);
            for (int k = 0; k < count; k++) {
                for (int j = 0; j < mean.length; j++) {
                    mean[j] += rule.weight(from + k) * dx.data[k * mean.length + j];
                }
            }
            progress(count);
        }
        for (int j = 0; j < mean.length; j++) {
            scores[j / x.numCols] += (x.data[j] - baseline.data[j]) * mean[j];
        }
    }

    /** x' + α(x − x') of all numbers. @param to modified from {@code at} on */
    private void interpolate(float alpha, FMatrixRMaj to, int at) {
        for (int j = 0; j < x.getNumElements(); j++) {
            to.data[at + j] = baseline.data[j] + alpha * (x.data[j] - baseline.data[j]);
        }
    }

    /** Writes the sentence with one token less: its word vectors. */
    private interface Change {
        void write(int token, FMatrixRMaj to, int firstRow);
    }

    /** f(x) − f(the sentence without the token). @param length how many tokens such a sentence has */
    private void without(double[] scores, int length, Change change) {
        FMatrixRMaj sentences = new FMatrixRMaj(0, 0);
        int atOnce = f.atOnce(length);
        for (int from = 0; from < tokens; from += atOnce) {
            int count = Math.min(atOnce, tokens - from);
            sentences.reshape(count * length, x.numCols);
            for (int k = 0; k < count; k++) {
                change.write(from + k, sentences, k * length);
            }
            float[] values = f.values(sentences, count);
            for (int k = 0; k < count; k++) {
                scores[from + k] = value - values[k];
            }
            progress(count);
        }
    }

    private void occluded(int token, FMatrixRMaj to, int firstRow) {
        copy(x, 0, to, firstRow, tokens);
        copy(baseline, token, to, firstRow + token, 1);
    }

    private void leftOut(int token, FMatrixRMaj to, int firstRow) {
        copy(x, 0, to, firstRow, token);
        copy(x, token + 1, to, firstRow + token, tokens - 1 - token);
    }

    private static void copy(FMatrixRMaj from, int fromRow, FMatrixRMaj to, int toRow, int rows) {
        int d = from.numCols;
        System.arraycopy(from.data, fromRow * d, to.data, toRow * d, rows * d);
    }

    private void progress(int runsMore) {
        done += runsMore;
        if (!listener.progress(done, runs)) {
            throw new CancellationException();
        }
    }
}
