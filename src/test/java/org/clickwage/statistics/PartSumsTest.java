package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums that were written and read again go on as if they had stayed. */
class PartSumsTest {
  private static byte[] written(Consumer<BinaryForm> part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryForm form = BinaryForm.to(bytes);
    part.accept(form);
    form.flush();
    return bytes.toByteArray();
  }

  private static BinaryForm reading(byte[] bytes) {
    return BinaryForm.from(new ByteArrayInputStream(bytes));
  }

  private static GroupAccumulator carried(GroupAccumulator group) {
    GroupAccumulator read = new GroupAccumulator(false, true);
    read.exchange(reading(written(group::exchange)));
    return read;
  }

  /** Rates alone are in no sum. */
  private static List<Observation> units(int size, boolean weighted) {
    List<Observation> units = new ArrayList<>();
    for (SampleUnit each : Samples.oddUnits(size, size, weighted)) {
      Observation unit = each.observation();
      if (units.size() % 9 == 0) {
        Rational rate = unit.rate;
        unit = new Observation();
        unit.rate = rate;
      } else if (units.size() % 7 == 0) {
        unit.rate = null;
      }
      units.add(unit);
    }
    return units;
  }

  private static GroupAccumulator gathered(List<Observation> units) {
    GroupAccumulator group = new GroupAccumulator(false, true);
    units.forEach(group::add);
    return group;
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,false", "1,true", "80,false", "81,true", "9000,false", "9000,true"})
  void aGroupThatWasReadIsTheGroup(int size, boolean weighted) {
    List<Observation> units = units(size, weighted);
    GroupAccumulator group = gathered(units);
    GroupStatistics expected = group.statistics(Samples.OPTIONS);
    assertTheSame(expected, group, carried(group));
    // Writing leaves it as it was.
    assertEquals(expected, group.statistics(Samples.OPTIONS));
    // Two parts of which one was read: whichever gathers the other.
    GroupAccumulator first = gathered(units.subList(0, size / 3));
    GroupAccumulator rest = carried(gathered(units.subList(size / 3, size)));
    GroupAccumulator both = carried(first);
    both.merge(rest);
    assertTheSame(expected, group, both);
    rest.merge(first);
    assertTheSame(expected, group, rest);
  }

  /** Each of 2 decimals more than sixteen; that of the first of none. */
  @Test
  void restsOfWeightsAreWrittenToo() {
    GroupAccumulator group = new GroupAccumulator(false, true);
    Samples.unit("8", "2").addTo(group);
    for (int i = 1; i <= 40; i++) {
      Rational weight = Rational.parse("0.123456789012345678").times(i);
      Samples.unit(Rational.of(i), Rational.ONE, weight, Rational.of(12)).addTo(group);
    }
    GroupAccumulator read = carried(group);
    assertTheSame(group.statistics(Samples.OPTIONS), group, read);
    // 2 + 820 × 0.123456789012345678.
    assertEquals(
        Rational.parse("103.23456699012345596"), read.statistics(Samples.OPTIONS).weight());
    Samples.unit("9", "3").addTo(read);
    Samples.unit("9", "3").addTo(group);
    assertTheSame(group.statistics(Samples.OPTIONS), group, read);
  }

  private static void assertTheSame(
      GroupStatistics expected, GroupAccumulator group, GroupAccumulator other) {
    assertEquals(expected, other.statistics(Samples.OPTIONS));
    assertEquals(group.observations(), other.observations());
    assertEquals(group.withReference(), other.withReference());
    assertEquals(group.reported(), other.reported());
    assertEquals(group.histogram(5), other.histogram(5));
    assertEquals(
        List.of(written(group::exchange).length), List.of(written(other::exchange).length));
  }

  /** A worker at 11.88 € for 30 h and at 9.50 € for 2 h, with a weight of a seventh. */
  @Test
  void aUnitThatWasReadIsTheUnit() {
    Currency euro = Currency.getInstance("EUR");
    Observation unit = Samples.unit("9", "1").observation();
    unit.workHours.set(Rational.of(32));
    unit.rateHours.set(Rational.of(30));
    unit.references.set(new HourlyRate(Rational.parse("11.88"), euro), unit.rateHours);
    unit.rateHours.set(Rational.of(2));
    unit.references.add(new HourlyRate(Rational.parse("9.50"), euro), unit.rateHours);
    unit.rateHours.set(Rational.of(32));
    unit.of(WageQuantity.NET_PAY).setUnknown();
    unit.weight = Weight.of(Rational.of(1, 7));
    Observation read = new Observation().exchange(reading(written(unit::exchange)));
    assertEquals(unit, read);
    assertEquals(unit.rate, read.rate);
    // 11.88 × 30 + 9.50 × 2 = 356.40 + 19.
    assertEquals(Rational.parse("375.4"), read.references.due());
    assertEquals(2, read.references.size());
    Observation nothing = new Observation();
    Observation stillNothing = new Observation();
    stillNothing.exchange(reading(written(nothing::exchange)));
    assertEquals(nothing, stillNothing);
    assertNull(stillNothing.rate);
    assertNull(stillNothing.weight);
    assertNull(stillNothing.references.currency());
  }
}
