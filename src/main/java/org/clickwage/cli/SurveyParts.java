package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.clickwage.options.FileOptions;
import org.clickwage.output.InputFile;
import org.clickwage.survey.SurveyMerge;

/**
 * A survey that is calculated in parts: by several processes with a folder between them, or by
 * {@link Elsewhere others}.
 */
record SurveyParts(BatchJob job) {
  private record Work(
      SurveyRecipe recipe, InputFile file, List<?> decided, int threads, LongConsumer progress)
      implements PartsFolder.Work {
    @Override
    public boolean enriches() {
      return recipe.enriches();
    }

    @Override
    public SurveyRecipe.Done calculate(long start, long bound, OutputStream out, OutputStream sums)
        throws IOException {
      return recipe.calculate(file::readFrom, start, bound, threads, progress, out, sums);
    }
  }

  /** How the parts of a file are calculated. */
  Work work(BatchFile of, boolean ranges, LongConsumer progress) throws IOException {
    boolean enriches = job.files.has(FileOptions.OUT);
    List<Object> decided = new ArrayList<>(List.of(ranges, enriches, job.isInFolder()));
    for (BatchFile each : job.all) {
      decided.add(each.leftOut());
      decided.add(each.identical());
    }
    SurveyRecipe recipe =
        new SurveyRecipe(job.typed, job.words, of, ranges, enriches, job.hasHead(of));
    return new Work(recipe, of.file(), decided, job.threads(), progress);
  }

  /** Puts all parts together. */
  BatchJob.Addition merge(boolean ranges, InputProblems problems, LongConsumer progress) {
    SurveyMerge merge = new SurveyMerge(job.first().part(ranges));
    return (of, out) -> {
      merge.startFile(of.part(ranges), !job.hasHead(of));
      for (Elsewhere.Part part : parts(work(of, ranges, progress))) {
        try (InputStream sums = part.sums()) {
          if (!merge.add(sums, problems::add)) {
            return Optional.empty();
          }
        }
        if (out != null) {
          try (InputStream records = part.records()) {
            merge.append(records, out);
          }
        }
      }
      return Optional.of(merge.totals());
    };
  }

  /** All parts of a file, up to the first with a range that results have no columns for. */
  private List<Elsewhere.Part> parts(Work work) throws IOException {
    if (job.folder.isEmpty()) {
      Elsewhere others = job.context.environment().elsewhere().orElseThrow();
      return others.calculate(work.recipe, work.file.size());
    }
    PartsFolder folder = job.folder.get();
    List<Elsewhere.Part> all = new ArrayList<>();
    long start = 0;
    boolean hasAll = true;
    for (int part = 0; part < folder.parts(work.file) && hasAll; part++) {
      PartsFolder.Whole whole = folder.part(work, part, start);
      all.add(whole);
      start = whole.end();
      hasAll = !whole.lacksEnds();
    }
    return all;
  }
}
