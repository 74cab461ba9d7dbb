package laststep.text;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best few of many, of which no more than those are kept. */
public final class BestFew<T> {
    private final int most;
    private final Comparator<T> bestFirst;
    private final PriorityQueue<T> worstFirst;

    /**
     * @param most how many are kept, at least one
     * @param bestFirst tells any two apart: else which one stays would depend on which came first
     */
    public BestFew(int most, Comparator<T> bestFirst) {
        this.most = most;
        this.bestFirst = bestFirst;
        worstFirst = new PriorityQueue<>(bestFirst.reversed());
    }

    /** Keeps it, if it is among the best. */
    public void add(T one) {
        if (!isFull()) {
            worstFirst.add(one);
        } else if (bestFirst.compare(one, worst()) < 0) {
            worstFirst.remove();
            worstFirst.add(one);
        }
    }

    /** Whether one more is kept only in another's place. */
    public boolean isFull() {
        return worstFirst.size() >= most;
    }

    /** The one that would make room. To be asked only if one is kept. */
    public T worst() {
        return worstFirst.element();
    }

    /** The best first. */
    public List<T> sorted() {
        return worstFirst.stream().sorted(bestFirst).toList();
    }
}
