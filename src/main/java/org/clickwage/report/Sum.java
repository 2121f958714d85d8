package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.clickwage.message.Figures;
import org.clickwage.message.ShownAmount;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * A sum in words: {@code €400.00 gross pay − €96.00 social charges = €304.00 net pay}. What its
 * parts come to is what people calculate from them; where they are ranges, at each point of these.
 */
final class Sum {
  static final String PLUS = "+";
  static final String MINUS = "−";
  static final String RESULT = "=";

  /** One line: what it does to the sum, its name and its figure. */
  record Row(String sign, String name, String figure) {}

  private final BiFunction<Rational, Boolean, ShownAmount> read;
  private final Function<Range, String> show;
  private final Wording wording;
  private final List<Row> rows = new ArrayList<>();
  private List<ShownAmount> left = List.of();

  private Sum(
      BiFunction<Rational, Boolean, ShownAmount> read,
      Function<Range, String> show,
      Wording wording) {
    this.read = read;
    this.show = show;
    this.wording = wording;
  }

  static Sum ofMoney(Optional<Currency> currency, Wording wording) {
    Figures figures = wording.figures();
    return new Sum(
        (amount, isEnd) -> figures.shown(amount, currency),
        range -> figures.withAllDigits(range, currency),
        wording);
  }

  static Sum ofHours(Wording wording) {
    return new Sum(wording.figures()::shownHours, wording.figures()::hours, wording);
  }

  /** An amount of one point. */
  void add(String sign, String name, Rational exact) {
    add(sign, name, List.of(exact));
  }

  /**
   * A part of the sum; the first has no sign.
   *
   * @param exact its amount at each point of ranges
   */
  void add(String sign, String name, List<Rational> exact) {
    boolean isRange = !Range.over(exact, Optional::of).orElseThrow().isPoint();
    List<ShownAmount> part = exact.stream().map(each -> read.apply(each, isRange)).toList();
    if (rows.isEmpty()) {
      left = part;
    } else {
      BinaryOperator<ShownAmount> step =
          sign.equals(MINUS) ? ShownAmount::minus : ShownAmount::plus;
      List<ShownAmount> before = left;
      left = new ArrayList<>();
      for (int i = 0; i < part.size(); i++) {
        left.add(step.apply(before.get(i), part.get(i)));
      }
    }
    row(rows.isEmpty() ? "" : sign, name, part);
  }

  /** Begins with what the parts of another sum come to. */
  void begin(String name, Sum parts) {
    left = parts.left;
    row("", name, left);
  }

  /** What the parts come to. */
  void result(String name) {
    row(RESULT, name, left);
  }

  /** The same where the figure before it does not say it: there are several, or new ones. */
  void resultOfSeveral(String name) {
    boolean isSaid = rows.size() < 2 || rows.get(rows.size() - 1).sign().equals(RESULT);
    if (!isSaid) {
      result(name);
    }
  }

  private void row(String sign, String name, List<ShownAmount> amounts) {
    rows.add(new Row(sign, name, show.apply(shown(amounts).orElseThrow())));
  }

  private static Optional<Range> shown(List<ShownAmount> amounts) {
    return Range.over(amounts, each -> Optional.of(each.shown()));
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  /** What the parts come to so far; empty where there are none. */
  Optional<Range> left() {
    return shown(left);
  }

  Optional<String> text() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      if (text.length() > 0) {
        text.append(' ').append(row.sign()).append('\u00a0');
      }
      text.append(inWords(row));
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(text.toString());
  }

  /** What it comes to, or its only part: {@code €304.00 net pay}. */
  Optional<String> lastInWords() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(inWords(rows.get(rows.size() - 1)));
  }

  private String inWords(Row row) {
    boolean isElided = Listed.isElided(row.name(), wording);
    return wording.say(isElided ? "sum.part.elided" : "sum.part", row.figure(), row.name());
  }
}
