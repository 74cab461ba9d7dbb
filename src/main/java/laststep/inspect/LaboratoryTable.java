package laststep.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What the laboratory shows, as comma-separated values. Time steps and rows are counted from 1, as on the screen. */
public final class LaboratoryTable {
    private static final String PACKED = "packed";
    private static final String BOOK = "book";

    private LaboratoryTable() {}

    /** A line a read-out and padding, a column a class. */
    public static String readOuts(Laboratory laboratory) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header(laboratory, "readout", "padding", "padded_length", "trained"));
        for (ReadOutWay way : ReadOutWay.values()) {
            for (boolean packed : new boolean[] {true, false}) {
                Reading reading = new Reading(way, packed);
                int length = packed
                        ? laboratory.tokens().size()
                        : laboratory.neighbours().paddedLength();
                lines.add(line(
                        laboratory,
                        label -> laboratory.probability(reading, label),
                        way.id(),
                        padding(packed),
                        Integer.toString(length),
                        Boolean.toString(reading.equals(laboratory.trained()))));
            }
        }
        return CsvText.of(lines);
    }

    /** A line a mini-batch and padding, a column a class; for {@code last} also the padded row read at its own last token. */
    public static String batches(Laboratory laboratory, ReadOutWay way) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header(laboratory, "batch", "sentences", "row", "tokens", "pads", "readout", "padding"));
        for (BatchProbe probe : laboratory.probes()) {
            lines.add(line(laboratory, probe, label -> probe.probability(way, false, label), way.id(), BOOK));
            if (way == ReadOutWay.LAST) {
                lines.add(line(laboratory, probe, probe::gathered, "last_token", BOOK));
            }
            lines.add(line(laboratory, probe, label -> probe.probability(way, true, label), way.id(), PACKED));
        }
        return CsvText.of(lines);
    }

    /** A line a time step: whether each half of the vector has read it, and through which layers and directions. */
    public static String reach(Laboratory laboratory, Reading reading) {
        Reach reach = laboratory.reach(reading);
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("step", "token"));
        for (Half vector : Half.values()) {
            header.add(name(vector));
            forEachNode(reach, (layer, direction) -> header.add(name(vector) + "_l" + (layer + 1) + name(direction)));
        }
        lines.add(header);
        for (int t = 0; t < reach.steps(); t++) {
            int step = t;
            ReadToken token = t < reach.tokens() ? laboratory.tokens().get(t) : ReadToken.PAD;
            List<String> line = new ArrayList<>(List.of(Integer.toString(t + 1), token.text()));
            for (Half vector : Half.values()) {
                line.add(Boolean.toString(reach.read(vector, step)));
                forEachNode(
                        reach,
                        (layer, direction) -> line.add(Boolean.toString(reach.taken(vector, layer, direction, step))));
            }
            lines.add(line);
        }
        return CsvText.of(lines);
    }

    private interface Node {
        void of(int layer, Half direction);
    }

    private static void forEachNode(Reach reach, Node node) {
        for (int layer = reach.layers() - 1; layer >= 0; layer--) {
            for (Half direction : Half.values()) {
                node.of(layer, direction);
            }
        }
    }

    private static String name(Half half) {
        return half == Half.FORWARD ? "forward" : "backward";
    }

    private static String padding(boolean packed) {
        return packed ? PACKED : BOOK;
    }

    private static List<String> header(Laboratory laboratory, String... names) {
        List<String> header = new ArrayList<>(List.of(names));
        header.addAll(laboratory.labels());
        return header;
    }

    private static List<String> line(
            Laboratory laboratory, BatchProbe probe, IntToDoubleFunction probability, String readOut, String padding) {
        return line(
                laboratory,
                probability,
                probe.kind().name().toLowerCase(Locale.ROOT),
                Integer.toString(probe.rows()),
                Integer.toString(probe.row() + 1),
                Integer.toString(probe.length(probe.row())),
                Integer.toString(padding.equals(PACKED) ? 0 : probe.pads()),
                readOut,
                padding);
    }

    private static List<String> line(Laboratory laboratory, IntToDoubleFunction probability, String... cells) {
        List<String> line = new ArrayList<>(List.of(cells));
        IntStream.range(0, laboratory.labels().size())
                .mapToObj(label -> CsvText.number(probability.applyAsDouble(label)))
                .forEach(line::add);
        return line;
    }
}
