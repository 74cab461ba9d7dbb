package laststep.text;

/** What a file is read as. */
public record Recognised(FileFormat format, TextEncoding encoding, ColumnPlan columns) {}
