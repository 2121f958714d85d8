package org.clickwage.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clickwage.money.Range;
import org.clickwage.money.Rational;
import org.junit.jupiter.api.Test;

/** Undecided pay counts once for a page, by its largest weight, and is of people. */
class PendingTallyTest {
  private final PendingTally tally = new PendingTally();

  private static RowResult row(String pay, String weight) {
    RowResult row = new RowResult();
    row.pendingPay = Range.of(Rational.parse(pay));
    row.weight = weight == null ? null : Rational.parse(weight);
    row.acceptMicros = 1_000_000;
    row.endMicros = 9_000_000;
    return row;
  }

  /** 0.05 x 0.4 once, whichever of the page's rows says the weight, and 0.07 of another page. */
  @Test
  void aPageCountsOnceByItsLargestWeight() {
    tally.add(row("0.05", null), "w1");
    tally.add(row("0.05", "0.4"), "w1");
    tally.add(row("0.07", null), "w1");
    PendingTally other = new PendingTally();
    other.add(row("0.05", "0.3"), "w1");
    tally.merge(other);
    assertEquals(Range.of(Rational.parse("0.09")), tally.pay());
    assertEquals(4, tally.records());
  }

  /** 2 x 0.05 + 0.05 x 0.4. */
  @Test
  void whatIsOfNoPageCountsEachTime() {
    tally.add(row("0.05", null), null);
    tally.add(row("0.05", null), null);
    tally.add(row("0.05", "0.4"), null);
    assertEquals(Range.of(Rational.parse("0.12")), tally.pay());
  }

  @Test
  void whoIsNotNamedIsOneOfThePeople() {
    tally.countNameless();
    PendingTally other = new PendingTally();
    other.countNameless();
    other.countNameless();
    tally.merge(other);
    tally.countWorkers(4);
    assertEquals(7, tally.people());
  }
}
