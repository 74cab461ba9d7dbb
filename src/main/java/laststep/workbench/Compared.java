package laststep.workbench;

import java.util.List;
import laststep.inspect.Comparison;
import laststep.inspect.Side;
import laststep.message.Problem;

/**
 * Two readings, and what lies between them.
 *
 * @param left the one that is called A
 * @param right the one that is called B
 * @param notes what is to be known of comparing just these two
 */
public record Compared(Looked left, Looked right, Comparison comparison, List<Problem> notes) {
    public Compared {
        notes = List.copyOf(notes);
    }

    /** @param side one of the two */
    public Looked of(Side side) {
        return side == Side.RIGHT ? right : left;
    }
}
