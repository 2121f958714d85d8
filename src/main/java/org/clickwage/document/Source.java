package org.clickwage.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a fact is from.
 *
 * @param whole what it says, since when, and where it was read: for a page's list
 * @param brief the same as a newspaper prints it below a picture
 * @param act the same where there is little room: what it is called
 */
public record Source(String whole, String brief, String act) {
  /** What is brief enough. */
  public static Source of(String whole) {
    return new Source(whole, whole, whole);
  }

  /** All of them as one text for programs. */
  public static String joined(List<Source> sources) {
    return sources.stream().map(Source::whole).collect(Collectors.joining("; "));
  }
}
