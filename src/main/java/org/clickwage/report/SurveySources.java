package org.clickwage.report;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clickwage.document.Document;
import org.clickwage.document.Format;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.message.Wording;

/** The facts that the figures of a survey rest on, with their sources, below them. */
public final class SurveySources {
  /** A survey of many countries and years would fill screens with its laws. */
  private static final int MOST_ON_A_SCREEN = 12;

  private SurveySources() {}

  /** A result that goes into a file. */
  public static Result under(Result summary, SurveyGrounds known, Wording wording) {
    return under(summary, () -> ReferenceGrounds.ofSurvey(known, wording), wording);
  }

  /** A result that is shown: of a text, which fills a screen, many laws are counted only. */
  public static Result shown(Result summary, SurveyGrounds known, Format format, Wording wording) {
    return format == Format.TEXT
        ? under(
            summary, () -> ofScreen(ReferenceGrounds.ofSurvey(known, wording), wording), wording)
        : under(summary, known, wording);
  }

  private static ReferenceGrounds ofScreen(ReferenceGrounds all, Wording wording) {
    String number = Integer.toString(all.sources().size());
    return all.sources().size() <= MOST_ON_A_SCREEN
        ? all
        : new ReferenceGrounds(List.of(), List.of(wording.say("summary.sources", number)));
  }

  /** Grounds are put in words only where the result is for people. */
  private static Result under(Result summary, Supplier<ReferenceGrounds> grounds, Wording wording) {
    return new Result(
        () ->
            into(new Document.Builder().all(summary.forPeople().get()), grounds.get(), wording)
                .build(),
        summary.forSpreadsheets(),
        summary.forScripts());
  }

  /** The notes of a result and of its grounds, and their sources, for scripts. */
  static void into(JsonOutput json, List<String> notes, SurveyGrounds known, Wording wording)
      throws IOException {
    ReferenceGrounds grounds = ReferenceGrounds.ofSurvey(known, wording);
    json.texts("notes", Stream.concat(notes.stream(), grounds.notes().stream()).toList());
    json.texts("sources", grounds.sources());
  }

  static Document.Builder into(
      Document.Builder document, ReferenceGrounds grounds, Wording wording) {
    return document
        .sentences(wording.say("title.references"), grounds.notes())
        .sources(wording.say("title.sources"), grounds.sources());
  }
}
