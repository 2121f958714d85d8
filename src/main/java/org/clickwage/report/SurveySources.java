package org.clickwage.report;

import java.util.Collection;
import java.util.List;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.wording.Wording;

/** What the rates of a survey stand beside, with its sources, below its figures. */
public final class SurveySources {
  /** A survey of many countries and years would fill screens with its laws. */
  private static final int MOST_ON_A_SCREEN = 12;

  private SurveySources() {}

  /** A result that goes into a file. */
  public static Result under(
      Result summary, Collection<ReferenceWage> references, Wording wording) {
    return under(summary, ReferenceGrounds.ofSurvey(references, wording), wording);
  }

  /** The same on a screen: many laws are counted there only. */
  public static Result onScreen(
      Result summary, Collection<ReferenceWage> references, Wording wording) {
    ReferenceGrounds all = ReferenceGrounds.ofSurvey(references, wording);
    if (all.sources().size() <= MOST_ON_A_SCREEN) {
      return under(summary, all, wording);
    }
    String counted = wording.say("summary.sources", Integer.toString(all.sources().size()));
    return under(summary, new ReferenceGrounds(List.of(), List.of(counted)), wording);
  }

  private static Result under(Result summary, ReferenceGrounds grounds, Wording wording) {
    return new Result(
        () -> into(new Document.Builder().all(summary.forPeople().get()), grounds, wording).build(),
        summary.forSpreadsheets(),
        summary.forScripts());
  }

  static Document.Builder into(
      Document.Builder document, ReferenceGrounds grounds, Wording wording) {
    return document
        .sentences(wording.say("title.references"), grounds.notes())
        .sources(wording.say("title.sources"), grounds.sources());
  }
}
