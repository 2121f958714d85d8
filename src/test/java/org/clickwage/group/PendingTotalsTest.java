package org.clickwage.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

/** Undecided pay counts once for a page, and is of people. */
class PendingTotalsTest {
  private final PendingTotals totals = new PendingTotals();

  private static SharedPageReward page(String pay) {
    return new SharedPageReward(1_000_000, 9_000_000, Range.of(Rational.parse(pay)));
  }

  /** 0.05 once, and 0.07 of another page. */
  @Test
  void aPageCountsOnce() {
    UnitTotals worker = new UnitTotals();
    worker.add(page("0.05"));
    worker.add(page("0.05"));
    worker.add(page("0.07"));
    UnitTotals other = new UnitTotals();
    other.add(page("0.05"));
    worker.merge(other);
    GroupTotals group = new GroupTotals(0);
    worker.addTo(group, null);
    assertEquals(Range.of(Rational.parse("0.12")), group.pending().pay());
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
    GroupTotals group = new GroupTotals(0);
    group.countNameless(1 << DistinctWorkerCounts.AWAITING);
    GroupTotals other = new GroupTotals(0);
    other.countNameless(1 << DistinctWorkerCounts.AWAITING);
    other.countNameless(1 << DistinctWorkerCounts.AWAITING | 1 << DistinctWorkerCounts.SEEN);
    group.merge(other);
    group.countWorkers(new long[] {5, 4});
    assertEquals(7, group.people(DistinctWorkerCounts.AWAITING));
    assertEquals(1, group.nameless());
  }
}
