package laststep.workbench;

import laststep.inspect.map.PlaneIndex;
import laststep.inspect.map.StratifiedSample;
import laststep.inspect.map.UmapLayout;
import laststep.text.ReadListener;

/**
 * A map with its points in the plane. Does not change.
 *
 * @param layout how they were placed
 * @param places (n×2) null for those that were not drawn into the sample. Not to be modified
 * @param index finds them
 * @param placed how many have a place
 */
public record PlacedMap(PointMap map, MapLayout layout, float[][] places, PlaneIndex index, int placed) {
    private static final long SEED = 1;

    static PlacedMap pca(PointMap map) {
        float[][] places = map.pca().projectAll(map.vectors());
        return new PlacedMap(map, MapLayout.PCA, places, new PlaneIndex(places), places.length);
    }

    /** @throws java.util.concurrent.CancellationException if the listener says so */
    static PlacedMap umap(PointMap map, ReadListener listener) {
        MapPoints points = map.points();
        int[] sample = StratifiedSample.of(points.count(), points::label, UmapLayout.MOST, SEED);
        float[][] vectors = new float[sample.length][];
        for (int k = 0; k < sample.length; k++) {
            vectors[k] = map.vectors()[sample[k]];
        }
        float[][] found = UmapLayout.of(vectors, SEED, listener);
        float[][] places = new float[points.count()][];
        for (int k = 0; k < sample.length; k++) {
            places[sample[k]] = found[k];
        }
        return new PlacedMap(map, MapLayout.UMAP, places, new PlaneIndex(places), sample.length);
    }
}
