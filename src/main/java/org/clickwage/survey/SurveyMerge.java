package org.clickwage.survey;

import java.io.InputStream;
import java.util.function.Consumer;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.group.Workers;
import org.clickwage.number.BinaryForm;
import org.clickwage.table.RecordProblem;

/** Puts together what the parts of a survey come to, in their order, file by file. */
public final class SurveyMerge {
  private final Workers workers;
  private final ReferenceLookup laws;
  private final SurveyTotals all;
  private SurveyPart file;
  private long linesAbove;

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

  /** The parts that come now are of this file. */
  public void startFile(SurveyPart next) {
    file = next;
    linesAbove = 0;
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

  /** What all parts come to. */
  public SurveyTotals totals() {
    return all;
  }
}
