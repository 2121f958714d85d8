package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.clickwage.checks.Preview;
import org.clickwage.checks.Sample;
import org.clickwage.document.Document.Block.Picture;
import org.clickwage.document.Format;
import org.clickwage.document.Result;
import org.clickwage.message.Wording;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.SurveyGrounds;

/** Writes the page and the picture of a survey or a log, where they are asked for. */
final class SurveyPages {
  private final ParsedOptions typed;
  private final CommandContext session;
  private final ReferenceData facts;

  /** The language of files. */
  private final Wording words;

  private final SurveyGrounds grounds;

  /**
   * @param grounds what the figures rest on, whose sources the page names
   */
  SurveyPages(
      ParsedOptions typed,
      CommandContext session,
      ReferenceData facts,
      Wording words,
      SurveyGrounds grounds) {
    this.typed = typed;
    this.session = session;
    this.facts = facts;
    this.words = words;
    this.grounds = grounds;
  }

  /**
   * False where a picture is asked for and there is nothing to draw.
   *
   * @param hidden whether the cells of a column, by its place, are not to be shown
   * @param withholdsTotal whether the records of all would reveal those of a group
   */
  boolean write(
      Result summary,
      Sample sample,
      IntPredicate hidden,
      InputProblems problems,
      long records,
      boolean withholdsTotal,
      RunOutputs outputs)
      throws IOException {
    if (typed.has("--report")) {
      List<String> method = List.of(sample.input().published(words), words.say("report.method"));
      Result page =
          grounds.page(
              summary,
              said(problems, records, withholdsTotal),
              Preview.of(sample, hidden),
              method,
              words);
      outputs.write(typed.text("--report"), session.text(page, Format.HTML, facts, words));
    }
    String chart = typed.text("--chart");
    Optional<Picture> picture = chart == null ? Optional.empty() : summary.picture();
    if (picture.isPresent()) {
      outputs.write(chart, ResultFiles.drawn(picture.get(), chart, session, facts, words));
    } else if (chart != null) {
      outputs.leaveOut(chart);
      session.printError(session.wording().say("chart.nothing", chart));
    }
    return chart == null || picture.isPresent();
  }

  /** What a cell says is not quoted on a page of which some columns are hidden. */
  private List<String> said(InputProblems problems, long records, boolean withholdsTotal) {
    if (problems.count() == 0) {
      return List.of();
    }
    List<String> said = new ArrayList<>();
    if (!withholdsTotal) {
      String number = Long.toString(problems.count());
      said.add(words.say("report.problems", number, Long.toString(records)));
      said.addAll(problems.kinds(words));
    }
    if (!TableColumns.areHidden(typed)) {
      said.addAll(problems.first());
    }
    return said;
  }
}
