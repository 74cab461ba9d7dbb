package laststep.ui.chart;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The kinds of file a chart can be saved as. Each is made from the content on the screen, in the light theme. */
enum Export {
    PNG {
        @Override
        byte[] bytes(ChartContent content, double width, double height) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
                ImageIO.write(picture(content, width, height).canvas(), "png", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    },
    SVG {
        @Override
        byte[] bytes(ChartContent content, double width, double height) {
            double wide = content.wholeWidth(width);
            return SvgFile.of(wide, height, g -> {
                g.setColor(new ChartStyle(ChartTheme.light()).background());
                g.fill(new Rectangle2D.Double(0, 0, wide, height));
                drawing(content, width, height).paint(g, null);
            });
        }
    },
    CSV {
        /** In UTF-8; where there are other letters than ASCII's, with the byte-order mark that Excel wants to see. */
        @Override
        byte[] bytes(ChartContent content, double width, double height) {
            String csv = content.csv();
            boolean ascii = csv.chars().allMatch(c -> c < 128);
            return (ascii ? csv : '\uFEFF' + csv).getBytes(StandardCharsets.UTF_8);
        }
    };

    private static final double PICTURE_SCALE = 2;
    /** In pixels: wider ones would fill the memory. */
    private static final double WIDEST = 20_000;

    /** The file's bytes for a chart of this size on screen. */
    abstract byte[] bytes(ChartContent content, double width, double height);

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String suggestedName(ChartContent content) {
        return content.title().replaceAll("[^\\p{L}\\p{N}]+", "-") + "." + extension();
    }

    /** The chart, all of it, in twice the size on screen, on the light theme's background. */
    static Frame picture(ChartContent content, double width, double height) {
        return drawing(content, width, height).opaque();
    }

    private static Drawing drawing(ChartContent content, double width, double height) {
        double wide = content.wholeWidth(width);
        return new Drawing(content.whole(), ChartTheme.light(), wide, height, Math.min(PICTURE_SCALE, WIDEST / wide));
    }

    /** Writes beside the target and moves into place in one step, so that a failure leaves the old file as it was. */
    static void write(Path target, byte[] bytes) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            Files.write(unfinished, bytes);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
