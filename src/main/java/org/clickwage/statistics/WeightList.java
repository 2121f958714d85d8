package org.clickwage.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * The weights of a sample in the order in which they came: eight bytes each while all lie on the
 * {@link FixedPointScale}, and exact from the first on that does not.
 */
final class WeightList {
  /** Of a sample that has none to list; nothing is added to it. */
  static final WeightList NONE = new WeightList();

  /** So many digits always fit a signed 64-bit integer. */
  private static final int DIGITS = 18;

  private LongList units = new LongList();

  /** All of them, in place of units; null while there is none. */
  private List<Rational> exact;

  static WeightList ofOnes(int size) {
    WeightList ones = new WeightList();
    for (int i = 0; i < size; i++) {
      ones.units.add(FixedPointScale.WEIGHT_ONE);
    }
    return ones;
  }

  void add(Weight weight) {
    if (exact == null && weight.isOnGrid()) {
      units.add(weight.units());
    } else {
      exact().add(weight.value());
    }
  }

  void addAll(WeightList other) {
    if (exact == null && other.exact == null) {
      units.addAll(other.units);
    } else {
      exact().addAll(other.exact == null ? other.values() : other.exact);
    }
  }

  private List<Rational> exact() {
    if (exact == null) {
      exact = values();
      units = new LongList();
    }
    return exact;
  }

  private List<Rational> values() {
    List<Rational> values = new ArrayList<>();
    for (long each : units.toArray()) {
      values.add(FixedPointScale.weight(each));
    }
    return values;
  }

  /**
   * In how many decimals all of them fit: those of the grid, else as many as the greatest leaves.
   * What is rounded then is to the greatest as 1 to 10^17, which no quantile and no share shows.
   */
  int decimals() {
    if (exact == null) {
      return units.size() == 0 ? Integer.MAX_VALUE : FixedPointScale.WEIGHT_DECIMALS;
    }
    Rational greatest = exact.stream().reduce(Rational.ZERO, Rational::max);
    BigDecimal digit = greatest.significant(1, RoundingMode.UP);
    return DIGITS - (digit.precision() - digit.scale());
  }

  /** All of them in units of 10^-decimals, which are no more than {@link #decimals}. */
  long[] units(int decimals) {
    return exact == null && decimals == FixedPointScale.WEIGHT_DECIMALS
        ? units.toArray()
        : (exact == null ? values() : exact)
            .stream()
                .mapToLong(each -> each.rounded(decimals).unscaledValue().longValueExact())
                .toArray();
  }

  /** Takes those that are known, or reads an empty one's. */
  void exchange(BinaryForm form) {
    if (form.isThere(exact != null)) {
      List<Rational> all = exact();
      form.each(List.copyOf(all), form::number, () -> all.add(form.number(null)));
    } else {
      units.exchange(form);
    }
  }
}
