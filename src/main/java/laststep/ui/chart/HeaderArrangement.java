package laststep.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serializable;
import org.jfree.chart.block.Arrangement;
import org.jfree.chart.block.Block;
import org.jfree.chart.block.BlockContainer;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.ui.Size2D;

/** Title left and legend right in one line over the whole width; where they do not fit, the legend goes below, in as many lines
 * as it takes. */
final class HeaderArrangement implements Arrangement, Serializable {
    private static final long serialVersionUID = 1;

    private Block title;
    private Block legend;

    /** @param key unused: the first block is the title, the second the legend */
    @Override
    public void add(Block block, Object key) {
        if (title == null) {
            title = block;
        } else {
            legend = block;
        }
    }

    @Override
    public Size2D arrange(BlockContainer container, Graphics2D g, RectangleConstraint room) {
        double width = room.getWidthRange().getUpperBound();
        Size2D left = title.arrange(g, RectangleConstraint.NONE);
        Size2D right = legend.arrange(g, RectangleConstraint.NONE);
        boolean oneLine = left.width + right.width <= width;
        if (!oneLine) {
            right = legend.arrange(g, RectangleConstraint.NONE.toFixedWidth(width));
        }
        double lineHeight = oneLine ? Math.max(left.height, right.height) : left.height;
        title.setBounds(new Rectangle2D.Double(0, (lineHeight - left.height) / 2, left.width, left.height));
        legend.setBounds(
                oneLine
                        ? new Rectangle2D.Double(
                                width - right.width, (lineHeight - right.height) / 2, right.width, right.height)
                        : new Rectangle2D.Double(0, left.height, right.width, right.height));
        return new Size2D(width, oneLine ? lineHeight : left.height + right.height);
    }

    @Override
    public void clear() {
        title = null;
        legend = null;
    }
}
