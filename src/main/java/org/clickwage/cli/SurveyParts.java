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
import org.clickwage.survey.SurveyMerge;

/**
 * A survey that is calculated in parts: by several processes with a folder between them, or by
 * {@link Elsewhere others}.
 */
record SurveyParts(BatchInput input, Optional<PartsFolder> folder, CommandContext context) {
  /** Whether the survey is not calculated as one. */
  boolean areAsked() throws IOException {
    return folder.isPresent()
        || (context.environment().elsewhere().isPresent()
            && input.all().size() == 1
            && !input.isInFolder()
            && input.tables().arePlain());
  }

  /** How the parts of a file are calculated. */
  PartsFolder.Work work(BatchFile of, boolean ranges, LongConsumer progress) throws IOException {
    SurveyRecipe recipe = new SurveyRecipe(input, context.wording(), of, ranges);
    List<Object> decided = new ArrayList<>(List.of(ranges, recipe.enriches(), input.isInFolder()));
    for (BatchFile each : input.all()) {
      decided.add(each.leftOut());
      decided.add(each.identical);
    }
    return new PartsFolder.Work(of.file(), decided, recipe, input.threads(), progress);
  }

  /** Puts all parts together. */
  BatchJob.Addition merge(boolean ranges, InputProblems problems, LongConsumer progress) {
    SurveyMerge merge = new SurveyMerge(input.first().part(ranges));
    return (of, out) -> {
      merge.startFile(of.part(ranges));
      if (out != null) {
        out.begin(of.dialect(), new byte[0]);
      }
      for (Part part : parts(of, ranges, progress)) {
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
  private List<Part> parts(BatchFile of, boolean ranges, LongConsumer progress) throws IOException {
    if (folder.isEmpty()) {
      Elsewhere others = context.environment().elsewhere().orElseThrow();
      return others.calculate(
          new SurveyRecipe(input, context.wording(), of, ranges), of.file().size());
    }
    PartsFolder.Work work = work(of, ranges, progress);
    PartsFolder.Walk walk = folder.get().walk(of.file());
    List<Part> all = new ArrayList<>();
    Optional<PartsFolder.Whole> part = walk.next(work);
    while (part.isPresent()) {
      all.add(part.get());
      part = part.get().lacksEnds() ? Optional.empty() : walk.next(work);
    }
    return all;
  }
}
