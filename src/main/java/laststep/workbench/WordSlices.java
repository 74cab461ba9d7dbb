package laststep.workbench;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import laststep.evaluation.Slice;
import laststep.evaluation.Slices;
import laststep.model.TrainedModel;
import laststep.text.ReadListener;
import laststep.text.Token;

/** The evaluated sentences with and without a typed word, found while it is typed. Belongs to the FX thread. */
public final class WordSlices {
    private final TokenizedCorpora tokenized;
    private final LatestOnly newest;
    private final StringProperty word = new SimpleStringProperty(this, "word", "");
    private final ReadOnlyObjectWrapper<List<Slice>> slices = new ReadOnlyObjectWrapper<>(this, "slices", List.of());
    private EvaluationResult evaluated;

    WordSlices(TokenizedCorpora tokenized, ErrorReport errors, Threads threads) {
        this.tokenized = tokenized;
        newest = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        word.subscribe((before, now) -> look());
    }

    void evaluated(EvaluationResult result) {
        evaluated = result;
        look();
    }

    private void look() {
        if (evaluated == null || word.get().isBlank()) {
            newest.forget();
            slices.set(List.of());
            return;
        }
        EvaluationResult of = evaluated;
        String wanted = word.get().strip();
        newest.request(() -> find(of, wanted), slices::set);
    }

    private List<Slice> find(EvaluationResult of, String wanted) {
        TrainedModel model = of.task().asked().model();
        List<String> tokens = model.tokens(wanted).stream().map(Token::text).toList();
        return Slices.byWord(
                of.report().rows(),
                wanted,
                tokenized
                        .of(of.task().corpus(), model.spec().tokenization(), ReadListener.NONE)
                        .holding(tokens));
    }

    /** What is typed; it is cut as the model cuts sentences, and its tokens must stand in a row. */
    public StringProperty word() {
        return word;
    }

    /** With the word and without it; none while none is typed. */
    public ReadOnlyObjectProperty<List<Slice>> slices() {
        return slices.getReadOnlyProperty();
    }
}
