package laststep.workbench;

import java.util.Locale;

/** How vectors become places in the plane. */
public enum MapLayout {
    PCA,
    UMAP;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
