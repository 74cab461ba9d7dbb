package laststep.ui;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** A card as an image to keep. */
final class CardPicture {
    private static final double FINER = 2;

    private CardPicture() {}

    /** The card as it stands, twice as fine, without its menu's button. */
    static Image of(Region card) {
        Node menu = card.lookup(".lane-menu");
        menu.setVisible(false);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(FINER, FINER));
        Image picture = card.snapshot(parameters, null);
        menu.setVisible(true);
        return picture;
    }
}
