package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laststep.inspect.CsvText;
import laststep.message.Messages;
import laststep.workbench.MapPoints;
import laststep.workbench.PlacedMap;

/** A map's points as rows of a table. */
final class MapTable {
    private MapTable() {}

    /** All points that have a place, with it. */
    static String csv(PlacedMap map, Messages messages) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("x", "y"));
        head.addAll(head(map.map().points(), messages));
        rows.add(head);
        for (int point = 0; point < map.places().length; point++) {
            float[] place = map.places()[point];
            if (place != null) {
                List<String> row = new ArrayList<>(List.of(Float.toString(place[0]), Float.toString(place[1])));
                row.addAll(cells(map.map().points(), point));
                rows.add(row);
            }
        }
        return CsvText.of(rows);
    }

    static List<String> head(MapPoints points, Messages messages) {
        Stream<String> keys = points.words()
                ? Stream.of("map.column.word", "map.column.typical", "map.column.count")
                : Stream.of(
                        "map.column.label",
                        "map.column.predicted",
                        "map.column.probability",
                        "map.column.tokens",
                        "map.column.text");
        return keys.map(messages::getString).toList();
    }

    static List<String> cells(MapPoints points, int point) {
        String label = points.label(point) < 0 ? "" : points.classes().get(points.label(point));
        return points.words()
                ? List.of(points.text(point), label, points.counted() ? Integer.toString(points.size(point)) : "")
                : List.of(
                        label,
                        points.classes().get(points.predicted(point)),
                        Float.toString(points.probability(point)),
                        Integer.toString(points.size(point)),
                        points.text(point));
    }
}
