package org.clickwage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementDay;
import org.clickwage.statement.StatementMoney;

/** That a statement's figures add up to its files, and which days have only one of the two. */
final class StatementProof {
  /** Days that are named one by one; the rest is counted. */
  private static final int MOST_DAYS = 6;

  private final Statement statement;
  private final Wording wording;
  private final StatementFigures figures;

  StatementProof(Statement statement, Wording wording) {
    this.statement = statement;
    this.wording = wording;
    this.figures = new StatementFigures(statement.facts().currency(), wording);
  }

  /** To the cent, for each currency. */
  static List<String> reconciled(StatementShown shown, Wording wording) {
    List<String> sentences = new ArrayList<>();
    for (StatementShown.Part part : shown.parts()) {
      StatementProof proof = new StatementProof(part.statement(), wording);
      part.statement()
          .total()
          .money()
          .ifPresent(money -> sentences.add(proof.reconciled(money, part.sumRead())));
    }
    return sentences;
  }

  private String reconciled(StatementMoney money, Rational sumRead) {
    StatementDay outside = statement.leftOut();
    Rational sum = money.paidOut().plus(outside.money().paidOut());
    boolean agrees = sum.compareTo(sumRead) == 0;
    return wording.say(
            agrees ? "statement.reconciled.agrees" : "statement.reconciled.differs",
            figures.amount(money.grossPay()),
            figures.amount(money.fees()),
            figures.amount(money.reimbursements()),
            figures.amount(money.other()),
            figures.amount(money.paidOut()),
            Rational.of(money.lines()),
            figures.amount(sumRead))
        + outside(outside);
  }

  private String outside(StatementDay outside) {
    return outside.hasMoney()
        ? " "
            + wording.say(
                "statement.reconciled.outside",
                figures.amount(outside.money().paidOut()),
                Rational.of(outside.money().lines()))
        : "";
  }

  /** Money without time and time without money, day by day. */
  List<String> unmatched() {
    List<String> sentences = new ArrayList<>();
    add(
        sentences,
        "statement.without-time",
        statement.daysWithoutTime(),
        day -> figures.amount(statement.day(day).money().grossPay()));
    add(
        sentences,
        "statement.without-money",
        statement.daysWithoutMoney(),
        day -> figures.hours(statement.day(day).time().work()));
    return sentences;
  }

  private void add(
      List<String> sentences,
      String key,
      List<LocalDate> days,
      Function<LocalDate, String> figure) {
    if (days.isEmpty()) {
      return;
    }
    List<String> named = new ArrayList<>();
    for (LocalDate day : days.subList(0, Math.min(days.size(), MOST_DAYS))) {
      named.add(day + " (" + figure.apply(day) + ")");
    }
    if (days.size() > MOST_DAYS) {
      named.add("…");
    }
    sentences.add(wording.say(key, Rational.of(days.size()), String.join(", ", named)));
  }
}
