package laststep.message;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why reading or writing a file failed, as an argument for a problem's sentence. */
public final class IoReason {
    private IoReason() {}

    /** @return a {@link Problem} for the common reasons, else what the system said */
    public static Object of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return new Problem("problem.io.absent");
        }
        if (failure instanceof AccessDeniedException) {
            return new Problem("problem.io.denied");
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
