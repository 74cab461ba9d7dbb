package laststep.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laststep.message.Messages;
import laststep.workbench.OpenModel;
import laststep.workbench.OtherNetworks;
import laststep.workbench.RunRow;

/** The networks to compare with, in words, and what choosing one does. */
record NetworkOffers(OtherNetworks networks, FileDialogs dialogs, Messages messages) {
    /** More would be a list to search in: that is the notebook's. */
    private static final int RUNS = 8;

    private static final int FILES = 5;

    /** @param icon the literal of its icon */
    record Offer(String words, String icon, Runnable action) {}

    /** Moments of this training first, then runs of the notebook, then files; the last one asks for a file. */
    List<Offer> all() {
        List<Offer> offers = new ArrayList<>();
        for (OpenModel moment : networks.moments()) {
            offers.add(new Offer(
                    messages.get("compare.offer.moment", moment.moment()),
                    "fth-bookmark",
                    () -> networks.take(moment)));
        }
        if (networks.canDrawUntrained()) {
            offers.add(new Offer(messages.get("compare.offer.untrained"), "fth-shuffle", networks::takeUntrained));
        }
        for (RunRow run : networks.runs().stream().limit(RUNS).toList()) {
            offers.add(new Offer(messages.word(run.page().get().title()), "fth-book", () -> networks.takeRun(run)));
        }
        for (Path file : networks.recentFiles().stream().limit(FILES).toList()) {
            offers.add(new Offer(file.getFileName().toString(), "fth-file", () -> networks.takeFile(file)));
        }
        offers.add(new Offer(messages.get("compare.offer.file"), "fth-folder", this::ask));
        return offers;
    }

    private void ask() {
        dialogs.openModel(messages).ifPresent(networks::takeFile);
    }
}
