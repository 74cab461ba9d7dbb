package laststep.runs.sweep;

/**
 * How the machine's cores are shared out.
 *
 * @param atOnce runs side by side
 * @param threads of each; atOnce × threads is at most the cores
 */
public record SweepShare(int atOnce, int threads) {
    /**
     * Side by side runs need no waiting for each other at every mini-batch, so as many as there are cores is what gets most
     * done.
     *
     * @param cores that may be used
     * @param wanted how many runs at once at most; 0: as many as there are cores
     * @param runs in all
     */
    public static SweepShare of(int cores, int wanted, int runs) {
        int atOnce = Math.max(1, Math.min(Math.min(wanted == 0 ? cores : wanted, cores), runs));
        return new SweepShare(atOnce, Math.max(1, cores / atOnce));
    }
}
