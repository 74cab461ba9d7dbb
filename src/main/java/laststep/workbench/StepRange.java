package laststep.workbench;

/** Some steps of a run, first and last included, of which {@code from} is not the greater. */
public record StepRange(long from, long to) {
    /** How far it is from the first to the last. */
    public long length() {
        return to - from;
    }

    /** Longer or shorter by {@code factor}, with {@code centre} as far between the two ends as before. */
    StepRange scaled(double factor, double centre) {
        return new StepRange(
                Math.round(centre - (centre - from) * factor), Math.round(centre + (to - centre) * factor));
    }

    StepRange moved(long steps) {
        return new StepRange(from + steps, to + steps);
    }

    /** As long as it is, if there is room for that, and wholly within {@code all}. */
    StepRange within(StepRange all) {
        long start = Math.max(all.from, Math.min(from, all.to - length()));
        return new StepRange(start, Math.min(all.to, start + length()));
    }
}
