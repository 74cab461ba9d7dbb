package laststep.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/** Keys that mean something in one place only. */
public final class SceneKeys {
    private SceneKeys() {}

    /** While {@code node} stands in the window, the keys run {@code action}, whatever has the focus. */
    public static void whileShown(Node node, KeyCombination keys, Runnable action) {
        node.sceneProperty().subscribe((Scene before, Scene now) -> {
            if (before != null) {
                before.getAccelerators().remove(keys, action);
            }
            if (now != null) {
                now.getAccelerators().put(keys, action);
            }
        });
    }
}
