package org.clickwage.report;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.statement.Quantity;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementDay;

/** That a statement's figures add up to its files, and which days have only one of the two. */
record StatementProof(Statement statement, Wording wording) {
  /** Days that are named one by one; the rest is counted. */
  private static final int MOST_DAYS = 6;

  /** To the cent; empty where no money is known. */
  Optional<String> reconciled() {
    StatementDay counted = statement.counted();
    StatementDay outside = statement.leftOut();
    Rational sumRead = statement.facts().sumRead();
    boolean agrees = counted.paidOut().plus(outside.paidOut()).compareTo(sumRead) == 0;
    String sentence =
        wording.say(
            agrees ? "statement.reconciled.agrees" : "statement.reconciled.differs",
            amount(counted.grossPay()),
            amount(counted.kept()),
            amount(counted.get(Quantity.REIMBURSEMENTS)),
            amount(counted.get(Quantity.OTHER)),
            amount(counted.paidOut()),
            counted.get(Quantity.LINES),
            amount(sumRead));
    return statement.total().get(Quantity.LINES).map(known -> sentence + outside(outside));
  }

  private String outside(StatementDay outside) {
    return outside.hasMoney()
        ? " "
            + wording.say(
                "statement.reconciled.outside",
                amount(outside.paidOut()),
                outside.get(Quantity.LINES))
        : "";
  }

  /** Money without time and time without money, day by day. */
  List<String> unmatched() {
    return Stream.of(
            days(
                "statement.without-time",
                statement.daysWithoutTime(),
                day -> amount(day.grossPay())),
            days(
                "statement.without-money",
                statement.daysWithoutMoney(),
                day -> wording.figures().hours(Range.of(day.workHours()))))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> days(
      String key,
      NavigableMap<LocalDate, StatementDay> days,
      Function<StatementDay, String> figure) {
    String named =
        days.entrySet().stream()
            .limit(MOST_DAYS)
            .map(day -> day.getKey() + " (" + figure.apply(day.getValue()) + ")")
            .collect(Collectors.joining(", ", "", days.size() > MOST_DAYS ? ", …" : ""));
    return Optional.of(wording.say(key, Rational.of(days.size()), named))
        .filter(sentence -> !days.isEmpty());
  }

  private String amount(Rational amount) {
    return wording.figures().money(Range.of(amount), statement.facts().currency());
  }
}
