package laststep.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import laststep.message.Messages;

/** A person who answers every file dialog with one file, or with none while it is null. */
public final class ChosenFile implements FileDialogs {
    private final Supplier<Path> file;

    public ChosenFile(Supplier<Path> file) {
        this.file = file;
    }

    @Override
    public Optional<Path> openCorpus(Messages messages) {
        return Optional.ofNullable(file.get());
    }

    @Override
    public Optional<Path> openVectors(Messages messages) {
        return Optional.ofNullable(file.get());
    }

    @Override
    public Optional<Path> openFolder(Messages messages) {
        return Optional.ofNullable(file.get());
    }

    @Override
    public Optional<Path> exportFolder(Messages messages) {
        return Optional.ofNullable(file.get());
    }

    @Override
    public Optional<Path> openModel(Messages messages) {
        return Optional.ofNullable(file.get());
    }

    @Override
    public Optional<Path> saveModel(String name, Messages messages) {
        return Optional.ofNullable(file.get());
    }

    @Override
    public Optional<Path> saveAs(String name, String extension, Messages messages) {
        return Optional.ofNullable(file.get());
    }
}
