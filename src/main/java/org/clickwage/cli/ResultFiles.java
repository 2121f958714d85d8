package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clickwage.cli.Options.Option;
import org.clickwage.document.Chart;
import org.clickwage.document.Document.Block.Picture;
import org.clickwage.document.Format;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.output.OutputFiles;
import org.clickwage.output.OutputPlan;
import org.clickwage.reference.ReferenceData;

/** The files that a result is written to, a picture of it among them; without any, it is shown. */
final class ResultFiles {
  static final List<Option> OPTIONS =
      List.of(
          Option.file("--out", "FILE").described("result-out"),
          Option.file("--chart", "FILE.svg|FILE.png"),
          Option.value("--title", "TEXT"),
          Option.value("--subtitle", "TEXT"),
          Option.flag("--force"));

  /** What a survey or a log is shown on, besides its tables. */
  static final List<Option> OF_SURVEY =
      List.of(
          Option.file("--report", "FILE.html"),
          Option.file("--chart", "FILE.svg|FILE.png").described("chart-of-survey"),
          Option.value("--title", "TEXT"),
          Option.value("--subtitle", "TEXT"));

  private static final Set<Format> ANY = Set.of(Format.values());
  private static final Set<Format> PAGES = Set.of(Format.HTML);

  private final ParsedOptions typed;
  private final CommandContext session;

  ResultFiles(ParsedOptions typed, CommandContext session) {
    this.typed = typed;
    this.session = session;
    checkPicture(typed, session.problems());
    if (!typed.has("--format")) {
      checkEnding("--out", ANY, "expected.result-file", typed, session.problems());
    }
  }

  /** Checks the files of a survey or a log that are no tables of records. */
  static void check(ParsedOptions typed, Problems problems) {
    checkPicture(typed, problems);
    checkEnding("--report", PAGES, "expected.page-file", typed, problems);
    if (!typed.has("--format")) {
      checkEnding("--summary", ANY, "expected.result-file", typed, problems);
    }
  }

  /** A name that ends like a PDF's, with a text for people in it, would open nowhere. */
  private static void checkEnding(
      String option, Set<Format> formats, String expected, ParsedOptions typed, Problems problems) {
    String file = typed.text(option);
    if (file == null) {
      return;
    }
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    if (hasEnding(name) && Format.of(name).filter(formats::contains).isEmpty()) {
      problems.add(option, "problem.notation", file, Note.of(expected));
    }
  }

  private static boolean hasEnding(String name) {
    return name.replaceFirst("(?i)\\.gz$", "").lastIndexOf('.') > 0;
  }

  /** Whether somebody will see a picture, so that what it needs is worth calculation. */
  static boolean arePictured(ParsedOptions typed) {
    return typed.has("--chart")
        || typed.has("--report")
        || "html".equalsIgnoreCase(typed.text("--format"));
  }

  /** A picture is one of two kinds. */
  private static void checkPicture(ParsedOptions typed, Problems problems) {
    String chart = typed.text("--chart");
    if (chart != null && !isSvg(chart) && !isPng(chart)) {
      problems.add("--chart", "problem.notation", chart, Note.of("expected.picture-file"));
    }
  }

  private static boolean isSvg(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".svg");
  }

  private static boolean isPng(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".png");
  }

  /**
   * Writes the result where it is asked for; a picture that would be empty is told.
   *
   * @param read what the run reads, which no output replaces
   */
  ExitCode write(Result result, ReferenceData facts, List<Path> read) throws IOException {
    if (!typed.has("--out") && !typed.has("--chart")) {
      session.write(result, facts);
      return ExitCode.FINE;
    }
    String chart = typed.text("--chart");
    Optional<Picture> picture = chart == null ? Optional.empty() : result.picture();
    if (chart != null && picture.isEmpty()) {
      session.printError(session.wording().say("chart.nothing", chart));
    }
    try (OutputFiles files = plan(read, picture.isPresent()).prepare()) {
      if (typed.has("--out")) {
        String text = session.text(result, format(), facts, session.wording());
        write(files, typed.text("--out"), text.getBytes(StandardCharsets.UTF_8));
      }
      if (picture.isPresent()) {
        write(files, chart, drawn(picture.get(), chart, session, facts, session.wording()));
      }
      files.commit();
    }
    if (!typed.has("--out")) {
      session.write(result, facts);
    }
    return chart != null && picture.isEmpty() ? ExitCode.PROBLEMS_IN_INPUT : ExitCode.FINE;
  }

  private OutputPlan plan(List<Path> read, boolean drawn) throws IOException {
    OutputPlan plan =
        new OutputPlan(session.out()).force(typed.has("--force")).withoutFingerprints();
    read.forEach(plan::keep);
    FilesRead.of(typed).forEach(plan::keep);
    if (typed.has("--out")) {
      plan.write(typed.text("--out"));
    }
    if (drawn) {
      plan.write(typed.text("--chart"));
    }
    return plan;
  }

  /** What was asked for, else what the file's ending says. */
  private Format format() {
    return typed.has("--format") ? session.format() : session.formatOf(typed.text("--out"));
  }

  /** A picture that stands alone, as its file's ending says. */
  static byte[] drawn(
      Picture picture, String name, CommandContext session, ReferenceData facts, Wording words) {
    Chart chart = picture.chart().get();
    Chart.Frame frame =
        new Chart.Frame(
            session.heading().title().orElse(picture.title()),
            session.heading().subtitle().orElse(""),
            words.say("page.made", Version.NUMBER, facts.date()),
            chart.told().isEmpty() ? picture.alternative() : chart.told());
    return isSvg(name)
        ? chart.svg(Chart.WIDE, frame).getBytes(StandardCharsets.UTF_8)
        : chart.png(Chart.WIDE, frame);
  }

  private static void write(OutputFiles files, String name, byte[] content) throws IOException {
    try (OutputStream out = files.open(name)) {
      out.write(content);
    }
  }
}
