package org.clickwage.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole page or paper, with {@code {{name}}} where something is to be filled in. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)\\}\\}");

  private Template() {}

  /** All places at once: what is filled in may look like a place itself. */
  static String filled(String file, Map<String, String> parts) {
    return PLACE
        .matcher(text(file))
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  static String text(String file) {
    try (InputStream in = Template.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
