package org.clickwage.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clickwage.message.Note;
import org.clickwage.output.InputFile;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.survey.BatchPlan;
import org.clickwage.table.RecordProblem;

/** What becomes of the columns of a file of cases that give nothing. */
public final class CaseTitles {
  private final ResolvedInput input;
  private final BatchPlan plan;
  private final Function<ResolvedInput, BatchPlan> plans;
  private final CaseColumns own;

  /** Those that are problems. */
  private final Set<Integer> unused = new HashSet<>();

  /**
   * @param plans gives the plan of the same file with another column
   */
  public CaseTitles(
      ResolvedInput input,
      BatchPlan plan,
      Function<ResolvedInput, BatchPlan> plans,
      CaseColumns own) {
    this.input = input;
    this.plan = plan;
    this.plans = plans;
    this.own = own;
  }

  /**
   * The columns that seem to be a key's though they are not read: the title is a word for it, or a
   * letter away from one, the cells read as the key's, and with them a case would say something
   * else.
   *
   * @param cases all of the file, as they are read without
   */
  public List<RecordProblem> unused(InputFile file, List<StatedCase> cases) throws IOException {
    List<RecordProblem> problems = new ArrayList<>();
    for (var near : plan.mapping().titles().nearKeys().entrySet()) {
      for (RecordField key : near.getValue()) {
        int place = near.getKey();
        List<StatedCase> others = CaseReader.read(file, plans.apply(input.with(key, place)));
        String title = plan.mapping().nameOf(place);
        if (fits(title, cases, others) && unused.add(place)) {
          Note what = Note.of("problem.unused-title", key.columnName(), title);
          problems.add(new RecordProblem(plan.dialect().preambleLines() + 1, title, what));
        }
      }
    }
    return problems;
  }

  private static boolean fits(String title, List<StatedCase> cases, List<StatedCase> others) {
    return others.stream()
            .flatMap(each -> each.problems().stream())
            .noneMatch(problem -> problem.column().equals(title))
        && IntStream.range(0, cases.size())
            .anyMatch(each -> !cases.get(each).saysTheSameAs(others.get(each)));
  }

  /**
   * Those of cases that are read by titles in another language, and those that nothing is made of;
   * asked for after those that are problems.
   */
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>(input.missing(this::isUnused));
    own.translated().ifPresent(notes::add);
    unread().ifPresent(notes::add);
    return notes;
  }

  private boolean isUnused(String title) {
    return unused.stream().map(plan.mapping().header()::get).anyMatch(title::equals);
  }

  private Optional<Note> unread() {
    return input.unread(
        place ->
            unused.contains(place)
                || plan.reads(place)
                || own.has(place)
                || CaseReader.isTranslation(plan.mapping().header().get(place)));
  }
}
