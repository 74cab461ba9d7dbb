package laststep.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A character set that a corpus may be written in. */
public enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, "utf8"),
    /** As Windows programs write it. */
    UTF_8_BOM("UTF-8 with BOM", StandardCharsets.UTF_8, "utf-8-bom", "utf-8-sig"),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, "utf-16"),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE),
    /** Korean Windows. EUC-KR is a part of it and is always read as this. */
    CP949("CP949", Charset.forName("MS949"), "ms949", "euc-kr", "euckr", "ks_c_5601-1987"),
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"), "cp1252", "iso-8859-1", "latin1");

    private final String title;
    private final Charset charset;
    private final List<String> otherNames;

    TextEncoding(String title, Charset charset, String... otherNames) {
        this.title = title;
        this.charset = charset;
        this.otherNames = List.of(otherNames);
    }

    /** What it is called, in every language. */
    public String title() {
        return title;
    }

    /** What settings and the command line call it. */
    public String id() {
        return this == UTF_8_BOM ? otherNames.get(0) : title.toLowerCase(Locale.ROOT);
    }

    Charset charset() {
        return charset;
    }

    /** The encoding of this name, upper or lower case; the usual other names of each are known too. */
    public static Optional<TextEncoding> of(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(encoding -> encoding.id().equals(wanted) || encoding.otherNames.contains(wanted))
                .findFirst();
    }
}
