package org.clickwage.document;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.BundledText;

/** A whole page or paper, with {@code {{name}}} where something is to be filled in. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)\\}\\}");

  private Template() {}

  /** All places at once: what is filled in may look like a place itself. */
  static String filled(String file, Map<String, String> parts) {
    return PLACE
        .matcher(BundledText.of(file))
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }
}
