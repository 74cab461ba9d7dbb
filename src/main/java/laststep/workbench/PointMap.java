package laststep.workbench;

import laststep.inspect.map.Pca;
import laststep.message.Problem;

/**
 * Vectors of a model at one moment, ready to be laid out. Does not change.
 *
 * @param source what was asked for
 * @param points what is known of each
 * @param vectors (n×d) of the points. Not to be modified
 * @param pca their principal components, the first two
 */
public record PointMap(MapSource source, MapPoints points, float[][] vectors, Pca pca) {
    /** Which model it is of, and at which moment, in words. */
    public Problem moment() {
        return source.asked().moment();
    }

    /** What the points are, and how many of how many, in words. */
    public Problem what() {
        return source.what(points.count());
    }

    /** Whether nothing tells the vectors apart. */
    public boolean flat() {
        return pca.share(0) == 0;
    }
}
