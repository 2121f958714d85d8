package org.clickwage.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of a result, each with how the names of its files end. */
public enum Format {
  TEXT("txt", "text"),
  MARKDOWN("md"),
  CSV("csv"),
  XLSX("xlsx"),
  JSON("json"),
  HTML("html", "htm"),
  LATEX("tex");

  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  /** The format of a file by its ending, that of packing left out; empty for any other ending. */
  public static Optional<Format> of(String file) {
    String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return Stream.of(values()).filter(each -> each.isEndingOf(name)).findFirst();
  }

  /** Whether programs read it, and not people. */
  public boolean isForPrograms() {
    return this == CSV || this == XLSX || this == JSON;
  }

  private boolean isEndingOf(String name) {
    return endings.stream().anyMatch(ending -> name.endsWith("." + ending));
  }
}
