package laststep.inspect;

import java.util.Locale;
import laststep.model.ClassFunction;
import laststep.model.TrainedModel;

/**
 * Which number of a class is explained.
 *
 * <p>{@link #LOG_PROBABILITY} is what the network of the chapter gives out, so it is what Captum explains when it is handed that
 * network, and what leaving a word out changes: also by making another class more likely. Where the class is all but certain it
 * hardly changes, and neither do its gradients. {@link #LOGIT} does not flatten out there, but does not see the other classes: a
 * word that raises all logits alike gets a score although it changes no probability.
 */
public enum Target {
    LOG_PROBABILITY,
    LOGIT;

    /** Its name on the command line: {@code log-probability} or {@code logit}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ClassFunction of(TrainedModel model, int label) {
        return this == LOGIT ? model.logit(label) : model.logProbability(label);
    }
}
