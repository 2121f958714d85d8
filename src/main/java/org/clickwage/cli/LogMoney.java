package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.checks.Sample;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.profile.RowCells;
import org.clickwage.work.Notation;

/** The money of a task log, as its first records tell it. */
final class LogMoney {
  private LogMoney() {}

  /** The currency of the first reward that names one; empty where no first record has such. */
  static Optional<Currency> currency(ResolvedInput input) throws IOException {
    Notation notation = input.mapping().notation(input.dialect());
    List<Currency> named = new ArrayList<>();
    Sample.of(input)
        .forEach(
            cells -> {
              if (named.isEmpty()) {
                ofReward(cells, notation).ifPresent(named::add);
              }
            });
    return named.stream().findFirst();
  }

  /** What does not read is reported where the log is read. */
  private static Optional<Currency> ofReward(RowCells cells, Notation notation) {
    Optional<Currency> ofRecord =
        Optional.ofNullable(cells.text(RecordField.CURRENCY)).flatMap(Notation::currency);
    return Optional.ofNullable(cells.text(RecordField.PAY))
        .flatMap(pay -> notation.currencyOf(pay, ofRecord));
  }
}
