package laststep.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import laststep.message.Messages;

/** Loads FXML from {@code resources/laststep/ui}. */
public final class Views {
    private Views() {}

    /**
     * Builds the nodes of a view.
     *
     * @param fxml the file's name
     * @param controller gets the nodes with an id, and the events
     * @param messages word the keys after a percent sign
     */
    public static <T extends Parent> T load(String fxml, Object controller, Messages messages) {
        URL location = Views.class.getResource(fxml);
        if (location == null) {
            throw new IllegalArgumentException("no view " + fxml);
        }
        FXMLLoader loader = new FXMLLoader(location, messages);
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException broken) {
            throw new UncheckedIOException("the view " + fxml + " is broken", broken);
        }
    }
}
