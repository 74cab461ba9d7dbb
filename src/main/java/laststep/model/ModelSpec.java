package laststep.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import laststep.nn.CellKind;
import laststep.nn.NetworkSpec;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.text.Tokenization;
import laststep.text.TokenizerKind;

/**
 * What makes a classifier, whatever it learns: the network's sizes and kinds, and how a sentence becomes tokens. See
 * {@link NetworkSpec} for the sizes.
 *
 * @param maxLength how many tokens of a sentence are read
 * @param lowercase and foldDigits: see {@link Tokenization}; model files of format 1 do not have them, which means false
 */
public record ModelSpec(
        int wordVecDim,
        int hiddenSize,
        int nLayers,
        float dropout,
        CellKind cell,
        ReadOutKind readOut,
        Padding padding,
        TokenizerKind tokenizer,
        int maxLength,
        boolean lowercase,
        boolean foldDigits) {

    public ModelSpec {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(readOut, "read-out");
        Objects.requireNonNull(padding, "padding");
        Objects.requireNonNull(tokenizer, "tokenizer");
    }

    /** A classifier that keeps its tokens as they stand. */
    public ModelSpec(
            int wordVecDim,
            int hiddenSize,
            int nLayers,
            float dropout,
            CellKind cell,
            ReadOutKind readOut,
            Padding padding,
            TokenizerKind tokenizer,
            int maxLength) {
        this(wordVecDim, hiddenSize, nLayers, dropout, cell, readOut, padding, tokenizer, maxLength, false, false);
    }

    /** How a sentence becomes tokens. */
    public Tokenization tokenization() {
        return new Tokenization(tokenizer, lowercase, foldDigits);
    }

    /** The network of this classifier for |V| = {@code vocabularySize} and |C| = {@code classes}. */
    public NetworkSpec network(int vocabularySize, int classes) {
        return new NetworkSpec(
                vocabularySize, wordVecDim, hiddenSize, nLayers, dropout, cell, padding, readOut, classes);
    }

    /** Whether the pads of a mini-batch are run like tokens, as in the book. */
    public boolean runsPads() {
        return padding == Padding.BOOK;
    }

    /** What can be looked at of one unit, as {@link LayerTrace#quantities} names it. */
    public List<String> quantities() {
        List<String> names = new ArrayList<>(List.of("h"));
        if (cell == CellKind.LSTM) {
            names.add("c");
        }
        cell.gates().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    /** Whether both halves at the last time step, and nothing else, decide: the chapter's {@code x[:, -1]}. */
    public boolean readsLastStep() {
        return readOut == ReadOutKind.LAST;
    }

    /** Whether each half decides by what it holds where it has read everything. */
    public boolean readsEnds() {
        return readOut == ReadOutKind.ENDS;
    }

    /** The read-out's name, as the command line takes it: {@code last}, {@code ends}, {@code mean} or {@code max}. */
    public String readOutName() {
        return readOut.name().toLowerCase(Locale.ROOT);
    }

    /** Whether every sentence is run over its own length; else pads are run too. */
    public boolean packed() {
        return padding == Padding.PACKED;
    }
}
