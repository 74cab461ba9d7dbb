package laststep.message;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;

/** Why reading or writing a file failed, as an argument for a problem's sentence. */
public final class IoReason {
    /** What Linux, macOS and Windows say in English; in another language it is passed on as it is. */
    private static final List<String> FULL = List.of("no space left on device", "not enough space on the disk");

    private IoReason() {}

    /** @return a {@link Problem} for the common reasons, else what the system said */
    public static Object of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return new Problem("problem.io.absent");
        }
        if (failure instanceof AccessDeniedException) {
            return new Problem("problem.io.denied");
        }
        String said = String.valueOf(failure.getMessage());
        if (FULL.stream().anyMatch(said.toLowerCase(Locale.ROOT)::contains)) {
            return new Problem("problem.io.full");
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return said;
    }
}
