package laststep.ui;

import laststep.message.Messages;

/** Words how long something takes, as exactly as anybody wants to know. */
public final class Durations {
    private Durations() {}

    public static String worded(double seconds, Messages messages) {
        long whole = Math.max(0, Math.round(seconds));
        if (whole < 60) {
            return messages.get("duration.seconds", whole);
        }
        return whole < 3600
                ? messages.get("duration.minutes", whole / 60, whole % 60)
                : messages.get("duration.hours", whole / 3600, whole % 3600 / 60);
    }
}
