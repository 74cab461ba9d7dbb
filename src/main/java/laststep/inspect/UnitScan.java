package laststep.inspect;

import java.util.List;
import java.util.regex.Pattern;
import laststep.model.TrainedModel;
import laststep.text.ReadListener;

/** A network, the sentences it was watched on, and the values that were kept. Does not change; may be asked from any thread. */
public final class UnitScan {
    /** Room for the values: half a gigabyte, and no more than a third of the memory there is. */
    private static final long MOST_BYTES = 512L << 20;

    private static final int SHARE_OF_MEMORY = 3;

    private final TrainedModel model;
    private final ScannedSentences sentences;
    private final UnitBank bank;
    private final String weightsSha256;

    private UnitScan(TrainedModel model, ScannedSentences sentences, UnitBank bank) {
        this.model = model;
        this.sentences = sentences;
        this.bank = bank;
        weightsSha256 = model.weightsSha256();
    }

    /** How many bytes of values are kept. */
    public static long room() {
        return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    }

    /**
     * Runs the network over all sentences.
     *
     * @param around is among the units whose values are kept
     * @param bytes the room for values
     * @throws java.util.concurrent.CancellationException if the listener says so
     */
    public static UnitScan of(
            TrainedModel model, ScannedSentences sentences, UnitRef around, long bytes, ReadListener listener) {
        return new UnitScan(model, sentences, UnitBank.fill(model, sentences, around, bytes, listener));
    }

    public TrainedModel model() {
        return model;
    }

    public ScannedSentences sentences() {
        return sentences;
    }

    /** A token of the vocabulary. */
    public String token(int id) {
        return model.vocabulary().token(id);
    }

    /** By which the network is known again. */
    public String weightsSha256() {
        return weightsSha256;
    }

    /** Which units' values are kept. */
    public UnitSet kept() {
        return bank.units();
    }

    /** Whether {@link #report} can answer. */
    public boolean keeps(UnitRef unit) {
        return bank.units().index(unit) >= 0;
    }

    /** What a unit did. @throws IllegalArgumentException if its values are not kept */
    public UnitReport report(UnitRef unit, SentenceValue kind) {
        return UnitReport.of(model, unit, kind, bank.values(unit));
    }

    /**
     * Which units of the whole network react to these tokens, as {@link UnitSearch#ofTokens}.
     *
     * @throws java.util.concurrent.CancellationException if the listener says so
     */
    public List<FoundUnit> find(TokenGroup group, String quantity, ReadListener listener) {
        return search(quantity).ofTokens(group, listener);
    }

    /**
     * Which units of the whole network tell this class from the others, as {@link UnitSearch#ofClass}.
     *
     * @throws java.util.concurrent.CancellationException if the listener says so
     */
    public List<FoundUnit> find(int label, SentenceValue kind, String quantity, ReadListener listener) {
        return search(quantity).ofClass(label, kind, listener);
    }

    private UnitSearch search(String quantity) {
        return new UnitSearch(source(UnitSet.all(model.spec(), quantity)), sentences, model.spec());
    }

    /** The tokens that an expression finds in the sentences, as {@link TokenGroup#ofText}. */
    public TokenGroup tokens(Pattern expression, ReadListener listener) {
        return TokenGroup.ofText(sentences, model, expression, listener);
    }

    /**
     * The spans on which the same units are on, as {@link SpanSearch#find}.
     *
     * @throws java.util.concurrent.CancellationException if the listener says so
     */
    public List<SpanMatch> find(SpanPattern pattern, int most, ReadListener listener) {
        UnitSet half = UnitSet.half(model.spec(), pattern.layer(), pattern.half(), pattern.quantity());
        return SpanSearch.find(source(half), pattern, model.spec().hiddenSize(), most, listener);
    }

    /** What is kept, if all that is wanted is; else the network itself. */
    private UnitSource source(UnitSet wanted) {
        return bank.units().holds(wanted) ? bank : new NetworkUnits(model, sentences, wanted);
    }

    /** A sentence as it stands in the corpus, token by token. */
    public ShownSentence shown(int sentence) {
        return ShownSentence.of(model.encode(sentences.text(sentence)));
    }
}
