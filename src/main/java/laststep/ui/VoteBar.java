package laststep.ui;

import javafx.scene.layout.Region;

/** A bar from the middle: to the right for a vote for the class, to the left for one against it. */
final class VoteBar extends Region {
    private static final double HEIGHT = 9;

    private final double share;
    private final Region bar = new Region();
    private final Region middle = new Region();

    /** @param share the bar's length and side, −1 … 1 @param label the class, in whose colour the votes for it are */
    VoteBar(double share, int label) {
        this.share = share;
        bar.getStyleClass().add(share < 0 ? "vote-against" : ClassMark.styleClass(label));
        middle.getStyleClass().add("vote-middle");
        getChildren().addAll(bar, middle);
        setPrefSize(64, HEIGHT + 4);
        setMaxSize(Double.MAX_VALUE, HEIGHT + 4);
    }

    @Override
    protected void layoutChildren() {
        double centre = Math.floor(getWidth() / 2);
        double length = Math.abs(share) * (centre - 1);
        double top = Math.floor((getHeight() - HEIGHT) / 2);
        bar.resizeRelocate(share < 0 ? centre - length : centre, top, Math.max(1, length), HEIGHT);
        middle.resizeRelocate(centre, 0, 1, getHeight());
    }
}
