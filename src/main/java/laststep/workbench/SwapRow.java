package laststep.workbench;

import laststep.inspect.Variant;

/**
 * A sentence of the table of variants.
 *
 * @param number of the row, from 1; never given twice
 * @param sentence that of the variant
 */
public record SwapRow(int number, Variant variant, String sentence) {
    SwapRow(int number, Variant variant) {
        this(number, variant, variant.sentence());
    }

    /** The sentence the others of its group are compared with. */
    public String original() {
        return variant.original();
    }

    public boolean isOriginal() {
        return sentence.equals(original());
    }
}
