package laststep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import laststep.model.ModelFile;
import laststep.model.Models;
import laststep.model.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code classify} in a pipe, in a process of its own with little memory. */
class ClassifyStreamTest {
    private static final int MEGABYTES = 120;

    @TempDir
    private Path folder;

    private final TrainedModel trained = Models.random(40);

    @Test
    @Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLineIsAnsweredAtOnceAndAnEndlessInputNeedsNoMoreMemory() throws Exception {
        Path model = folder.resolve("m.laststep");
        ModelFile.write(trained, model);
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--add-modules=jdk.incubator.vector",
                        "laststep.Launcher",
                        "classify",
                        "--model=" + model)
                .redirectError(folder.resolve("err").toFile())
                .start();
        try (BufferedReader answers = program.inputReader(UTF_8)) {
            OutputStream in = program.getOutputStream();
            // a person: the next line comes when the answer has been read; the start of a further one waits meanwhile
            for (String typed : List.of("w2 w3", "w4", "", "w9 w9 w5")) {
                in.write((typed + "\nw1").getBytes(UTF_8));
                in.flush();
                assertThat(answers.readLine()).isEqualTo(line(typed));
                in.write("1\n".getBytes(UTF_8));
                in.flush();
                assertThat(answers.readLine()).isEqualTo(line("w11"));
            }
            String words = "w7 w8 w9 ".repeat(400);
            int lines = (MEGABYTES << 20) / words.length();
            Thread pump = new Thread(() -> pump(in, words, lines));
            pump.start();
            long read = 0;
            for (String answer = answers.readLine(); answer != null; answer = answers.readLine()) {
                read++;
            }
            assertThat(read).isEqualTo(lines + 1L);
        } finally {
            program.destroy();
        }
        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
    }

    private static void pump(OutputStream in, String words, int lines) {
        byte[] line = (words + "\n").getBytes(UTF_8);
        try (in) {
            for (int k = 0; k < lines; k++) {
                in.write(line);
            }
            in.write("w2".getBytes(UTF_8)); // the last line has no end
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(String sentence) {
        return trained.labels().name(trained.predict(sentence).label()) + "\t" + sentence;
    }
}
