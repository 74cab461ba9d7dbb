package laststep.workbench;

import java.util.concurrent.Executor;
import laststep.training.RightOfWay;

/**
 * Where work is done.
 *
 * @param fx runs what it is given on the FX thread, in order
 * @param loading long work, one piece after another
 * @param looking short work that follows the hand: searching, counting, cutting into tokens
 * @param drawing the pictures of the charts, one after another
 * @param training whole trainings, one after another
 * @param writing the notebook of runs, one page after another
 */
public record Threads(
        Executor fx, Executor loading, Executor looking, Executor drawing, Executor training, Executor writing) {
    /** The same, where looking goes before whoever gives way to it. */
    public Threads lookingFirst(RightOfWay way) {
        return new Threads(fx, loading, way.over(looking), drawing, training, writing);
    }

    /** The notebook is written where files are read. */
    public Threads(Executor fx, Executor loading, Executor looking, Executor drawing, Executor training) {
        this(fx, loading, looking, drawing, training, loading);
    }
}
