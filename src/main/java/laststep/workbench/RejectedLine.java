package laststep.workbench;

import laststep.message.Problem;

/** A line that was not taken: its number counted from 1, why, and the line itself. */
public record RejectedLine(int line, Problem reason, String text) {}
