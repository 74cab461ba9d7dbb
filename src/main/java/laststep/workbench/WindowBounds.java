package laststep.workbench;

/** Where the window stood, in the screen's coordinates, and whether it filled the screen. */
public record WindowBounds(double x, double y, double width, double height, boolean maximised) {}
