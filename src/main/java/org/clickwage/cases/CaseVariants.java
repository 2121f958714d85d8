package org.clickwage.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.clickwage.profile.RecordField;
import org.clickwage.table.RowProblem;
import org.clickwage.work.NotationException;

/** Which case of a file retells another one, and so is shown but not counted. */
public final class CaseVariants {
  static final String COLUMN = "variant_of";

  private final Map<String, StatedCase> byName = new HashMap<>();
  private final int column;

  /**
   * @param cases all of the file
   * @param header the titles of the columns
   */
  public CaseVariants(List<StatedCase> cases, List<String> header) {
    this.column = header.indexOf(COLUMN);
    cases.forEach(each -> byName.putIfAbsent(each.word(RecordField.NAME), each));
  }

  /** The case that this one retells; a name that no other case has is a problem. */
  public Optional<StatedCase> of(StatedCase stated, Consumer<RowProblem> problems) {
    String name = stated.cell(column);
    StatedCase original = byName.get(name);
    if (name.isEmpty() || original != null && original != stated) {
      return Optional.ofNullable(original).filter(known -> !name.isEmpty());
    }
    NotationException wrong = new NotationException(name, "expected.other-case");
    problems.accept(new RowProblem(stated.line(), COLUMN, wrong.problem()));
    return Optional.empty();
  }
}
