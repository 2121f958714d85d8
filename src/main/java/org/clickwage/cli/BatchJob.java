package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.clickwage.csv.BatchPlan;
import org.clickwage.csv.BatchRun;
import org.clickwage.csv.BatchTotals;
import org.clickwage.csv.Chunker;
import org.clickwage.csv.EncodingOutput;
import org.clickwage.csv.InputFile;
import org.clickwage.csv.Progress;
import org.clickwage.csv.Pseudonyms;
import org.clickwage.csv.RangesFoundException;
import org.clickwage.csv.RowHiding;
import org.clickwage.csv.RowProblem;
import org.clickwage.note.Note;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.Language;
import org.clickwage.report.Result;
import org.clickwage.report.Wording;
import org.clickwage.statistics.StatisticsOptions;

/** One batch from its options to its outputs. */
final class BatchJob {
  private static final int SHOWN_PROBLEMS = 20;

  private final Typed typed;
  private final Session session;
  private final InputFile file;
  private final Problems wrong;

  /** What goes into files has the language that was asked for, never that of the environment. */
  private final Wording words;

  private final List<String> shown = new ArrayList<>();
  private final Map<String, Long> kinds = new TreeMap<>();
  private BatchInput input;
  private BatchSettings settings;
  private ReferenceData facts;
  private RowHiding hiding;
  private OutputStream problemFile;
  private long problems;

  BatchJob(Typed typed, Session session, InputFile file) {
    this.typed = typed;
    this.session = session;
    this.file = file;
    this.wrong = session.problems();
    Language language =
        typed.text("--lang") == null ? Language.ENGLISH : session.wording().language();
    this.words = Wording.in(language);
  }

  ExitCode run() throws IOException {
    input = BatchInput.of(file, typed, wrong);
    settings = new BatchSettings(typed, wrong, input);
    facts = session.facts(typed);
    BatchPlan plan = settings.plan(facts, false, words::say);
    settings.check(plan.perWorker());
    hiding = hiding();
    wrong.throwIfAny();
    tell(input.told(session.wording()));
    try {
      return run("-".equals(typed.text("--out")) && hasRanges(plan) ? withRanges() : plan);
    } catch (RangesFoundException e) {
      // Its results have two ends: once more from the beginning, with a column for each.
      return run(withRanges());
    }
  }

  private BatchPlan withRanges() {
    return settings.plan(facts, true, words::say);
  }

  private ExitCode run(BatchPlan plan) throws IOException {
    try (BatchOutputs outputs = outputs()) {
      BatchTotals totals = reckon(plan, outputs);
      StatisticsOptions statistics = settings.statistics(plan.perWorker());
      return finish(totals, new BatchSummary(totals, settings, statistics, plan, hiding), outputs);
    }
  }

  /** What goes straight to the standard output can't be taken back, so it is looked at first. */
  private boolean hasRanges(BatchPlan plan) throws IOException {
    try (Chunker chunker = new Chunker(file.read(), plan.dialect(), Chunker.USUAL_SIZE)) {
      BatchRun look =
          new BatchRun(plan, RowHiding.NOTHING, settings.threads(), problem -> {}, records -> {});
      look.run(chunker, null);
      return false;
    } catch (RangesFoundException e) {
      return true;
    }
  }

  private RowHiding hiding() throws IOException {
    boolean[] dropped = settings.named("--drop");
    boolean[] renamed = settings.named("--pseudonymise");
    if (renamed.length > 0 && typed.text("--key") == null) {
      wrong.add("--key", "problem.no-key-file");
    }
    wrong.throwIfAny();
    if (dropped.length == 0 && renamed.length == 0) {
      return RowHiding.NOTHING;
    }
    UnaryOperator<String> pseudonym = UnaryOperator.identity();
    if (renamed.length > 0) {
      Pseudonyms pseudonyms = Pseudonyms.withKeyIn(Path.of(typed.text("--key")));
      for (Note note : pseudonyms.notes()) {
        tell(session.wording().say(note));
      }
      pseudonym = pseudonyms::of;
    }
    return new RowHiding(dropped, renamed, pseudonym);
  }

  private BatchOutputs outputs() throws IOException {
    List<String> names = new ArrayList<>();
    for (String option : List.of("--out", "--summary", "--problems")) {
      if (typed.has(option)) {
        names.add(typed.text(option));
      }
    }
    List<Path> kept = typed.has("--key") ? List.of(Path.of(typed.text("--key"))) : List.of();
    return BatchOutputs.prepare(names, file, kept, session, typed);
  }

  private BatchTotals reckon(BatchPlan plan, BatchOutputs outputs) throws IOException {
    shown.clear();
    kinds.clear();
    problems = 0;
    try (Progress progress = BatchProgress.begin(file, session);
        Chunker chunker =
            new Chunker(
                outputs.hasDescriptor() ? file.readTakingFingerprint() : file.read(),
                plan.dialect(),
                Chunker.USUAL_SIZE)) {
      problemFile = typed.has("--problems") ? outputs.open(typed.text("--problems")) : null;
      OutputStream out = typed.has("--out") ? outputs.open(typed.text("--out")) : null;
      OutputStream encoded = out == null ? null : EncodingOutput.of(out, plan.dialect());
      long[] done = new long[1];
      BatchRun run =
          new BatchRun(
              plan,
              hiding,
              settings.threads(),
              this::take,
              records -> {
                progress.add(records - done[0]);
                done[0] = records;
              });
      BatchTotals totals = run.run(chunker, encoded);
      if (encoded != null) {
        encoded.close();
      }
      if (problemFile != null) {
        problemFile.close();
      }
      return totals;
    }
  }

  private void take(RowProblem problem) {
    problems++;
    kinds.merge(problem.kind(), 1L, Long::sum);
    if (shown.size() < SHOWN_PROBLEMS) {
      shown.add(place(problem) + session.wording().say(problem.what()));
    }
    if (problemFile != null) {
      session.write(problemFile, place(problem) + words.say(problem.what()) + "\n");
    }
  }

  /** {@code survey.csv:14: pay: }. */
  private String place(RowProblem problem) {
    String column = problem.column().isEmpty() ? "" : problem.column() + ": ";
    return file.fileName() + ":" + problem.line() + ": " + column;
  }

  private ExitCode finish(BatchTotals totals, BatchSummary summary, BatchOutputs outputs)
      throws IOException {
    for (String line : shown) {
      tell(line);
    }
    tellCounts(totals);
    if (problems > 0 && typed.has("--strict")) {
      tell(session.wording().say("batch.strict"));
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    ExitCode exit = problems > 0 ? ExitCode.PROBLEMS_IN_INPUT : ExitCode.FINE;
    Result result = summary.result(session.wording());
    String target = typed.text("--summary");
    if (target != null) {
      Result filed = summary.result(words);
      outputs.write(target, session.text(filed, session.formatOf(target), facts));
    }
    outputs.commit(
        new BatchDescription(typed, input, totals, kinds, session.provenance(facts), words)
            .of(outputs, totals.titles(), settings.named("--drop"), exit));
    if (target == null && !"-".equals(typed.text("--out"))) {
      session.write(result, facts);
    }
    return exit;
  }

  private void tellCounts(BatchTotals totals) throws IOException {
    Wording wording = session.wording();
    String records = Long.toString(totals.records());
    tell(wording.say("batch.counts", records, records, Long.toString(problems)));
    if (problems > shown.size()) {
      for (Map.Entry<String, Long> kind : kinds.entrySet()) {
        tell(
            wording.say(
                "batch.kind", Long.toString(kind.getValue()), kindName(kind.getKey(), wording)));
      }
    }
  }

  /** What a kind of problem is called; many of them by the family that they belong to. */
  private static String kindName(String kind, Wording wording) {
    String own = "kind-of-problem." + kind;
    String family = "kind-of-problem." + kind.substring(0, kind.indexOf('.'));
    return wording.say(wording.has(own) ? own : family);
  }

  private void tell(String line) throws IOException {
    session.printError(line + "\n");
  }
}
