package org.clickwage.tasklog;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/**
 * Reads what tasks pay, all of it in one currency: that of the log's first reward. Logs pay the
 * same few amounts again and again, so each is read once.
 */
final class LogRewards {
  private static final int MOST_KEPT = 10_000;

  private final LogPlan plan;
  private final FieldCells cells;
  private final Notation notation;
  private final Map<String, LogReward> kept = new HashMap<>();
  private String currencyText;
  private Optional<Currency> ofCell = Optional.empty();

  /** Empty while no reward was read yet that could say it. */
  private Optional<Currency> currency;

  /**
   * @param currency that of the log; empty for a reader that finds it
   */
  LogRewards(LogPlan plan, FieldCells cells, Notation notation, Optional<Currency> currency) {
    this.plan = plan;
    this.cells = cells;
    this.notation = notation;
    this.currency = currency;
  }

  /** The currency of the rewards read so far; empty where none of them named one. */
  Optional<Currency> currency() {
    return currency;
  }

  /** Makes the currency what it was before a record; returns whether the record had named one. */
  boolean takeBack(Optional<Currency> before) {
    boolean hasNamed = !currency.equals(before);
    if (hasNamed) {
      currency = before;
      kept.clear();
    }
    return hasNamed;
  }

  /** The amount that a cell says, after the record's currency was read. */
  LogReward read(String text) {
    LogReward known = kept.get(text);
    if (known == null) {
      known = readAnew(text);
      if (kept.size() < MOST_KEPT) {
        kept.put(text, known);
      }
    }
    return known;
  }

  /** What the record's column of currencies says; another one makes the same texts other money. */
  Optional<Currency> readCurrency() {
    String text = cells.text(RecordField.CURRENCY);
    if (text == null ? currencyText != null : !text.equals(currencyText)) {
      currencyText = text;
      kept.clear();
      ofCell = text == null ? Optional.empty() : Notation.currency(text);
      if (text != null && ofCell.isEmpty()) {
        currencyText = null;
        throw new NotationException(text, "expected.currency");
      }
    }
    return ofCell;
  }

  private LogReward readAnew(String text) {
    DeclaredMoney money = notation.money(text, ofCell);
    Rational amount = money.stated().single(text, "expected.reward");
    Optional<Currency> own = money.inRecordOf(ofCell, text).currency().or(() -> ofCell);
    currency = currency.or(() -> own);
    boolean unnamed = own.isEmpty() && !amount.isZero();
    if (own.isEmpty() || own.equals(currency)) {
      return new LogReward(amount.inLowestTerms(), unnamed, Map.of());
    }
    Rational factor = plan.factor(text, own.get(), currency.orElseThrow());
    Rational brought = amount.times(factor).inLowestTerms();
    return new LogReward(brought, unnamed, Map.of(own.get(), factor));
  }
}
