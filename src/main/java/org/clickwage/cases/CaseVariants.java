package org.clickwage.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clickwage.cases.CaseColumns.Kind;
import org.clickwage.profile.RecordField;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.NotationException;

/** Which case of the files retells another one, and so is shown but not counted. */
public final class CaseVariants {
  private final Map<String, StatedCase> byName = new HashMap<>();

  /**
   * @param cases all of the files
   */
  public CaseVariants(List<StatedCase> cases) {
    cases.forEach(each -> byName.putIfAbsent(each.word(RecordField.NAME), each));
  }

  /**
   * The case that this one retells; a name that no other case has is a problem, and so is a case
   * that retells this one, be it through others: none of them would be counted.
   *
   * @param columns of its file
   */
  public Optional<StatedCase> of(
      StatedCase stated, CaseColumns columns, Consumer<RecordProblem> problems) {
    String name = stated.variantOf();
    Optional<StatedCase> original = original(stated);
    if (name.isEmpty() || original.isPresent() && !retellsItself(stated)) {
      return original;
    }
    NotationException wrong = new NotationException(name, "expected.other-case");
    problems.accept(columns.problem(Kind.VARIANT_OF, stated, wrong.problem()));
    return Optional.empty();
  }

  private Optional<StatedCase> original(StatedCase stated) {
    String name = stated.variantOf();
    return name.isEmpty() ? Optional.empty() : Optional.ofNullable(byName.get(name));
  }

  private boolean retellsItself(StatedCase stated) {
    Set<String> seen = new HashSet<>();
    Optional<StatedCase> next = original(stated);
    while (next.isPresent()
        && next.get() != stated
        && seen.add(next.get().word(RecordField.NAME))) {
      next = original(next.get());
    }
    return next.filter(last -> last == stated).isPresent();
  }
}
