package laststep.inspect;

import laststep.text.ReadListener;

/** Gives the values of many units at every token of many sentences, sentence by sentence. */
interface UnitSource {
    /** Takes the values of one sentence. */
    @FunctionalInterface
    interface Visitor {
        /**
         * May be called from several threads at once, for different sentences, in any order.
         *
         * @param values (m×U) a row a token, a column a unit in the order of {@link UnitSource#units}. Valid until the call
         *     returns, not to be modified
         * @param tokens m; may be 0
         */
        void sentence(int sentence, float[] values, int tokens);
    }

    UnitSet units();

    /**
     * Shows every sentence once.
     *
     * @throws java.util.concurrent.CancellationException if the listener says so
     */
    void visit(Visitor visitor, ReadListener listener);
}
