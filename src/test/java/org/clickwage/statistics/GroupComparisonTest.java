package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupComparisonTest {
  private static final int SAMPLED = 40;
  private static final Rational CONFIDENCE = Rational.ofDecimal(95, 2);

  /** The even of 40 units over the odd ones, as {@link DesignErrorsTest} has them. */
  private static List<GroupDifference> differences(IntFunction<SamplePoint> place, int least) {
    SurveyDesign design = new SurveyDesign(Optional.empty(), false);
    List<GroupAccumulator> groups =
        List.of(new GroupAccumulator(false, true), new GroupAccumulator(false, true));
    for (int i = 1; i <= SAMPLED; i++) {
      Observation unit =
          Samples.unit(
                  Rational.of(i * i, 10),
                  Rational.of(1 + i % 4),
                  Rational.of(1 + i % 3),
                  Rational.of(60))
              .observation();
      unit.sampled = place.apply(i);
      design.add(unit.sampled, null);
      groups.get(i % 2).add(unit);
    }
    return groups.get(0).over(groups.get(1), design, CONFIDENCE, least);
  }

  private static SamplePoint inStratum(int i, String category) {
    return new SamplePoint("s" + i / 13, Optional.of("c" + i % 5), 20, new double[0], category);
  }

  private static GroupDifference difference(
      List<GroupDifference> all, String figure, boolean isAlike) {
    return all.stream()
        .filter(each -> each.figure().equals(figure) && each.categories() > 0 == isAlike)
        .findFirst()
        .orElseThrow();
  }

  /**
   * R 4.5 with survey 4.4-2: {@code svyby(~x, ~g, svydesign(~cl, strata = ~st, weights = ~w, fpc =
   * ~fpc, nest = TRUE), svymean, covmat = TRUE)}, of pay by {@code svyratio}, and of what is alike
   * after {@code svystandardize(by = ~cat, over = ~g, population = tapply(w, cat, sum))}, whose
   * covariance is that of {@code svytotal} of the influence of both.
   */
  @ParameterizedTest
  @CsvSource({
    "mean,false,5.36166353971,12.2989941944,0.103236177758,0.247224781006",
    "headcount_ratio,false,-0.0300187617261,0.115310858939,-0.0487804878049,0.18250163918",
    "gap,false,-0.0190202209714,0.0860349243554,-0.0464004556643,0.205099837466",
    "pooled_gross,false,2.86535105941,13.6168619664,0.0534271077753,0.259514451533",
    "mean,true,2.95722435897,10.7275873673,0.0554928445726,0.206349810342",
    "headcount_ratio,true,-0.0222596153846,0.116899097026,-0.0365430149961,0.188437100479",
    "gap,true,-0.00708563034188,0.0840278435133,-0.0175935081635,0.206841157924",
    "pooled_gross,true,0.410580169563,11.0310316224,0.0074605374882,0.201083018373"
  })
  void areThoseOfR(
      String figure,
      boolean isAlike,
      double difference,
      double error,
      double relative,
      double relativeError) {
    GroupDifference found =
        difference(differences(i -> inStratum(i, "c" + i / 7 % 3), 1), figure, isAlike);
    assertEstimate(difference, error, found.difference());
    assertEstimate(relative, relativeError, found.relative().orElseThrow());
  }

  private static void assertEstimate(
      double value, double error, GroupDifference.Estimate estimate) {
    assertEquals(value, estimate.value().toDecimal().doubleValue(), 1e-10 * Math.max(1, error));
    assertEquals(error, estimate.error().error().toDecimal().doubleValue(), 1e-10 * error);
  }

  /** Of the pairs of an even and an odd unit each tenth is one of "few". */
  private static String category(int i, int few, int some) {
    int place = i / 2 % 10;
    return place < few ? "few" : place < some ? "some" : "most";
  }

  @Test
  void categoriesOfFewCountAsOne() {
    GroupDifference joined =
        difference(differences(i -> inStratum(i, category(i, 1, 4)), 6), "mean", true);
    GroupDifference stated =
        difference(differences(i -> inStratum(i, category(i, 4, 4)), 6), "mean", true);
    assertEquals(2, stated.categories());
    assertEquals(stated, joined);
    assertTrue(isNoneAlike(differences(i -> inStratum(i, i < 39 ? "most" : "few"), 6)));
  }

  /** Of three people two have nearly all squares. */
  @Test
  void categoriesOfTwoAreNotAdjustedFor() {
    assertTrue(isNoneAlike(differences(i -> inStratum(i, i < 7 ? "three" : "most"), 3)));
  }

  private static boolean isNoneAlike(List<GroupDifference> differences) {
    return differences.stream()
        .filter(each -> each.figure().equals("mean"))
        .allMatch(each -> each.categories() == 0);
  }

  /** A person in both groups is a PSU of an even and an odd unit. */
  private static SamplePoint ofPerson(int i, int inBoth) {
    String name = i <= 2 * inBoth ? "p" + (i + 1) / 2 : "q" + i;
    return new SamplePoint("", Optional.of(name), 0, new double[0], "");
  }

  /** What a few people have in both groups is not told. */
  @Test
  void fewPeopleInBothAreNotCompared() {
    assertTrue(differences(i -> ofPerson(i, 4), 5).isEmpty());
    assertFalse(differences(i -> ofPerson(i, 5), 5).isEmpty());
    assertFalse(differences(i -> ofPerson(i, 0), 5).isEmpty());
  }
}
