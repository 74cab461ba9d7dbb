package laststep;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSetupTest {
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void listenToStderr() {
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveEverythingBack() {
        context.stop();
        System.setErr(realErr);
        System.clearProperty(LogSetup.HOME);
    }

    @Test
    void aWarningIsOneLineOnStderrWithoutItsStackTrace() {
        configure();

        context.getLogger("laststep.cli").warn("first line\nsecond line", new IllegalStateException("deep"));
        context.getLogger("laststep.cli").info("not worth a line");

        assertThat(stderr()).isEqualToIgnoringNewLines("laststep: first line second line");
    }

    @Test
    void theLogFileKeepsInfoAndStackTraces(@TempDir Path home) throws Exception {
        System.setProperty(LogSetup.HOME, home.toString());
        configure();

        context.getLogger("laststep.workbench").info("말뭉치를 열었습니다");
        context.getLogger("laststep.workbench").warn("a warning", new IllegalStateException("deep"));
        context.stop();

        assertThat(Files.readString(home.resolve("logs/laststep.log")))
                .contains("말뭉치를 열었습니다", "a warning", "IllegalStateException: deep");
        assertThat(stderr()).isEqualToIgnoringNewLines("laststep: a warning");
    }

    @Test
    void aFolderThatCannotBeMadeLeavesStderrWorking(@TempDir Path home) throws Exception {
        Path file = Files.createFile(home.resolve("not-a-folder"));
        System.setProperty(LogSetup.HOME, file.toString());
        configure();

        context.getLogger("laststep.workbench").warn("still heard");

        assertThat(stderr()).contains("No log file is kept", "still heard");
    }

    @Test
    void logbackFindsItByItself() {
        assertThat(ServiceLoader.load(Configurator.class)).hasAtLeastOneElementOfType(LogSetup.class);
    }

    private void configure() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        LogSetup setup = new LogSetup();
        setup.setContext(context);
        setup.configure(context);
    }

    private String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
