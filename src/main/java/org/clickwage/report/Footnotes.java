package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.document.Source;

/** The sources of a document in the order in which they are first cited, each once. */
final class Footnotes {
  private final List<Source> sources = new ArrayList<>();

  /** The number of a source, from 1. */
  int cite(String source) {
    return cite(Source.of(source));
  }

  int cite(Source source) {
    int known = sources.indexOf(source);
    if (known >= 0) {
      return known + 1;
    }
    sources.add(source);
    return sources.size();
  }

  /** A cell with the numbers of its sources. */
  Cell citing(Cell cell, Stream<Source> sources) {
    Cell cited = cell;
    for (Source source : sources.toList()) {
      cited = cited.citing(cite(source));
    }
    return cited;
  }

  List<Source> all() {
    return List.copyOf(sources);
  }
}
