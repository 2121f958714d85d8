package org.clickwage.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Observation;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.statistics.Underpayment;
import org.clickwage.statistics.Weight;
import org.junit.jupiter.api.Test;

/** Groups of ten with a reference of 10: ranks 1 to 4 and 7 to 10 are those of outer people. */
class RankAuditTest {
  private static final int LEAST = 5;

  private static GroupAccumulator group(String weight, String... rates) {
    GroupAccumulator group = new GroupAccumulator();
    for (String rate : rates) {
      Observation unit = new Observation();
      unit.rate = Rational.parse(rate);
      unit.workHours.set(Rational.ONE);
      unit.rateHours.set(Rational.ONE);
      unit.paidAmount.set(unit.rate);
      unit.weight = Weight.of(Rational.parse(weight));
      unit.references.set(Rational.of(10), unit.rateHours);
      group.add(unit);
    }
    return group;
  }

  private static GroupStatistics all(GroupAccumulator group) {
    return group.statistics(StatisticsOptions.DEFAULT.withoutIntervals());
  }

  private static GroupStatistics audited(int least, GroupAccumulator group) {
    GroupStatistics all = all(group);
    return audited(least, all, group).get(0).shown();
  }

  private static List<RankAudit.Row> audited(
      int least, GroupStatistics all, GroupAccumulator group) {
    GroupStatistics shown = all.withQuantilesOf(LEAST, all.observations());
    return new RankAudit(least).audited(List.of(RankAudit.Row.of("all", all, shown, group)));
  }

  private static GroupStatistics withQuantiles(GroupAccumulator group) {
    return all(group).withQuantilesOf(LEAST, group.observations());
  }

  private static Optional<Rational> gap(GroupStatistics shown) {
    return shown.underpayment().flatMap(Underpayment::gap);
  }

  private static Optional<Rational> gini(GroupStatistics shown) {
    return shown.rates().flatMap(RateDistribution::gini);
  }

  /**
   * Five below 10 have 43.2 in all, of which the fifth has no more than 10: the fourth has at least
   * 33.2 ÷ 4 = 8.30 and at most 10, which is within 10 % of 9.13. A gap of 0.068 in two digits is
   * one of 0.065 to 0.075: they have 42.5 or more, the fourth (42.5 − 10) ÷ 4 = 8.125, which is not
   * within 10 % of what is within 10 % of 10.
   */
  @Test
  void twoDigitsAreEnough() {
    GroupAccumulator group =
        group("1", "8", "8.4", "8.6", "9", "9.2", "14", "19", "40", "90", "200");
    GroupStatistics shown = audited(LEAST, group);
    assertEquals(Rational.parse("0.068"), gap(all(group)).orElseThrow());
    assertEquals(Optional.of(Rational.parse("0.07")), gap(shown));
    assertTrue(gini(shown).isPresent());
    assertTrue(shown.isRounded());
    assertTrue(shown.underpayment().orElseThrow().severity().isEmpty());
  }

  /** Of the same weight each, whatever it is, they are the same. */
  @Test
  void weightsAreInTheSums() {
    GroupAccumulator group =
        group("2.5", "8", "8.4", "8.6", "9", "9.2", "14", "19", "40", "90", "200");
    assertEquals(Optional.of(Rational.parse("0.07")), gap(audited(LEAST, group)));
  }

  /**
   * Five lack 0.1 of 10 each, 0.5 together: nobody lacks more, so that the first has 9.50 to 9.90.
   * A gap of 0.005 in two digits is 0.01, of up to 0.015: he has 8.50 at the least.
   */
  @Test
  void theGapIsLeftOutThatTellsTheFirstInTwoDigitsToo() {
    GroupStatistics shown =
        audited(
            LEAST, group("1", "9.9", "9.9", "9.9", "9.9", "9.9", "14", "19", "40", "90", "200"));
    assertEquals(Optional.empty(), gap(shown));
    assertTrue(gini(shown).isPresent());
  }

  /**
   * Beside ten who have a gap of 0.24 in all digits, all twenty have one of (0.005 + 0.24) ÷ 2 =
   * 0.1225, in two digits 0.12 of up to 0.125: the ten of above have one of up to 0.01, so that
   * their first has 9.00 to 9.90. Beside 150 all have one of (0.005 + 15 × 0.24) ÷ 16 = 0.2253, in
   * two digits 0.23 of up to 0.235: 16 × 0.235 − 15 × 0.24 = 0.16 may be that of the ten, of whom
   * five lack up to 16 then: the first may have nothing.
   */
  @Test
  void whatAGroupLeavesOutIsNotFoundByTheGapOfAll() {
    GroupAccumulator few =
        group("1", "9.9", "9.9", "9.9", "9.9", "9.9", "14", "19", "40", "90", "200");
    assertEquals(Optional.empty(), gap(ofAll(few, 1)));
    assertEquals(Optional.of(Rational.parse("0.23")), gap(ofAll(few, 15)));
    GroupAccumulator others = group("1", "2", "4", "5", "7", "8", "14", "19", "40", "90", "200");
    assertEquals(gap(all(others)), gap(ofAll(others, 0)));
  }

  /** All of a group and of ten others, so many times. */
  private static GroupStatistics ofAll(GroupAccumulator group, int times) {
    GroupAccumulator both = new GroupAccumulator();
    both.merge(group);
    for (int i = 0; i < times; i++) {
      both.merge(group("1", "2", "4", "5", "7", "8", "14", "19", "40", "90", "200"));
    }
    return new RankAudit(LEAST)
        .withGroups(audited(LEAST, all(both), both), List.of(audited(LEAST, all(group), group)))
        .get(0)
        .shown();
  }

  /**
   * Few of a group have another reference, against which nothing of it is shown: there is nothing
   * that all together may not tell beside it.
   */
  @Test
  void whatAGroupHidesAgainstAnotherReferenceIsNotAudited() {
    GroupAccumulator few =
        group("1", "9.9", "9.9", "9.9", "9.9", "9.9", "14", "19", "40", "90", "200");
    GroupAccumulator both = new GroupAccumulator();
    both.merge(few);
    both.merge(group("1", "2", "4", "5", "7", "8", "14", "19", "40", "90", "200"));
    GroupStatistics none = all(new GroupAccumulator());
    RankAudit audit = new RankAudit(LEAST);
    List<RankAudit.Row> ofFew =
        audit.audited(
            List.of(
                RankAudit.Row.of("one", all(few), withQuantiles(few), few),
                RankAudit.Row.of("other", all(few), none, few)));
    assertTrue(ofFew.get(1).shown().isRounded());
    List<RankAudit.Row> ofAll =
        audit.withGroups(
            List.of(RankAudit.Row.of("other", all(both), withQuantiles(both), both)),
            List.of(ofFew));
    assertEquals(gap(all(both)), gap(ofAll.get(0).shown()));
  }

  @Test
  void whoFearsNothingRoundsNothing() {
    GroupAccumulator group =
        group("1", "9.9", "9.9", "9.9", "9.9", "9.9", "14", "19", "40", "90", "200");
    GroupStatistics shown = audited(1, group);
    assertEquals(gap(all(group)), gap(shown));
    assertFalse(shown.isRounded());
  }

  /** The first five may have anything from 0 to 10, and the last any more. */
  @Test
  void rowsThatTellNobodyStayAsTheyAre() {
    GroupAccumulator group = group("1", "2", "4", "5", "7", "8", "14", "19", "40", "90", "200");
    GroupStatistics shown = audited(LEAST, group);
    assertEquals(gap(all(group)), gap(shown));
    assertEquals(gini(all(group)), gini(shown));
    assertFalse(shown.isRounded());
  }

  /** Thirty have the same rate, which a Gini of 0 says, and under 0.005 they would nearly so. */
  @Test
  void rowsWithoutAReferenceAreAudited() {
    GroupAccumulator group = new GroupAccumulator();
    Stream.generate(() -> Rational.of(10))
        .limit(30)
        .forEach(
            rate -> {
              Observation unit = new Observation();
              unit.rate = rate;
              group.add(unit);
            });
    assertEquals(Optional.empty(), gini(audited(LEAST, group)));
    GroupAccumulator nobody = new GroupAccumulator();
    assertFalse(audited(LEAST, nobody).isRounded());
  }
}
