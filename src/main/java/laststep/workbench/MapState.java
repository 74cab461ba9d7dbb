package laststep.workbench;

/** What the map's tab has to show. */
public enum MapState {
    /** There are too few vectors to lay out. */
    TOO_FEW,
    /** They are many, or the making was cancelled: to be made when somebody says so. */
    OFFERED,
    /** The first map is being made. */
    MAKING,
    /** Nothing tells the vectors apart. */
    FLAT,
    SHOWN
}
