package org.clickwage.parts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.clickwage.survey.RecordSink;
import org.clickwage.survey.SurveyMerge;
import org.clickwage.survey.SurveyPart;
import org.clickwage.survey.SurveyTotals;
import org.clickwage.table.RecordProblem;

/**
 * A survey whose parts are calculated by others, and put together here.
 *
 * @param problems takes each problem, by its line in the file
 * @param progress counts records that this process calculates
 */
public record SurveyParts(
    Elsewhere others, SurveyMerge merge, Consumer<RecordProblem> problems, LongConsumer progress) {
  /**
   * What all records come to, with those of this file; empty where the plan lacks columns for the
   * ends of ranges.
   *
   * @param out takes the records with their results; null where nobody wants them
   */
  public Optional<SurveyTotals> add(SurveyPart file, PartRecipe recipe, RecordSink out)
      throws IOException {
    merge.startFile(file);
    if (out != null) {
      out.begin(file.plan().dialect(), new byte[0]);
    }
    for (Part part : others.calculate(recipe, file.rows().input().file(), progress)) {
      try (InputStream sums = part.sums()) {
        if (!merge.add(sums, problems)) {
          return Optional.empty();
        }
      }
      if (out != null) {
        try (InputStream records = part.records()) {
          out.append(records);
        }
      }
    }
    return Optional.of(merge.totals());
  }
}
