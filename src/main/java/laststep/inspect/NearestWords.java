package laststep.inspect;

import java.util.Comparator;
import java.util.List;
import laststep.model.TrainedModel;
import laststep.text.BestFew;
import laststep.text.Vocabulary;
import org.ejml.data.FMatrixRMaj;

/**
 * The words whose vectors point most nearly where a word's own does: those with the largest cosine
 * a·b / (‖a‖·‖b‖). The network treats such words alike, whatever they mean to us: in a corpus of reviews “good” and “bad”
 * may stand in the same sentences, and still be far from each other once the classes are learnt.
 */
public final class NearestWords {
    private NearestWords() {}

    /**
     * The nearest first; equally near ones in the order of the vocabulary. {@code <unk>} and {@code <pad>} are no words.
     *
     * @return none if the vocabulary does not know the piece as one word
     */
    public static List<NearWord> of(TrainedModel model, Piece piece, int count) {
        int id = piece.id() == Piece.NO_ID ? known(model, piece.text()) : piece.id();
        return id == Piece.NO_ID ? List.of() : of(model, id, count);
    }

    private static int known(TrainedModel model, String text) {
        int[] ids = model.encode(text).ids();
        return ids.length == 1 && ids[0] != Vocabulary.UNK ? ids[0] : Piece.NO_ID;
    }

    private static List<NearWord> of(TrainedModel model, int id, int count) {
        FMatrixRMaj embedding = model.embedding();
        record Near(int id, double cosine) {}
        BestFew<Near> nearest = new BestFew<>(
                count, Comparator.comparingDouble(Near::cosine).reversed().thenComparingInt(Near::id));
        double norm = Math.sqrt(dot(embedding, id, id));
        for (int other = Vocabulary.PAD + 1; other < embedding.numRows; other++) {
            double cosine = dot(embedding, id, other) / (norm * Math.sqrt(dot(embedding, other, other)));
            if (other != id && !Double.isNaN(cosine)) {
                nearest.add(new Near(other, cosine));
            }
        }
        return nearest.sorted().stream()
                .map(near -> new NearWord(model.vocabulary().token(near.id()), near.cosine()))
                .toList();
    }

    private static double dot(FMatrixRMaj rows, int a, int b) {
        double sum = 0;
        for (int k = 0; k < rows.numCols; k++) {
            sum += (double) rows.data[a * rows.numCols + k] * rows.data[b * rows.numCols + k];
        }
        return sum;
    }
}
