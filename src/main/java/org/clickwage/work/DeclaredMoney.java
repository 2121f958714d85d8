package org.clickwage.work;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * Money as it was stated, with its currency where one was written.
 *
 * @param bySign whether nothing but a {@code $} or {@code ¥} says the currency, which is USD or JPY
 *     unless other money of the record is in another dollar or peso, or in yuan
 */
public record DeclaredMoney(Stated stated, Optional<Currency> currency, boolean bySign) {
  /** Whose own sign is a $, or a ¥: by the narrow symbols of Unicode's CLDR, in English. */
  private static final Map<String, Set<String>> SIGNED_SO =
      Map.of(
          "JPY",
          Set.of("CNY"),
          "USD",
          Set.of(
              "ARS", "AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "CLP", "COP", "CUP", "DOP",
              "FJD", "GYD", "HKD", "JMD", "KYD", "LRD", "MXN", "NAD", "NZD", "SBD", "SGD", "SRD",
              "TTD", "TWD", "UYU", "XCD"));

  /**
   * A rate for an hour, as a cell has it whose title already says that: {@code 7.25}, {@code 7.25
   * USD/h}. Throws {@link NotationException} for any other period, a range, and nothing.
   */
  public static DeclaredMoney ofHour(String text, Notation notation) {
    DeclaredMoney money = notation.money(text.indexOf('/') < 0 ? text + "/h" : text);
    if (money.stated.per() != Per.Each.HOUR || !money.stated.amount().low().isPositive()) {
      throw new NotationException(text, Expected.HOURLY_RATE);
    }
    if (!money.stated.amount().isPoint()) {
      throw new NotationException(text, "expected.one-rate");
    }
    return money;
  }

  /**
   * The rate of one amount for an hour, where other money names its currency; empty where nothing
   * says a currency.
   */
  public Optional<HourlyRate> hourlyRate(Optional<Currency> named) {
    return withNamed(named)
        .currency
        .or(() -> named)
        .map(own -> new HourlyRate(stated.amount().low(), own));
  }

  /** What a percentage is of it, for the same as it is. */
  public DeclaredMoney part(Range percent) {
    Range amount = stated.amount();
    Range hundredfold =
        Range.between(amount.low().times(percent.low()), amount.high().times(percent.high()));
    Range part = hundredfold.times(Rational.of(1, 100));
    return new DeclaredMoney(new Stated(part, stated.per()), currency, bySign);
  }

  /** The same in the currency that its sign has by itself, whatever else is named. */
  public DeclaredMoney asNamed() {
    return new DeclaredMoney(stated, currency, false);
  }

  /** The same where its column or other money names a currency: $20 and CAD are 20 CAD. */
  public DeclaredMoney withNamed(Optional<Currency> named) {
    return bySign && named.filter(this::mayBe).isPresent()
        ? new DeclaredMoney(stated, named, false)
        : this;
  }

  /** Whether a {@code $} is the sign of a currency. */
  public static boolean isOfDollars(Currency currency) {
    String code = currency.getCurrencyCode();
    return code.equals("USD") || SIGNED_SO.get("USD").contains(code);
  }

  /** Whether the sign is that of another currency too. */
  private boolean mayBe(Currency other) {
    return currency
        .map(own -> SIGNED_SO.getOrDefault(own.getCurrencyCode(), Set.of()))
        .filter(others -> others.contains(other.getCurrencyCode()))
        .isPresent();
  }

  /**
   * The same in the currency of its record, which has one only; throws {@link NotationException}
   * where this names another.
   *
   * @param text in which it is written
   */
  public DeclaredMoney inRecordOf(Optional<Currency> ofRecord, String text) {
    DeclaredMoney money = withNamed(ofRecord);
    if (ofRecord.isPresent()
        && money.currency.filter(own -> !own.equals(ofRecord.get())).isPresent()) {
      throw new NotationException(text, Expected.RECORD_CURRENCY, ofRecord.get());
    }
    return money;
  }
}
