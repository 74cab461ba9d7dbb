package laststep.workbench;

import java.nio.file.Path;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import laststep.text.LoadedCorpus;
import laststep.text.Tokenization;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;

/**
 * What is open and selected, the same in every place. Its one owner, so that no two places can disagree. Belongs to the
 * FX thread.
 */
public final class Session {
    private final ObjectProperty<LoadedCorpus> corpus = new SimpleObjectProperty<>(this, "corpus");
    private final ObjectProperty<Tokenization> tokenization = new SimpleObjectProperty<>(
            this, "tokenization", TrainingConfig.defaults().model().tokenization());
    private final ObjectProperty<OpenModel> model = new SimpleObjectProperty<>(this, "model");
    private final ObjectProperty<TrainingData> trainingData = new SimpleObjectProperty<>(this, "trainingData");
    private final IntegerProperty maxLength = new SimpleIntegerProperty(
            this, "maxLength", TrainingConfig.defaults().model().maxLength());
    private final ObjectProperty<Path> vectorFile = new SimpleObjectProperty<>(this, "vectorFile");
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final StringProperty pinned = new SimpleStringProperty(this, "pinned", "");

    /** The corpus that is open, or null before the first one. */
    public ObjectProperty<LoadedCorpus> corpus() {
        return corpus;
    }

    /** How sentences are cut into tokens, here and in the next training. */
    public ObjectProperty<Tokenization> tokenization() {
        return tokenization;
    }

    /** The classifier that is asked, or null before there is one. While a training runs, its newest snapshot. */
    public ObjectProperty<OpenModel> model() {
        return model;
    }

    /** What the last training learnt from and was validated on, or null if the model comes from elsewhere. */
    public ObjectProperty<TrainingData> trainingData() {
        return trainingData;
    }

    /** After how many tokens the next training cuts a sentence. */
    public IntegerProperty maxLength() {
        return maxLength;
    }

    /** The word vectors the next training begins with, or null if it draws all from the seed. */
    public ObjectProperty<Path> vectorFile() {
        return vectorFile;
    }

    /** The sentence that is looked at; empty before the first one, never null. */
    public StringProperty sentence() {
        return sentence;
    }

    /** The sentence that is traced while a training runs; empty if none is pinned, never null. */
    public StringProperty pinned() {
        return pinned;
    }
}
