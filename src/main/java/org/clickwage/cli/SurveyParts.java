package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.clickwage.parts.Elsewhere;
import org.clickwage.parts.Part;
import org.clickwage.parts.PartsFolder;
import org.clickwage.survey.RecordSink;
import org.clickwage.survey.SurveyMerge;
import org.clickwage.survey.SurveyPart;
import org.clickwage.survey.SurveyTotals;

/**
 * A survey that is calculated in parts: by several processes with a folder between them, or by
 * {@link Elsewhere others}.
 */
record SurveyParts(TableInput<BatchFile> input, CommandContext context) {
  /** Adds up the records of one file after the other. */
  interface Addition {
    /**
     * What all records come to, with those of this file; empty where the plan lacks columns for the
     * ends of ranges.
     *
     * @param out takes the records with their results; null where nobody wants them
     */
    Optional<SurveyTotals> add(BatchFile of, SurveyPart file, RecordSink out) throws IOException;
  }

  /** Whether the survey is not calculated as one. */
  boolean areAsked() throws IOException {
    return input.folder().isPresent()
        || (context.environment().elsewhere().isPresent()
            && input.all().size() == 1
            && !input.isInFolder()
            && input.tables().arePlain());
  }

  /** How the parts of a file are calculated. */
  PartsFolder.Work work(BatchFile of, SurveyPart file, LongConsumer progress) throws IOException {
    SurveyRecipe recipe = new SurveyRecipe(input, context.wording(), of, file);
    List<Object> decided =
        new ArrayList<>(List.of(file.plan().ranges(), recipe.enriches(), input.isInFolder()));
    for (BatchFile each : input.all()) {
      decided.add(each.leftOut());
      decided.add(each.redaction.identical());
    }
    return new PartsFolder.Work(
        of.file(), decided, recipe, input.first().settings.threads(), progress);
  }

  /** Puts all parts together. */
  Addition merge(SurveyPart first, InputProblems problems, LongConsumer progress) {
    SurveyMerge merge = new SurveyMerge(first);
    return (of, file, out) -> {
      merge.startFile(file);
      if (out != null) {
        out.begin(of.dialect(), new byte[0]);
      }
      for (Part part : parts(of, file, progress)) {
        try (InputStream sums = part.sums()) {
          if (!merge.add(sums, problems::add)) {
            return Optional.empty();
          }
        }
        if (out != null) {
          try (InputStream records = part.records()) {
            out.append(records, of.dialect());
          }
        }
      }
      return Optional.of(merge.totals());
    };
  }

  /** All parts of a file, up to the first with a range that results have no columns for. */
  private List<Part> parts(BatchFile of, SurveyPart file, LongConsumer progress)
      throws IOException {
    if (input.folder().isEmpty()) {
      Elsewhere others = context.environment().elsewhere().orElseThrow();
      return others.calculate(
          new SurveyRecipe(input, context.wording(), of, file), of.file().size());
    }
    PartsFolder.Work work = work(of, file, progress);
    PartsFolder.Walk walk = input.folder().get().walk(of.file());
    List<Part> all = new ArrayList<>();
    Optional<PartsFolder.Whole> part = walk.next(work);
    while (part.isPresent()) {
      all.add(part.get());
      part = part.get().lacksEnds() ? Optional.empty() : walk.next(work);
    }
    return all;
  }
}
