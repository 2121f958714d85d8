package org.clickwage.csv;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.money.Rational;
import org.clickwage.sessions.TaskOutcome;

/**
 * What one record comes to. It is filled again for each record of a thread.
 *
 * <p>{@code points} is empty for a record that can't be reckoned; one for plain numbers, several
 * for ranges.
 */
final class RowResult {
  List<RowPoint> points = List.of();
  List<RowReference> references = List.of();
  Optional<RowProblem> problem = Optional.empty();
  TaskOutcome status = TaskOutcome.APPROVED;
  Rational weight = Rational.ONE;
  Rational pendingPay = Rational.ZERO;
  Optional<Currency> currency = Optional.empty();

  void clear() {
    points = List.of();
    references = List.of();
    problem = Optional.empty();
    status = TaskOutcome.APPROVED;
    weight = Rational.ONE;
    pendingPay = Rational.ZERO;
    currency = Optional.empty();
  }

  boolean isRange() {
    return points.size() > 1;
  }
}
