package laststep.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import laststep.text.LoadedCorpus;
import laststep.training.TrainingData;

/** What there is to map in a session. Belongs to the FX thread. */
final class MapSources {
    private final Session session;

    MapSources(Session session) {
        this.session = session;
    }

    /** The source of one subject, or nothing if there is none of it now. */
    Optional<MapSource> of(MapSubject subject) {
        OpenModel asked = session.model().get();
        if (asked == null) {
            return Optional.empty();
        }
        return switch (subject) {
            case VALIDATION ->
                training(asked)
                        .map(data -> new MapSource(asked, subject, data.validCorpus(), data.valid(), null))
                        .filter(source -> source.available() > 0);
            case TRAINING ->
                training(asked).map(data -> new MapSource(asked, subject, data.corpus(), data.train(), null));
            case CORPUS -> {
                LoadedCorpus opened = session.corpus().get();
                yield opened == null
                        ? Optional.empty()
                        : Optional.of(new MapSource(asked, subject, opened.corpus(), null, null));
            }
            case WORDS ->
                Optional.of(new MapSource(
                        asked, subject, null, null, training(asked).orElse(null)));
        };
    }

    /** The training of the model that is asked, if it was in this session. */
    private Optional<TrainingData> training(OpenModel asked) {
        TrainingData data = session.trainingData().get();
        // while another training gets ready, its data are there before its first model
        return data != null && data.vocabulary() == asked.model().vocabulary() ? Optional.of(data) : Optional.empty();
    }

    /** The subjects there are something of, the word vectors at least; none without a model. */
    List<MapSubject> subjects() {
        return Arrays.stream(MapSubject.values())
                .filter(subject -> of(subject).isPresent())
                .toList();
    }
}
