package org.clickwage.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.clickwage.statistics.Contributions;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Observation;
import org.clickwage.statistics.PooledGap;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.ReportedCounts;
import org.clickwage.statistics.SharedSum;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.statistics.Underpayment;
import org.clickwage.statistics.Weight;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;

/** A group is of five at the least, and a sum of ten of whom two have no more than 85 %. */
class DisclosureControlTest {
  private static final int LEAST = 5;
  private static final ToLongFunction<List<List<String>>> NOBODY_TWICE = groups -> 0;

  /**
   * Someone who earns what they are paid.
   *
   * @param netPay null where it is not stated
   * @param paidHours the same
   */
  private record Worker(String pay, String netPay, String paidHours, String hours) {
    Worker(String pay, String hours) {
      this(pay, null, null, hours);
    }

    Observation unit() {
      Observation unit = new Observation();
      unit.grossPay.set(Rational.parse(pay));
      unit.of(WageQuantity.EARNINGS).set(unit.grossPay);
      if (netPay != null) {
        Rational net = Rational.parse(netPay);
        unit.of(WageQuantity.NET_PAY).set(net);
        unit.of(WageQuantity.SOCIAL_CHARGES).set(Rational.parse(pay).minus(net));
      }
      unit.paidHours.set(paidHours == null ? null : Rational.parse(paidHours));
      unit.workHours.set(Rational.parse(hours));
      unit.setRateOf(RateName.GROSS);
      unit.rateSums();
      return unit;
    }
  }

  private static GroupAccumulator group(int times, Worker worker) {
    GroupAccumulator group = new GroupAccumulator();
    Stream.generate(worker::unit).limit(times).forEach(group::add);
    return group;
  }

  private static GroupAccumulator together(GroupAccumulator... groups) {
    GroupAccumulator together = new GroupAccumulator();
    List.of(groups).forEach(together::merge);
    return together;
  }

  /** A row, of which nobody has what is not set. */
  private static final class Group {
    private final String key;
    private final GroupAccumulator units;
    private List<Contributions> otherRates = List.of();
    private ReportedCounts inPart = ReportedCounts.NONE;
    private List<Long> between = List.of();
    private Object table = "table";
    private long people;
    private long awaiting;
    private long ranges;
    private OptionalLong step = OptionalLong.empty();

    Group(String key, GroupAccumulator units) {
      this.key = key;
      this.units = units;
      this.people = units.observations();
    }

    DisclosureControl.Row row() {
      return new DisclosureControl.Row(
          List.of(key),
          key.equals("*"),
          table,
          people,
          units.withReference(),
          units,
          units.contributions(SharedSum.PAY),
          List.of(),
          between,
          otherRates,
          units.reported(),
          inPart,
          units.unitsOfGap(),
          awaiting,
          List.of(),
          ranges,
          step,
          List.of());
    }
  }

  private static DisclosureControl.Row row(String key, GroupAccumulator units) {
    return new Group(key, units).row();
  }

  private static DisclosureControl control(DisclosureControl.Row... rows) {
    return new DisclosureControl(List.of(rows), LEAST, NOBODY_TWICE);
  }

  private static GroupStatistics shown(DisclosureControl control, DisclosureControl.Row row) {
    return control.shown(row, row.units().statistics(StatisticsOptions.DEFAULT.withoutIntervals()));
  }

  /**
   * Of 18,450 that two groups of six have together, one who is in both has 12,000 and another one
   * 6,000: he takes his own from it, and knows that she has no more than 6,450. Their groups are
   * too small to show what they have, and of all, it is what the 20,000 of the third group leave.
   * Were it two people of 6,000, there would be three who are each a third of it.
   */
  @Test
  void whoIsInTwoGroupsHasTheSumOfBoth() {
    Worker twice = new Worker("6000", "10");
    Worker other = new Worker("6000", "10");
    Worker small = new Worker("50", "10");
    DisclosureControl.Row all =
        row(
            "*",
            together(
                group(1, new Worker("12000", "20")),
                group(1, other),
                group(9, small),
                group(20, new Worker("1000", "10"))));
    List<DisclosureControl.Row> rows =
        List.of(
            row("a", together(group(1, twice), group(1, other), group(4, small))),
            row("b", together(group(1, twice), group(5, small))),
            row("c", group(20, new Worker("1000", "10"))),
            all);
    assertTrue(new DisclosureControl(rows, LEAST, groups -> groups.size() - 1).hidesPay(all));
    assertFalse(new DisclosureControl(rows, LEAST, NOBODY_TWICE).hidesPay(all));
  }

  /**
   * Twelve have 400 for 30 paid hours of 40, and 300 left of it. Their gap begins at 400 ÷ 30, so
   * that their 360 paid hours tell their pay of 4,800; it loses (4,800 + n) ÷ 2 × (1 ÷ 360 − 1 ÷ h)
   * to unpaid time and ends at n ÷ h = 7.50, which leaves n = 3,600. Of 4,000 net pay together, 400
   * are those of the only one who states them without paid hours.
   */
  @Test
  void theGapIsHiddenThatTellsTheNetPayOfOneWhoIsNotInIt() {
    Worker stating = new Worker("400", "300", "30", "40");
    Worker withoutPaidHours = new Worker("500", "400", null, "40");
    Worker silent = new Worker("400", "40");
    GroupStatistics ofOne =
        alone(together(group(12, stating), group(1, withoutPaidHours), group(10, silent)));
    assertEquals(known("360"), ofOne.totals().of(WageQuantity.PAID_HOURS));
    assertEquals(known("4000"), ofOne.totals().of(WageQuantity.NET_PAY));
    assertEquals(Optional.empty(), ofOne.gap());
    GroupStatistics ofTen =
        alone(together(group(12, stating), group(10, withoutPaidHours), group(10, silent)));
    assertEquals(known("7600"), ofTen.totals().of(WageQuantity.NET_PAY));
    assertEquals(Optional.of(12L), ofTen.gap().map(PooledGap::units));
  }

  private static GroupStatistics alone(GroupAccumulator units) {
    DisclosureControl.Row all = row("*", units);
    return shown(control(all), all);
  }

  private static Optional<Rational> known(String figure) {
    return Optional.of(Rational.parse(figure));
  }

  /**
   * Of twelve who are paid 5,300, eleven have 400 for each 30 paid hours, so that their gap begins
   * at 400 ÷ 30. The twenty of another group have 8,000 for 720 paid hours, and the gap of all
   * begins at (400 ÷ 30 × h + 8,000) ÷ (h + 720) = 12,400 ÷ 1,050, which leaves h = 330: the eleven
   * are paid 4,400, and the one who states no paid hours 900.
   */
  @Test
  void theGapsOfAGroupAndOfAllAreHiddenThatTellThePayOfOneWhoIsInNeither() {
    GroupAccumulator few =
        together(group(11, new Worker("400", null, "30", "40")), group(1, new Worker("900", "50")));
    GroupAccumulator others = group(20, new Worker("400", null, "36", "40"));
    DisclosureControl.Row one = row("a", few);
    DisclosureControl.Row other = row("b", others);
    DisclosureControl.Row all = row("*", together(few, others));
    DisclosureControl control = control(one, other, all);
    assertEquals(known("5300"), shown(control, one).totals().of(WageQuantity.GROSS_PAY));
    assertEquals(known("720"), shown(control, other).totals().of(WageQuantity.PAID_HOURS));
    assertEquals(Optional.of(20L), shown(control, other).gap().map(PooledGap::units));
    assertEquals(Optional.empty(), shown(control, one).gap());
    assertEquals(Optional.empty(), shown(control, all).gap());
  }

  /**
   * Eleven of twelve state net pay, of 3,300 at 7.50 an hour: 440 hours, which leave 40 of 480 for
   * the twelfth. The rate alone does not tell them, but that of all does, beside another group's
   * sums: (7.5 × h + 6,000) ÷ (h + 1,000) = 9,300 ÷ 1,440 is of h = 440.
   */
  @Test
  void sumsAreHiddenThatLeaveOne() {
    GroupAccumulator few =
        together(
            group(11, new Worker("400", "300", null, "40")), group(1, new Worker("450", "40")));
    GroupAccumulator others = group(20, new Worker("400", "300", null, "50"));
    DisclosureControl.Row one = row("a", few);
    DisclosureControl.Row other = row("b", others);
    DisclosureControl.Row all = row("*", together(few, others));
    DisclosureControl control = control(one, other, all);
    assertNetPay(Optional.empty(), known("7.5"), shown(control, one));
    assertNetPay(known("6000"), known("6"), shown(control, other));
    assertNetPay(Optional.empty(), Optional.empty(), shown(control, all));
    assertNetPay(Optional.empty(), known("7.5"), alone(few, "a"));
  }

  private static GroupStatistics alone(GroupAccumulator units, String key) {
    DisclosureControl.Row row = row(key, units);
    return shown(control(row), row);
  }

  private static void assertNetPay(
      Optional<Rational> sum, Optional<Rational> rate, GroupStatistics shown) {
    assertEquals(sum, shown.totals().of(WageQuantity.NET_PAY));
    assertEquals(rate, shown.pooled().of(RateName.NET));
  }

  /**
   * In two groups five of fifteen do not state net pay. With 6,000 for 1,000 hours of a third
   * group, all state h hours at 7.50 and i at 5: h + i = 800 and 7.5 × h + 5 × i = 5,000, so that h
   * = 400. Those of four groups are not found by two sums.
   */
  @Test
  void theRateOfAllIsHiddenThatTellsTheSumsOfUpToThreeGroups() {
    GroupAccumulator silent = group(5, new Worker("400", "40"));
    GroupAccumulator one = together(group(10, new Worker("400", "300", null, "40")), silent);
    GroupAccumulator other = together(group(10, new Worker("400", "200", null, "40")), silent);
    GroupAccumulator stating = group(20, new Worker("400", "300", null, "50"));
    DisclosureControl.Row ofTwo = row("*", together(one, other, stating));
    DisclosureControl two = control(row("a", one), row("b", other), row("c", stating), ofTwo);
    assertNetPay(Optional.empty(), known("7.5"), shown(two, row("a", one)));
    assertNetPay(Optional.empty(), Optional.empty(), shown(two, ofTwo));
    DisclosureControl.Row ofFour = row("*", together(one, other, one, other, stating));
    DisclosureControl four =
        control(
            row("a", one),
            row("b", other),
            row("c", stating),
            row("d", one),
            row("e", other),
            ofFour);
    assertNetPay(known("16000"), Optional.of(Rational.of(16_000, 2_600)), shown(four, ofFour));
  }

  /** Nine of thirty state net pay. */
  @Test
  void neitherSumNorRateOfNineIsShown() {
    Worker silent = new Worker("400", "40");
    Worker stating = new Worker("400", "300", null, "40");
    assertNetPay(
        Optional.empty(),
        Optional.empty(),
        alone(together(group(9, stating), group(21, silent)), "a"));
    assertNetPay(
        known("3000"), known("7.5"), alone(together(group(10, stating), group(20, silent)), "a"));
  }

  /**
   * Someone states net pay in one group and not in all: groups of 6,000 and 3,000 and all of 8,700
   * would leave him 300.
   */
  @Test
  void whatOneHasInAGroupAloneIsNotFoundByTheSumOfAll() {
    Group all = new Group("*", group(29, new Worker("400", "300", "30", "40")));
    assertNetPay(known("8700"), known("7.5"), shown(control(all.row()), all.row()));
    all.inPart = ReportedCounts.of(quantity -> quantity == WageQuantity.NET_PAY ? 1 : 0);
    assertNetPay(Optional.empty(), Optional.empty(), shown(control(all.row()), all.row()));
    assertEquals(Optional.empty(), shown(control(all.row()), all.row()).gap());
  }

  private static Optional<Rational> mean(DisclosureControl control, DisclosureControl.Row row) {
    return shown(control, row).rates().flatMap(RateDistribution::mean);
  }

  /**
   * Twenty have 10 an hour and twenty others 20, of whom all have one less: 39 of 14.87 have 580,
   * and one who is in both groups is what is missing to 600.
   */
  @Test
  void theMeanOfAllIsHiddenThatTellsTheRateOfOneInTwoGroups() {
    DisclosureControl.Row one = row("a", group(20, new Worker("400", "40")));
    DisclosureControl.Row other = row("b", group(20, new Worker("800", "40")));
    DisclosureControl.Row all = row("*", together(one.units(), other.units()));
    DisclosureControl.Row less =
        row("*", together(one.units(), group(19, new Worker("800", "40"))));
    DisclosureControl.Row farLess =
        row("*", together(one.units(), group(10, new Worker("800", "40"))));
    assertEquals(known("15"), mean(control(one, other, all), all));
    assertEquals(Optional.empty(), mean(control(one, other, less), less));
    assertTrue(mean(control(one, other, farLess), farLess).isPresent());
  }

  /**
   * Of twenty, one has 10 an hour against one reference and 8 against another: means of 10 and 9.9
   * tell the difference of 2. Of ten they tell the sum alone.
   */
  @Test
  void theMeanIsHiddenThatTellsTheOtherRateOfOne() {
    Group before = new Group("*", group(20, new Worker("400", "40")));
    Group after = new Group("*", differing(1));
    before.table = "before";
    before.otherRates = List.of(Contributions.NONE);
    after.otherRates = List.of(new Contributions(1, 2, 2, 0));
    DisclosureControl control = control(before.row(), after.row());
    assertEquals(known("10"), mean(control, before.row()));
    assertEquals(Optional.empty(), mean(control, after.row()));
    Group many = new Group("*", differing(10));
    many.otherRates = List.of(new Contributions(10, 20, 2, 2));
    assertEquals(known("9"), mean(control(before.row(), many.row()), many.row()));
    many.otherRates = List.of(new Contributions(10, 20, 16, 2));
    assertEquals(Optional.empty(), mean(control(before.row(), many.row()), many.row()));
  }

  private static GroupAccumulator differing(int people) {
    return together(
        group(people, new Worker("320", "40")), group(20 - people, new Worker("400", "40")));
  }

  /** Of 12,000 and 11,000 an hour and ten of 50, the mean tells one of two the other's. */
  @Test
  void theMeanOfTwoIsHidden() {
    GroupAccumulator dominated =
        together(
            group(1, new Worker("12000", "1")),
            group(1, new Worker("11000", "1")),
            group(10, new Worker("50", "1")));
    assertEquals(Optional.empty(), alone(dominated).rates().flatMap(RateDistribution::mean));
  }

  /**
   * Seven less five who tell one another what they have are two: two digits leave room for them.
   */
  @Test
  void theMeanOfFewHasTwoDigits() {
    Worker worker = new Worker("12.34", "1");
    assertEquals(known("12"), alone(group(7, worker)).rates().flatMap(RateDistribution::mean));
    assertEquals(known("12.34"), alone(group(10, worker)).rates().flatMap(RateDistribution::mean));
  }

  /**
   * A group of seven is too small to show its pay, and so is one of twelve where three have the
   * reference. Those nineteen are many, but in another table the twelve show theirs: all less
   * twenty others less the twelve leave the seven.
   */
  @Test
  void whatAnotherTableShowsIsKnownInAll() {
    GroupAccumulator ofSeven = someWithReference(3, 4);
    GroupAccumulator ofTwelve = someWithReference(3, 9);
    GroupAccumulator ofTwenty = someWithReference(20, 0);
    DisclosureControl.Row all = row("*", together(ofSeven, ofTwelve, ofTwenty));
    List<DisclosureControl.Row> rows =
        List.of(row("a", ofSeven), row("b", ofTwelve), row("c", ofTwenty), all);
    assertFalse(new DisclosureControl(rows, LEAST, NOBODY_TWICE).hidesPay(all));
    List<DisclosureControl.Row> both =
        Stream.concat(
                rows.stream(),
                Stream.of(
                    compared("a", 7), compared("b", 12), compared("c", 20), compared("*", 39)))
            .toList();
    DisclosureControl control = new DisclosureControl(both, LEAST, NOBODY_TWICE);
    assertFalse(control.hidesPay(compared("b", 12)));
    assertTrue(control.hidesPay(all));
    assertTrue(control.hidesPay(compared("*", 39)));
  }

  private static DisclosureControl.Row compared(String key, int people) {
    Group compared = new Group(key, someWithReference(people, 0));
    compared.table = "other";
    return compared.row();
  }

  private static GroupAccumulator someWithReference(int people, int others) {
    GroupAccumulator units = group(others, new Worker("400", "40"));
    withReference(people, new Worker("400", "40"), 10, units);
    return units;
  }

  private static void withReference(
      int times, Worker worker, long reference, GroupAccumulator into) {
    for (int i = 0; i < times; i++) {
      Observation unit = worker.unit();
      unit.references.set(Rational.of(reference), unit.rateHours);
      into.add(unit);
    }
  }

  /** The pay that nine await could be taken from that of a group of five. */
  @Test
  void pendingPayIsOfTen() {
    Group all = new Group("*", group(30, new Worker("400", "40")));
    all.awaiting = 9;
    assertTrue(control(all.row()).hidesPendingPay(all.row()));
    assertTrue(control(all.row()).hidesAny(all.row()));
    all.awaiting = 10;
    assertFalse(control(all.row()).hidesPendingPay(all.row()));
    assertFalse(control(all.row()).hidesAny(all.row()));
  }

  /** What the figures of two ends of ranges differ by is that of those who state them. */
  @Test
  void rangesAreOfFive() {
    Group all = new Group("*", group(30, new Worker("400", "40")));
    all.ranges = 4;
    assertTrue(control(all.row()).hidesRanges(all.row()));
    all.ranges = 5;
    assertFalse(control(all.row()).hidesRanges(all.row()));
  }

  /**
   * Where four more of thirty are below the higher of two floors, what they earn lies between them.
   */
  @Test
  void aStepOfFewHidesBothFloors() {
    Group all = new Group("*", group(30, new Worker("400", "40")));
    all.step = OptionalLong.of(4);
    assertEquals(Suppression.Cell.COMPLEMENTARY, control(all.row()).cell(all.row()));
    all.step = OptionalLong.of(5);
    assertFalse(control(all.row()).cell(all.row()).isHidden());
  }

  /**
   * Where one of twenty counts twice, the weight of all says so, and every mean is nearer to
   * theirs.
   */
  @Test
  void aRowOfOneWeightAmongOthersIsHidden() {
    Worker worker = new Worker("400", "40");
    GroupAccumulator units = group(19, worker);
    Observation twice = worker.unit();
    twice.weight = Weight.of(Rational.of(2));
    units.add(twice);
    assertTrue(control(row("*", units)).cell(row("*", units)).isHidden());
    for (int i = 0; i < 4; i++) {
      units.add(twice.copy());
    }
    assertFalse(control(row("*", units)).cell(row("*", units)).isHidden());
  }

  /** What four of twenty lack, and what eighteen lack beside the mean, which leaves two. */
  @Test
  void shortfallsAreOfFiveAndLeaveThree() {
    assertFalse(showsShortfalls(4));
    assertTrue(showsShortfalls(5));
    assertTrue(showsShortfalls(17));
    assertFalse(showsShortfalls(18));
    assertTrue(showsShortfalls(20));
  }

  /** At 8 an hour below a reference of 10, and at 12. */
  private static boolean showsShortfalls(int below) {
    GroupAccumulator units = new GroupAccumulator();
    withReference(below, new Worker("320", "40"), 10, units);
    withReference(20 - below, new Worker("480", "40"), 10, units);
    return showsGap(new Group("*", units));
  }

  private static boolean showsGap(Group group) {
    GroupStatistics shown = shown(control(group.row()), group.row());
    return shown.underpayment().flatMap(Underpayment::gap).isPresent();
  }

  /** Seventeen at 8 and three at 100, 80 and 12: beside what those lack the mean leaves 192. */
  @Test
  void shortfallsLeaveNoRestOfTwo() {
    GroupAccumulator units = new GroupAccumulator();
    withReference(17, new Worker("320", "40"), 10, units);
    withReference(1, new Worker("100", "1"), 10, units);
    withReference(1, new Worker("80", "1"), 10, units);
    withReference(1, new Worker("12", "1"), 10, units);
    assertFalse(showsGap(new Group("*", units)));
  }

  /** Sixty records of twelve people: five of them that are not below may be one's. */
  @Test
  void theOthersOfRecordsArePeople() {
    GroupAccumulator units = new GroupAccumulator();
    withReference(55, new Worker("320", "40"), 10, units);
    withReference(5, new Worker("480", "40"), 10, units);
    Group records = new Group("*", units);
    assertTrue(showsGap(records));
    records.people = 12;
    assertFalse(showsGap(records));
    records.people = 36;
    assertTrue(showsGap(records));
  }

  /**
   * Each lacks 100: two in 1,000 hours at 11.90, eight in 10 at 2. Against 13, which nobody else is
   * below, they lack their hours more: 2,080, of which two have 2,000.
   */
  @Test
  void whatTwoReferencesTellOfHoursIsNotThatOfTwo() {
    GroupAccumulator units = new GroupAccumulator();
    withReference(2, new Worker("11900", "1000"), 12, units);
    withReference(8, new Worker("20", "10"), 12, units);
    withReference(3, new Worker("120", "10"), 12, units);
    Group group = new Group("*", units);
    assertTrue(showsGap(group));
    group.between = List.of(0L);
    assertFalse(showsGap(group));
    group.between = List.of(2L);
    assertFalse(showsGap(group));
  }

  /** Severity is not linear: it is shown of fifty. */
  @Test
  void severityIsOfFifty() {
    assertEquals(Optional.empty(), severity(49));
    assertEquals(known("0.04"), severity(50));
  }

  private static Optional<Rational> severity(int people) {
    GroupAccumulator units = new GroupAccumulator();
    withReference(people, new Worker("320", "40"), 10, units);
    return alone(units).underpayment().flatMap(Underpayment::severity);
  }

  /** Four of forty have the reference: what they lack is theirs, though the group is large. */
  @Test
  void aRowIsHiddenWhoseReferenceFewHave() {
    GroupAccumulator units = group(36, new Worker("400", "40"));
    for (int i = 0; i < 5; i++) {
      withReference(1, new Worker("320", "40"), 10, units);
      Suppression.Cell few = control(row("*", units)).cell(row("*", units));
      assertEquals(i < 4 ? Suppression.Cell.SUPPRESSED : Suppression.Cell.FLAGGED, few);
    }
  }

  @Test
  void oneAloneSeesAllOfHisOwn() {
    assertEquals(1, DisclosureControl.usualLeast(1));
    assertEquals(5, DisclosureControl.usualLeast(2));
    DisclosureControl.Row his = row("*", group(1, new Worker("400", "300", "30", "40")));
    DisclosureControl control = new DisclosureControl(List.of(his), 1, NOBODY_TWICE);
    assertFalse(control.hidesAny(his));
    assertNetPay(known("300"), known("7.5"), shown(control, his));
    assertTrue(control(his).hidesAny(his));
  }
}
