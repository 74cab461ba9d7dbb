package laststep.nn;

import java.util.List;
import java.util.Map;

/** Copies what an optimiser remembers of each parameter out of it and back. */
final class Buffers {
    private Buffers() {}

    /** @param kind PyTorch's name of such a buffer; @param all one for each parameter, in their order */
    static void save(String kind, List<Parameter> parameters, List<float[]> all, Map<String, float[]> to) {
        for (int k = 0; k < all.size(); k++) {
            to.put(name(kind, parameters.get(k)), all.get(k).clone());
        }
    }

    static void load(String kind, List<Parameter> parameters, List<float[]> all, Map<String, float[]> from) {
        for (int k = 0; k < all.size(); k++) {
            String name = name(kind, parameters.get(k));
            float[] buffer = all.get(k);
            float[] saved = from.get(name);
            if (saved == null || saved.length != buffer.length) {
                throw new IllegalArgumentException(
                        name + " has " + (saved == null ? "no" : saved.length) + " numbers, not " + buffer.length);
            }
            System.arraycopy(saved, 0, buffer, 0, buffer.length);
        }
    }

    private static String name(String kind, Parameter parameter) {
        return kind + "." + parameter.name();
    }
}
