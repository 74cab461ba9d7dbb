package laststep.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import laststep.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    private static final Messages KOREAN = Messages.of(Locale.KOREAN);

    @Test
    void aPictureHasTwiceTheSizeAndAWhiteBackground() throws IOException {
        byte[] png = Export.PNG.bytes(SampleCharts.loss(KOREAN, 300), 420, 200);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(840);
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void anSvgCarriesTitleLegendAndAxes() {
        String svg = utf8(Export.SVG.bytes(SampleCharts.loss(KOREAN, 300), 420, 200));

        assertThat(svg).contains(">손실</text>", ">미니배치</text>", ">평활</text>", ">검증</text>", ">스텝</text>");
    }

    @Test
    void anSvgNamesFontsThatOtherMachinesHave() {
        String svg = utf8(Export.SVG.bytes(SampleCharts.loss(KOREAN, 300), 420, 200));

        assertThat(svg).contains("Pretendard").contains("sans-serif");
    }

    @Test
    void aTableOfHangulBeginsWithTheMarkThatExcelNeeds() {
        String csv = utf8(Export.CSV.bytes(SampleCharts.twoClasses(KOREAN), 420, 200));

        assertThat(csv).isEqualTo("\uFEFFlabel,sentences\n긍정,1520\n부정,1480\n");
    }

    @Test
    void aTableOfNumbersHasNoMark() {
        String csv = utf8(Export.CSV.bytes(SampleCharts.accuracy(KOREAN), 420, 200));

        assertThat(csv).startsWith("step,");
    }

    @Test
    void theSuggestedNameIsTheTitleWithoutSpaces() {
        assertThat(Export.SVG.suggestedName(SampleCharts.lengths(Messages.english(), 30)))
                .isEqualTo("Sentence-lengths.svg");
    }

    @Test
    void aFileIsReplacedAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
        Path target = Files.writeString(folder.resolve("a.csv"), "old");
        Export.write(target, "new".getBytes(StandardCharsets.UTF_8));

        assertThat(target).hasContent("new");
        assertThat(files(folder)).containsExactly(target);
    }

    @Test
    void aFailureLeavesWhatWasThere(@TempDir Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve("a.csv"));
        Path inside = Files.writeString(target.resolve("inside"), "old");

        assertThatThrownBy(() -> Export.write(target, new byte[1])).isInstanceOf(IOException.class);
        assertThat(inside).hasContent("old");
        assertThat(files(folder)).containsExactly(target);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
