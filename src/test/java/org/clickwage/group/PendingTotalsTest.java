package org.clickwage.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

/** Undecided pay counts once for a page, and is of people. */
class PendingTotalsTest {
  private final PendingTotals totals = new PendingTotals();

  private static void addOfPage(PendingTotals totals, String pay) {
    totals.addOfPage("w1", 1_000_000, 9_000_000, Range.of(Rational.parse(pay)));
  }

  /** 0.05 once, and 0.07 of another page. */
  @Test
  void aPageCountsOnce() {
    addOfPage(totals, "0.05");
    addOfPage(totals, "0.05");
    addOfPage(totals, "0.07");
    PendingTotals other = new PendingTotals();
    addOfPage(other, "0.05");
    totals.merge(other);
    assertEquals(Range.of(Rational.parse("0.12")), totals.pay());
  }

  /** 2 x 0.05 and 0.05 to 0.07. */
  @Test
  void whatIsOfNoPageCountsEachTime() {
    totals.add(Range.of(Rational.parse("0.05")));
    totals.add(Range.of(Rational.parse("0.05")));
    totals.add(new Range(Rational.parse("0.05"), Rational.parse("0.07")));
    assertEquals(new Range(Rational.parse("0.15"), Rational.parse("0.17")), totals.pay());
  }

  @Test
  void whoIsNotNamedIsOneOfThePeople() {
    totals.countNameless();
    PendingTotals other = new PendingTotals();
    other.countNameless();
    other.countNameless();
    totals.merge(other);
    totals.countWorkers(4);
    assertEquals(7, totals.people());
  }
}
