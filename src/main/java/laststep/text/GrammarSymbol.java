package laststep.text;

import java.util.List;
import java.util.Map;

/**
 * A symbol of a sample's grammar and the ways to write it.
 *
 * @param line the line of the grammar's file that begins it, counted from 1
 * @param once whether a sentence uses each of its alternatives at most once
 */
record GrammarSymbol(String name, int line, boolean once, List<Alternative> alternatives) {

    /** The form of a phrase that serves every form. */
    static final String ANY_FORM = "";

    /**
     * One way to write a symbol.
     *
     * @param weight how often it is taken, against the weights of the others
     * @param polarity the polarity it is for
     * @param phrases its words by form; rules have the one phrase of {@link #ANY_FORM}, tables one for each column
     */
    record Alternative(int weight, Polarity polarity, Map<String, Phrase> phrases) {
        boolean fits(boolean positive, String form) {
            return polarity.fits(positive) && phrase(form) != null;
        }

        /** @return the words in this form, or null if there are none */
        Phrase phrase(String form) {
            Phrase phrase = phrases.get(form);
            return phrase != null ? phrase : phrases.get(ANY_FORM);
        }
    }

    /** Which sentences an alternative is for. */
    enum Polarity {
        POSITIVE,
        NEGATIVE,
        BOTH;

        boolean fits(boolean positive) {
            return this == BOTH || positive == (this == POSITIVE);
        }
    }

    /** Words and references to symbols, in reading order. */
    record Phrase(List<Part> parts) {}

    /** A piece of a phrase. */
    sealed interface Part permits Words, Reference {}

    record Words(String text) implements Part {}

    /**
     * A place where another symbol is written.
     *
     * @param turn what becomes of the polarity
     * @param form the form asked for, or null for the form at hand
     * @param optional whether it is left out half of the time
     * @param line the line of the grammar's file, counted from 1
     */
    record Reference(String symbol, Turn turn, String form, boolean optional, int line) implements Part {
        String formWithin(String outer) {
            return form == null ? outer : form;
        }
    }

    /** What becomes of the polarity on the way into a symbol. */
    enum Turn {
        KEEP,
        FLIP,
        POSITIVE,
        NEGATIVE;

        boolean apply(boolean positive) {
            return switch (this) {
                case KEEP -> positive;
                case FLIP -> !positive;
                case POSITIVE -> true;
                case NEGATIVE -> false;
            };
        }
    }
}
