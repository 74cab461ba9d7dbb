package laststep.inspect;

import java.util.Arrays;
import java.util.Locale;
import laststep.model.ClassFunction;
import laststep.text.Vocabulary;
import org.ejml.data.FMatrixRMaj;

/**
 * The word vector that stands for “no word here”.
 *
 * <p>{@link #ZERO} is the default: it is the mean of what word vectors are drawn from, no word's, and the point from which
 * gradient × input counts. The vector of {@code <pad>}, which Captum's examples take, would say nothing here: {@code <pad>} is a
 * word as any other, and where sentences are packed its vector stays as random as it was drawn. That of {@code <unk>} is a
 * choice where rare words were left out of the vocabulary, so that it was learnt.
 */
public enum Baseline {
    ZERO,
    UNK;

    /** Its name on the command line: {@code zero} or {@code unk}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** (m×D) the baseline's vector so many times. */
    FMatrixRMaj vectors(ClassFunction function, int tokens) {
        int[] ids = new int[tokens];
        Arrays.fill(ids, Vocabulary.UNK);
        FMatrixRMaj x = function.vectors(ids);
        if (this == ZERO) {
            x.zero();
        }
        return x;
    }
}
