package org.clickwage.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.group.Workers;
import org.clickwage.number.BinaryForm;
import org.clickwage.table.CellBytes;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordProblem;

/** Puts together what the parts of a survey come to, in their order, file by file. */
public final class SurveyMerge {
  private static final int SIZE = 1 << 16;

  private final Workers workers;
  private final ReferenceLookup laws;
  private final SurveyTotals all;
  private SurveyPart file;
  private long linesAbove;

  /** Whether what was appended last does not end with a line. */
  private boolean isInLine;

  /**
   * @param first of the survey's files
   */
  public SurveyMerge(SurveyPart first) {
    BatchPlan plan = first.plan();
    this.workers = plan.workers();
    this.laws = new ReferenceLookup(plan.facts());
    this.all = new SurveyTotals(plan, null, laws, workers);
    this.file = first;
  }

  /**
   * The parts that come now are of this file.
   *
   * @param below whether its records come below those of the file before
   */
  public void startFile(SurveyPart next, boolean below) {
    file = next;
    linesAbove = 0;
    isInLine &= below;
  }

  /**
   * Adds a part; false where its plan lacks columns for the ends of ranges. Throws {@link
   * BinaryForm.DamagedException} where it is none.
   *
   * @param problems takes each problem, by its line in the file
   */
  public boolean add(InputStream sums, Consumer<RecordProblem> problems) {
    return BinaryForm.undamaged(() -> isAdded(sums, problems));
  }

  private boolean isAdded(InputStream sums, Consumer<RecordProblem> problems) {
    BinaryForm form = BinaryForm.from(sums);
    form.version(SurveyPart.VERSION);
    RecordProblem.from(form, problem -> problems.accept(problem.below(linesAbove)));
    if (!form.isThere(false)) {
      return false;
    }
    long lines = form.count(0);
    file.exchange(form);
    SurveyTotals ofPart = new SurveyTotals(file.plan(), null, laws, workers);
    ofPart.read(form);
    all.merge(ofPart);
    linesAbove += lines;
    return true;
  }

  /** Appends the records of a part, on lines of their own. */
  public void append(InputStream records, OutputStream out) throws IOException {
    byte[] bytes = new byte[SIZE];
    int first = records.readNBytes(bytes, 0, SIZE);
    if (isInLine && first > 0) {
      Dialect dialect = file.plan().dialect();
      out.write(dialect.lineEnd().getBytes(dialect.cellCharset()));
    }
    for (int read = first; read > 0; read = records.readNBytes(bytes, 0, SIZE)) {
      out.write(bytes, 0, read);
      isInLine = !CellBytes.isLineEnd(bytes[read - 1]);
    }
  }

  /** What all parts come to. */
  public SurveyTotals totals() {
    return all;
  }
}
