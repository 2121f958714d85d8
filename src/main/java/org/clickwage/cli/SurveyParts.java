package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.clickwage.output.InputFile;
import org.clickwage.survey.SurveyMerge;
import org.clickwage.survey.SurveyTotals;
import org.clickwage.table.RecordProblem;

/**
 * A survey that is calculated in parts: by several processes with a folder between them, or by
 * {@link Elsewhere others}.
 *
 * @param folder empty for others
 * @param hasOwnOutputs whether the records of each file go to a file of their own
 */
record SurveyParts(
    BatchJob job,
    Optional<PartsFolder> folder,
    boolean enriches,
    boolean hasOwnOutputs,
    int threads) {
  private static final String RANGES = "ranges";

  private record Work(SurveyRecipe recipe, InputFile file, int threads, LongConsumer progress)
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

  /** Where the records of a file go; null where nobody wants them. */
  interface Outputs {
    OutputStream of(BatchFile file) throws IOException;
  }

  /** Whether another process has met a range. */
  boolean haveRanges() {
    return folder.isPresent() && folder.get().isDecided(RANGES);
  }

  void tellRanges() throws IOException {
    folder.orElseThrow().decide(RANGES);
  }

  /**
   * Calculates the parts of one process; false where a range was met that results have no columns
   * for.
   *
   * @param number of the process, from 1 on
   */
  boolean calculate(boolean ranges, int number, LongConsumer progress) throws IOException {
    boolean hasAll = true;
    for (BatchFile of : job.all) {
      Work work = work(of, ranges, progress);
      List<?> decided = decided(ranges);
      hasAll =
          hasAll
              && FilesJob.naming(
                  of.file(), () -> folder.orElseThrow().calculate(work, decided, number));
    }
    return hasAll;
  }

  /** Puts all parts together; empty where the results have no columns for the ends of ranges. */
  Optional<SurveyTotals> merged(
      boolean ranges, InputProblems problems, LongConsumer progress, Outputs outputs)
      throws IOException {
    SurveyMerge merge = new SurveyMerge(job.first().part(ranges));
    for (BatchFile of : job.all) {
      of.hiding.restart();
      problems.startFile(of.file());
      merge.startFile(of.part(ranges), !hasOwnOutputs);
      List<Elsewhere.Part> parts =
          FilesJob.naming(of.file(), () -> parts(work(of, ranges, progress), ranges));
      OutputStream out = outputs.of(of);
      if (!isMerged(parts, merge, problems::add, out)) {
        return Optional.empty();
      }
      if (hasOwnOutputs) {
        out.close();
      }
    }
    return Optional.of(merge.totals());
  }

  private static boolean isMerged(
      List<Elsewhere.Part> parts,
      SurveyMerge merge,
      Consumer<RecordProblem> problems,
      OutputStream out)
      throws IOException {
    for (Elsewhere.Part part : parts) {
      try (InputStream sums = part.sums()) {
        if (!merge.add(sums, problems)) {
          return false;
        }
      }
      if (out != null) {
        try (InputStream records = part.records()) {
          merge.append(records, out);
        }
      }
    }
    return true;
  }

  /** All parts of a file, up to the first with a range that results have no columns for. */
  private List<Elsewhere.Part> parts(Work work, boolean ranges) throws IOException {
    if (folder.isEmpty()) {
      Elsewhere others = job.context.environment().elsewhere().orElseThrow();
      return others.calculate(work.recipe, work.file.size());
    }
    List<Elsewhere.Part> all = new ArrayList<>();
    long start = 0;
    boolean hasAll = true;
    for (int part = 0; part < folder.get().parts(work.file) && hasAll; part++) {
      PartsFolder.Whole whole = folder.get().part(work, decided(ranges), part, start);
      all.add(whole);
      start = whole.end();
      hasAll = !whole.lacksEnds();
    }
    return all;
  }

  private Work work(BatchFile of, boolean ranges, LongConsumer progress) throws IOException {
    boolean hasHead = hasOwnOutputs || of == job.first();
    SurveyRecipe recipe = new SurveyRecipe(job.typed, job.words, of, ranges, enriches, hasHead);
    return new Work(recipe, of.file(), threads, progress);
  }

  /** What decides results, now that some of it was found in the records. */
  private List<?> decided(boolean ranges) {
    List<Object> decided = new ArrayList<>(List.of(ranges, enriches, hasOwnOutputs));
    for (BatchFile each : job.all) {
      decided.add(each.leftOut());
      decided.add(each.identical());
    }
    return decided;
  }
}
