package laststep.ui;

import javafx.scene.image.Image;

/** A picture to keep, as pixels, as vectors, or in words. */
interface Drawn {
    Image image();

    byte[] svg();

    String words();
}
