package org.clickwage.document;

import java.nio.charset.Charset;
import org.clickwage.message.Wording;
import org.clickwage.output.Provenance;

/**
 * For whom and where a result is shown.
 *
 * @param charset what the terminal can show
 * @param width of the terminal, in columns
 */
public record RenderContext(
    Wording wording,
    Provenance provenance,
    Heading heading,
    Charset charset,
    Palette palette,
    int width) {}
