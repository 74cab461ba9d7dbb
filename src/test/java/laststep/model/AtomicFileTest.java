package laststep.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenStandsInTheTargetAndNothingBesideIt() throws IOException {
        Path target = folder.resolve("a.txt");
        AtomicFile.write(target, out -> out.write("new".getBytes(UTF_8)));

        assertThat(target).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    void aFileThatWasThereIsReplaced() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "old and longer");
        AtomicFile.write(target, out -> out.write("new".getBytes(UTF_8)));

        assertThat(target).hasContent("new");
    }

    @Test
    void aFileThatWasThereIsUntouchedWhenWritingFails() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");

        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
                    out.write("new".getBytes(UTF_8));
                    throw new IOException("no space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left on device");
        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    void whatACrashHasLeftOfThisFileIsRemovedOnceItIsADayOld() throws IOException {
        Path target = folder.resolve("m.laststep");
        Path left = old("m.laststep." + UUID.randomUUID() + ".part", 25);
        Path young = old("m.laststep." + UUID.randomUUID() + ".part", 23);
        List<Path> others = List.of(
                old("n.laststep." + UUID.randomUUID() + ".part", 25),
                old("m.laststep.part", 25),
                old("m.laststep.notes.part", 25),
                old("m.laststep." + UUID.randomUUID(), 25),
                old("m.laststep." + UUID.randomUUID() + ".part.bak", 25),
                old("film.laststep." + UUID.randomUUID() + ".part", 25));
        Path deep = Files.createDirectory(folder.resolve("m.laststep." + UUID.randomUUID() + ".part"));
        Files.setLastModifiedTime(deep, hoursAgo(25));
        AtomicFile.write(target, out -> out.write("new".getBytes(UTF_8)));

        assertThat(target).hasContent("new");
        assertThat(left).doesNotExist();
        assertThat(young).as("somebody may be writing it").exists();
        assertThat(others).allSatisfy(other -> assertThat(other).exists());
        assertThat(deep).exists();
    }

    private Path old(String name, int hours) throws IOException {
        return Files.setLastModifiedTime(Files.writeString(folder.resolve(name), "x"), hoursAgo(hours));
    }

    private static FileTime hoursAgo(int hours) {
        return FileTime.from(Instant.now().minus(Duration.ofHours(hours)));
    }

    @Test
    void aFolderThatDoesNotExistIsNotMade() {
        Path absent = folder.resolve("absent");

        assertThatThrownBy(() -> AtomicFile.write(absent.resolve("a.txt"), out -> {}))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(absent).doesNotExist();
    }

    @Test
    void aFolderInTheTargetsPlaceStays() throws IOException {
        Path target = Files.createDirectory(folder.resolve("a.txt"));

        assertThatThrownBy(() -> AtomicFile.write(target, out -> {})).isInstanceOf(IOException.class);
        assertThat(target).isDirectory();
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    void othersMayReadItAsTheyMayReadAnyNewFile() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path ordinary = Files.writeString(folder.resolve("ordinary.txt"), "x");
        Path target = folder.resolve("a.txt");
        AtomicFile.write(target, out -> out.write('x'));

        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(Files.getPosixFilePermissions(ordinary));
    }

    @Test
    void aFullDiskIsAFailureAlsoWhenAWriterWrapsIt() {
        Path target = folder.resolve("table.csv");

        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
                    throw new UncheckedIOException(new IOException("no space left"));
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
        assertThat(folder).isEmptyDirectory();
    }
}
