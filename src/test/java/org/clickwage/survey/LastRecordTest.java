package org.clickwage.survey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clickwage.group.UnitTable;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.Observation;
import org.clickwage.wage.RateName;
import org.junit.jupiter.api.Test;

/** A last record that is the sum of all others is told; one that is only like them is not. */
class LastRecordTest {
  /** Pay and hours of each record, as in {@code 10/1}, the last one at the end. */
  private static boolean isReported(String... records) {
    return isReported(LastRecord.Title.OTHER, records);
  }

  private static boolean isReported(LastRecord.Title title, String... records) {
    GroupAccumulator all = new GroupAccumulator();
    LastRecord last = null;
    for (String record : records) {
      String[] figures = record.split("/");
      Rational pay = Rational.parse(figures[0]);
      Rational hours = Rational.parse(figures[1]);
      Observation unit = new Observation();
      unit.grossPay.set(pay);
      unit.workHours.set(hours);
      UnitTable.fillRate(unit, RateName.GROSS);
      unit.rateSums();
      all.add(unit);
      last = new LastRecord(7, pay, hours, title);
    }
    return last.note(all, false).isPresent();
  }

  @Test
  void theSumOfTwoOrMoreIsTold() {
    assertTrue(isReported("10/1", "20/2", "30/3"));
    assertTrue(isReported("10/1", "20/2", "5.5/0.5", "35.5/3.5"));
  }

  /** Who was paid 10 for one hour after somebody else was is no total of theirs. */
  @Test
  void theSameAsOneOtherIsNot() {
    assertFalse(isReported("10/1", "10/1"));
  }

  @Test
  void bothPayAndTimeMustBeTheSum() {
    assertFalse(isReported("10/1", "20/2", "30/4"));
    assertFalse(isReported("10/1", "20/2", "31/3"));
  }

  /** Three who had nothing: 0 is 0 + 0, and says nothing. */
  @Test
  void noPayIsNoSum() {
    assertFalse(isReported("0/1", "0/2", "0/3"));
  }

  /** A client called Total has less than a third of the pay and of the time. */
  @Test
  void aTotalIsALargePartOfAll() {
    assertTrue(isReported(LastRecord.Title.TOTAL, "10/1", "10/1", "10/1"));
    assertTrue(isReported(LastRecord.Title.TOTAL, "10/1", "10/1", "1/1"));
    assertFalse(isReported(LastRecord.Title.TOTAL, "10/1", "10/1", "9/0.9"));
    assertTrue(isReported(LastRecord.Title.AVERAGE, "10/1", "10/1", "9/0.9"));
  }
}
