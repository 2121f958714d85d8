package org.clickwage.document;

import java.util.Optional;
import org.clickwage.message.HtmlText;

/**
 * Addresses of a page that will be published.
 *
 * @param page its own
 * @param picture that of the picture which a link to it shows
 */
public record Links(Optional<String> page, Optional<String> picture) {
  public static final Links NONE = new Links(Optional.empty(), Optional.empty());

  /** For the head of the page. */
  String head() {
    return page.map(known -> "<link rel=\"canonical\" href=\"" + attribute(known)).orElse("")
        + picture
            .map(known -> "<meta property=\"og:image\" content=\"" + attribute(known))
            .orElse("");
  }

  private static String attribute(String address) {
    return HtmlText.escaped(address) + "\">\n";
  }
}
