package org.clickwage.document;

import org.clickwage.datapackage.Provenance;
import java.nio.charset.Charset;
import org.clickwage.wording.Wording;

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
