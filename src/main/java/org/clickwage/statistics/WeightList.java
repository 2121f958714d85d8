package org.clickwage.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.PowersOfTen;
import org.clickwage.number.Rational;

/**
 * The weights of a sample in the order in which they came: eight bytes each while all are whole
 * units of the {@link FixedPointScale}, as much again from the first on that leaves a rest, and
 * exact from the first on that does not lie on it.
 */
final class WeightList {
  /** Of a sample that has none to list; nothing is added to it. */
  static final WeightList NONE = new WeightList();

  /** So many digits always fit a signed 64-bit integer. */
  private static final int DIGITS = 18;

  private LongList units = new LongList();

  /** What the units of each leave; null while that is nothing. */
  private LongList rests;

  /** All of them, in place of units and rests; null while there is none. */
  private List<Rational> exact;

  static WeightList ofOnes(int size) {
    WeightList ones = new WeightList();
    ones.units = LongList.of(size, FixedPointScale.WEIGHT_ONE);
    return ones;
  }

  void add(Weight weight) {
    if (exact != null || !weight.isOnScale()) {
      exact().add(weight.value());
      return;
    }
    if (rests != null || weight.rest() != 0) {
      rests = rests();
      rests.add(weight.rest());
    }
    units.add(weight.units());
  }

  void addAll(WeightList other) {
    if (exact != null || other.exact != null) {
      LongList.addAll(exact(), other.values());
      return;
    }
    if (rests != null || other.rests != null) {
      rests = rests();
      rests.addAll(other.rests());
    }
    units.addAll(other.units);
  }

  private LongList rests() {
    return rests == null ? LongList.of(units.size(), 0) : rests;
  }

  private List<Rational> exact() {
    if (exact == null) {
      exact = values();
      units = new LongList();
      rests = null;
    }
    return exact;
  }

  private List<Rational> values() {
    if (exact != null) {
      return exact;
    }
    long[] whole = units.toArray();
    long[] left = rests().toArray();
    List<Rational> values = new ArrayList<>(whole.length);
    for (int i = 0; i < whole.length; i++) {
      values.add(FixedPointScale.weight(whole[i], left[i]));
    }
    return values;
  }

  /** Whether all are whole units of the grid. */
  boolean isWhole() {
    return exact == null && rests == null;
  }

  /**
   * In how many decimals all of them fit: those of the grid, else as many as the greatest leaves.
   * What is rounded then is to the greatest as 1 to 10^17, which no quantile and no share shows.
   *
   * @param others the greatest of others that are to fit too, in units of the grid; 0 for none
   */
  int decimals(long others) {
    if (isWhole()) {
      return units.size() == 0 && others == 0 ? Integer.MAX_VALUE : FixedPointScale.WEIGHT_DECIMALS;
    }
    Rational most = greatest().max(FixedPointScale.weight(others));
    BigDecimal digit = most.significant(1, RoundingMode.UP);
    return DIGITS - (digit.precision() - digit.scale());
  }

  private Rational greatest() {
    if (exact != null) {
      return exact.stream().reduce(Rational.ZERO, Rational::max);
    }
    long[] whole = units.toArray();
    long[] left = rests().toArray();
    int greatest = 0;
    for (int i = 1; i < whole.length; i++) {
      boolean isGreater =
          whole[i] != whole[greatest] ? whole[i] > whole[greatest] : left[i] > left[greatest];
      greatest = isGreater ? i : greatest;
    }
    return FixedPointScale.weight(whole[greatest], left[greatest]);
  }

  /** A whole number of units of the grid in units of 10^-decimals, half up. */
  static long units(long whole, int decimals) {
    int more = decimals - FixedPointScale.WEIGHT_DECIMALS;
    if (more >= 0) {
      return whole * PowersOfTen.of(more);
    }
    long unit = -more > DIGITS ? 0 : PowersOfTen.of(-more);
    return unit == 0 ? 0 : (whole + unit / 2) / unit;
  }

  /** All of them in units of 10^-decimals, which are no more than {@link #decimals}. */
  long[] units(int decimals) {
    int ofRests = decimals - FixedPointScale.WEIGHT_DECIMALS;
    if (exact != null || ofRests < 0 || ofRests > FixedPointScale.WEIGHT_DECIMALS) {
      return values().stream()
          .mapToLong(each -> each.rounded(decimals).unscaledValue().longValueExact())
          .toArray();
    }
    return rests == null && ofRests == 0 ? units.toArray() : rounded(PowersOfTen.of(ofRests));
  }

  /** All of them in so many parts of a unit, half up. */
  private long[] rounded(long parts) {
    long[] all = units.toArray();
    long[] left = rests().toArray();
    long part = FixedPointScale.WEIGHT_ONE / parts;
    for (int i = 0; i < all.length; i++) {
      all[i] = all[i] * parts + (left[i] + part / 2) / part;
    }
    return all;
  }

  /** Takes those that are known, or reads an empty one's. */
  void exchange(BinaryForm form) {
    if (form.isThere(exact != null)) {
      List<Rational> all = exact();
      form.each(List.copyOf(all), form::number, () -> all.add(form.number(null)));
    } else {
      units.exchange(form);
      if (form.isThere(rests != null)) {
        rests = rests == null ? new LongList() : rests;
        rests.exchange(form);
      }
    }
  }
}
