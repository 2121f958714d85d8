package org.clickwage.document;

import java.nio.charset.Charset;
import org.clickwage.message.Wording;
import org.clickwage.output.Provenance;

/**
 * For whom and where a result is shown.
 *
 * @param links of a page that will be published
 * @param charset what the terminal can show
 * @param width of the terminal, in columns
 * @param isBrief whether the sentences alone are shown
 * @param isPlain whether text has a fact on each line, without bars and rules
 */
public record RenderContext(
    Wording wording,
    Provenance provenance,
    Heading heading,
    Links links,
    Charset charset,
    Palette palette,
    int width,
    boolean isBrief,
    boolean isPlain) {
  /** The same below a picture. */
  String madeBriefly() {
    return wording.say("chart.made", provenance.version(), provenance.referenceData());
  }

  /** Who made a page, and from which facts. */
  String made() {
    return wording.say("page.made", provenance.version(), provenance.referenceData());
  }
}
