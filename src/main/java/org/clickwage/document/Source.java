package org.clickwage.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a fact is from.
 *
 * @param whole what it says, since when, and where it was read: for a page's list
 * @param brief the same as a newspaper prints it below a picture
 */
public record Source(String whole, String brief) {
  /** What is brief enough. */
  public static Source of(String whole) {
    return new Source(whole, whole);
  }

  /** All of them as one text for programs. */
  public static String joined(List<Source> sources) {
    return sources.stream().map(Source::whole).collect(Collectors.joining("; "));
  }
}
