package laststep.workbench;

import java.nio.file.Path;

/** Opens a file as what it is by its name: a model, or else a corpus. Belongs to the FX thread. */
public final class FileOpener {
    private final CorpusOpener corpora;
    private final ModelFiles models;
    private final Navigation navigation;

    public FileOpener(CorpusOpener corpora, ModelFiles models, Navigation navigation) {
        this.corpora = corpora;
        this.models = models;
        this.navigation = navigation;
    }

    public void open(Path file) {
        if (ModelFiles.isModel(file)) {
            models.open(file);
        } else {
            navigation.go(Place.CORPUS);
            corpora.open(file);
        }
    }
}
