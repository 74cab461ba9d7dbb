package laststep.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An upright logarithmic axis with ticks at round numbers, also where it spans less than a decade. */
final class LogTickAxis extends LogAxis {
    private static final long serialVersionUID = 1;
    private static final double ROOM = 1.9; // heights of a label that a tick has to itself

    private final transient ChartNumbers numbers;

    LogTickAxis(String label, ChartNumbers numbers) {
        super(label);
        this.numbers = numbers;
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
        int most =
                (int) Math.max(2, area.getHeight() / (ROOM * getTickLabelFont().getSize2D()));
        return LogTicks.of(getRange().getLowerBound(), getRange().getUpperBound(), most).stream()
                .map(value -> new NumberTick(TickType.MAJOR, value, numbers.power(value), anchor, TextAnchor.CENTER, 0))
                .toList();
    }
}
