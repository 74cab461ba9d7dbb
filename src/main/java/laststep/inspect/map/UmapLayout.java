package laststep.inspect.map;

import java.util.concurrent.CancellationException;
import laststep.text.ReadListener;
import tagbio.umap.ProgressListener;
import tagbio.umap.Umap;
import tagbio.umap.UmapProgress;

/**
 * Places in the plane such that vectors with the same neighbours lie together: UMAP (McInnes, Healy, Melville 2018) with
 * its usual settings, 15 neighbours, min_dist 0.1, 200 epochs. Distances across the picture mean little.
 */
public final class UmapLayout {
    /** Fewer have no neighbourhoods. */
    public static final int FEWEST = 8;

    /** So many take a quarter of a minute. */
    public static final int MOST = 10_000;

    private static final int NEIGHBOURS = 15;
    private static final int EPOCHS = 200;
    /** Longer vectors are projected on so many principal components first. */
    private static final int MOST_AXES = 50;

    private UmapLayout() {}

    /**
     * Finds the places. The same vectors and seed give the same ones: one thread does it. One layout at a time, as the
     * library tells all its progress in one place.
     *
     * @param vectors (n×d) from {@link #FEWEST} to {@link #MOST}, all numbers finite. Not modified
     * @param listener hears now and then how much of the whole is done
     * @return (n×2)
     * @throws CancellationException if the listener says so
     */
    public static synchronized float[][] of(float[][] vectors, long seed, ReadListener listener) {
        float[][] reduced = vectors[0].length <= MOST_AXES
                ? vectors
                : Pca.of(vectors, MOST_AXES, (done, total) -> listener.progress(0, EPOCHS))
                        .projectAll(vectors);
        Umap umap = new Umap()
                .setNumberComponents(2)
                .setNumberNearestNeighbours(Math.min(NEIGHBOURS, vectors.length - 1))
                .setNumberEpochs(EPOCHS)
                .setThreads(1)
                .setSeed(seed);
        ProgressListener telling = state -> {
            // the library learns only on the way how many steps there are
            if (!listener.progress(state.getCount(), Math.max(EPOCHS, state.getTotal()))) {
                throw new CancellationException();
            }
        };
        UmapProgress.addProgressListener(telling);
        try {
            return umap.fitTransform(reduced);
        } finally {
            UmapProgress.removeProgressListener(telling);
        }
    }
}
