package laststep;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where log lines go. Warnings go to stderr, one line each: stdout belongs to the data of the command line. When the
 * system property {@value #HOME} names a folder before the first logger exists, as the window does, warnings and our own
 * INFO lines also go with their stack traces to {@code logs/laststep.log} in it, three files of about 1 MB at most.
 *
 * <p>Logback finds this class through {@code META-INF/services}. It is not a logback.xml because reading one takes half a
 * second at every start, and because a folder that cannot be written to must not silence stderr as well.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    static final String HOME = "laststep.home";

    private static final String ONE_LINE = "laststep: %replace(%msg){'\\R', ' '}%n%nopex";
    private static final String WHOLE = "%d{yyyy-MM-dd HH:mm:ss} %-5level [%thread] %logger{30} - %msg%n";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(stderr());
        String home = System.getProperty(HOME);
        if (home != null) {
            logTo(Path.of(home, "logs"), root);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private ConsoleAppender<ILoggingEvent> stderr() {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setTarget("System.err");
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.levelStr);
        warnings.start();
        appender.addFilter(warnings);
        return started(appender, encoder(ONE_LINE));
    }

    private void logTo(Path folder, Logger root) {
        if (!writable(folder)) {
            root.warn("No log file is kept: {} cannot be written to.", folder);
            return;
        }
        PatternLayoutEncoder encoder = encoder(WHOLE);
        encoder.setCharset(StandardCharsets.UTF_8);
        root.addAppender(started(rolling(folder), encoder));
        root.getLoggerContext().getLogger("laststep").setLevel(Level.INFO);
    }

    private static boolean writable(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException e) {
            return false;
        }
    }

    private RollingFileAppender<ILoggingEvent> rolling(Path folder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setFile(folder.resolve("laststep.log").toString());

        FixedWindowRollingPolicy names = new FixedWindowRollingPolicy();
        names.setContext(getContext());
        names.setParent(appender);
        names.setFileNamePattern(folder.resolve("laststep.%i.log").toString());
        names.setMaxIndex(2);
        names.start();
        appender.setRollingPolicy(names);

        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(getContext());
        size.setMaxFileSize(FileSize.valueOf("1MB"));
        size.setCheckIncrement(Duration.buildByMilliseconds(0));
        size.start();
        appender.setTriggeringPolicy(size);
        return appender;
    }

    private PatternLayoutEncoder encoder(String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(pattern);
        return encoder;
    }

    private <A extends OutputStreamAppender<ILoggingEvent>> A started(A appender, PatternLayoutEncoder encoder) {
        encoder.setContext(getContext());
        encoder.start();
        appender.setContext(getContext());
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
