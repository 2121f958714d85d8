package org.clickwage.cli;

import java.util.Optional;
import java.util.Set;
import org.clickwage.report.Format;
import org.clickwage.report.Language;
import org.clickwage.work.NotationException;
import picocli.CommandLine.Option;

/** How a result is shown: its language, format and colours. */
final class OutputOptions {
  static final Set<String> NAMES = Set.of("--lang", "--format", "--color");

  /** When colours are used. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(names = "--lang", paramLabel = "en|fr", descriptionKey = "option.lang")
  private String lang;

  @Option(
      names = "--format",
      paramLabel = "text|markdown|csv|json",
      descriptionKey = "option.format")
  private String format;

  @Option(names = "--color", paramLabel = "auto|always|never", descriptionKey = "option.color")
  private String color;

  Optional<Language> language(Problems problems) {
    return problems.read("--lang", lang, OutputOptions::language);
  }

  private static Language language(String tag) {
    return Language.of(tag).orElseThrow(() -> new NotationException(tag, "expected.language"));
  }

  Format format(Problems problems) {
    return problems.choice("--format", format, Format.class).orElse(Format.TEXT);
  }

  Color color(Problems problems) {
    return problems.choice("--color", color, Color.class).orElse(Color.AUTO);
  }
}
