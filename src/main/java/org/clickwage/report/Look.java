package org.clickwage.report;

import java.nio.charset.Charset;

/**
 * For whom and where a result is shown.
 *
 * @param charset what the terminal can show
 * @param width of the terminal, in columns
 */
public record Look(
    Wording wording,
    Provenance provenance,
    Heading heading,
    Charset charset,
    Palette palette,
    int width) {}
