package laststep.runs;

import java.util.List;
import java.util.Objects;

/**
 * What a person says of a run.
 *
 * @param name empty: it is called by its number
 * @param note free text of several lines
 * @param tags short words to find it by
 * @param colour an index of the charts' colours
 */
public record RunNotes(String name, String note, List<String> tags, int colour) {
    public RunNotes {
        name = Objects.requireNonNullElse(name, "");
        note = Objects.requireNonNullElse(note, "");
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    public RunNotes named(String newName) {
        return new RunNotes(newName, note, tags, colour);
    }

    public RunNotes noted(String newNote) {
        return new RunNotes(name, newNote, tags, colour);
    }

    public RunNotes tagged(List<String> newTags) {
        return new RunNotes(name, note, newTags, colour);
    }

    public RunNotes coloured(int newColour) {
        return new RunNotes(name, note, tags, newColour);
    }
}
