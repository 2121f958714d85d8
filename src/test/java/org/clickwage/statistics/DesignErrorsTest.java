package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Standard errors of surveys with a design, against those of R. */
class DesignErrorsTest {
  private static final int SAMPLED = 40;

  /** The stratum of the last two. */
  private static final int LAST = 3;

  private static final double PSUS_OF_A_STRATUM = 20;

  /** The i-th of 40 is in stratum i ÷ 13 and in PSU i mod 5 of 20. */
  private static SamplePoint inStratum(int i) {
    return new SamplePoint(
        "s" + i / 13, Optional.of("c" + i % 5), PSUS_OF_A_STRATUM, new double[0], "");
  }

  /** The same, but the two of the last stratum are in one PSU, and there are very many PSUs. */
  private static SamplePoint withLonelyStratum(int i) {
    String psu = i / 13 == LAST ? "c1" : "c" + i % 5;
    return new SamplePoint("s" + i / 13, Optional.of(psu), 0, new double[0], "");
  }

  /** What {@link StandardErrorsTest} has, each where it was sampled. */
  private static Observation unit(int i, SamplePoint point) {
    Observation unit =
        Samples.unit(
                Rational.of(i * i, 10),
                Rational.of(1 + i % 4),
                Rational.of(1 + i % 3),
                Rational.of(60))
            .observation();
    unit.sampled = point;
    return unit;
  }

  private static GroupStatistics statistics(int step, boolean isLonely) {
    SurveyDesign design = new SurveyDesign(Optional.empty(), isLonely);
    GroupAccumulator group = new GroupAccumulator(false, true);
    for (int i = 1; i <= SAMPLED; i++) {
      SamplePoint point = isLonely ? withLonelyStratum(i) : inStratum(i);
      design.add(point, null);
      if (i % step == 0) {
        group.add(unit(i, point));
      }
    }
    return group.statistics(Samples.OPTIONS, new Sampling(SAMPLED, Optional.of(design)));
  }

  /**
   * R 4.5 with survey 4.4-2: {@code svymean}, {@code svyratio} and {@code svytotal} over {@code
   * subset(svydesign(~cl, strata = ~st, weights = ~w, fpc = ~fpc, nest = TRUE), g)}, where g are
   * all or each second unit; and over all without fpc, with {@code survey.lonely.psu = "adjust"}.
   */
  @ParameterizedTest
  @CsvSource({
    "mean,2.83872082372,7.51172228274,4.81334401259",
    "headcount_ratio,0.0286247270729,0.060348775258,0.0391311896062",
    "gap,0.0214582407108,0.0484830440786,0.0284447533485",
    "severity,0.019847284683,0.0448508417636,0.0254691230795",
    "mean_shortfall,0.0210427081404,0.040591589617,0.0242980264187",
    "pooled_gross,4.13488869635,9.01679505622,5.55896045713",
    "gross_pay,753.703720967,993.420726581,847.572126724",
    "work_hours,18.2544515119,11.7249733475,21.9303763363",
    "missing_pay,759.824157289,447.83385312,925.907242924",
    "median,3.88822526881,13.4935867825,6.58615545338"
  })
  void areThoseOfR(String figure, double ofAll, double ofEachSecond, double centred) {
    assertEquals(ofAll, error(statistics(1, false), figure), 1e-9 * ofAll);
    assertEquals(ofEachSecond, error(statistics(2, false), figure), 1e-9 * ofEachSecond);
    assertEquals(centred, error(statistics(1, true), figure), 1e-9 * centred);
  }

  private static double error(GroupStatistics statistics, String figure) {
    return statistics.error(figure).orElseThrow().toDecimal().doubleValue();
  }

  /** {@code degf} and {@code deff = "replace"} of the same. */
  @ParameterizedTest
  @CsvSource({"1,13,0.133812644186", "2,12,0.418237214364"})
  void degreesAndDesignEffectAreThoseOfR(int step, long degrees, double effect) {
    SamplingErrors errors = statistics(step, false).errors();
    assertEquals(degrees, errors.degrees());
    assertEquals(effect, errors.designEffect().orElseThrow().toDecimal().doubleValue(), 1e-10);
    double size = errors.effectiveSize().orElseThrow().toDecimal().doubleValue();
    assertEquals(SAMPLED / step / effect, size, 1e-7);
  }

  /** Interval of the median of R's {@code svyquantile(qrule = "hf2", interval.type = "mean")}. */
  @Test
  void theMedianHasTheIntervalOfR() {
    QuantileInterval median = statistics(1, false).rates().orElseThrow().interval(50).orElseThrow();
    assertEquals(Rational.ofDecimal(361, 1), median.low().rate());
    assertEquals(Rational.ofDecimal(529, 1), median.high().rate());
  }

  /** In whichever order units come, and however they are split, written and read. */
  @Test
  void orderAndSplitLeaveNoTrace() {
    List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, SAMPLED).boxed().toList());
    Collections.shuffle(order, new Random(3));
    SurveyDesign design = new SurveyDesign(Optional.empty(), true);
    GroupAccumulator all = new GroupAccumulator(false, true);
    for (List<Integer> part : List.of(order.subList(0, 13), order.subList(13, SAMPLED))) {
      SurveyDesign ofPart = new SurveyDesign(Optional.empty(), true);
      GroupAccumulator group = new GroupAccumulator(false, true);
      for (int i : part) {
        ofPart.add(withLonelyStratum(i), null);
        group.add(unit(i, withLonelyStratum(i)));
      }
      SurveyDesign readDesign = new SurveyDesign(Optional.empty(), true);
      BinaryForm form = BinaryForm.from(written(group, ofPart));
      GroupAccumulator read = new GroupAccumulator(false, true);
      read.exchange(form);
      readDesign.exchange(form);
      all.merge(read);
      design.merge(readDesign);
    }
    GroupStatistics parts =
        all.statistics(Samples.OPTIONS, new Sampling(SAMPLED, Optional.of(design)));
    assertEquals(statistics(1, true).errors(), parts.errors());
  }

  private static byte[] written(GroupAccumulator group, SurveyDesign design) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryForm form = BinaryForm.to(bytes);
    group.exchange(form);
    design.exchange(form);
    form.flush();
    return bytes.toByteArray();
  }

  /** Leaving one of n out and giving its weight to the others is s² ÷ n for the mean. */
  @ParameterizedTest
  @CsvSource({"mean", "gross_pay"})
  void theJackknifeIsThatOfASimpleSample(String figure) {
    SurveyDesign design =
        new SurveyDesign(Optional.of(new Replication(Replication.Type.JK1, 0)), false);
    GroupAccumulator byReplicates = new GroupAccumulator(false, true);
    GroupAccumulator simple = new GroupAccumulator(false, true);
    for (int i = 0; i < 3; i++) {
      double[] replicates = {1.5, 1.5, 1.5};
      replicates[i] = 0;
      Observation unit = Samples.unit(Rational.of(7 + i * i).toString(), "1").observation();
      simple.add(unit);
      unit.sampled = new SamplePoint("", Optional.empty(), 0, replicates, "");
      design.add(unit.sampled, null);
      byReplicates.add(unit);
    }
    GroupStatistics found =
        byReplicates.statistics(Samples.OPTIONS, new Sampling(3, Optional.of(design)));
    assertEquals(error(simple.statistics(Samples.OPTIONS), figure), error(found, figure), 1e-11);
    assertEquals(2, found.errors().degrees());
  }

  /** The factors of {@code svrepdesign}, of five replicates. */
  @ParameterizedTest
  @EnumSource
  void scalesAreThoseOfR(Replication.Type type) {
    double expected =
        switch (type) {
          case JK1 -> 4.0 / 5;
          case JKN -> 1;
          case BRR -> 1.0 / 5;
          case FAY -> 1 / (5 * 0.7 * 0.7);
          case BOOTSTRAP -> 1.0 / 4;
        };
    assertEquals(expected, new Replication(type, 0.3).scale(5), 1e-15);
    assertEquals(
        type == Replication.Type.JKN ? 2.0 / 3 : 1,
        new Replication(type, 0.3).scaleOfOne(1.5),
        1e-15);
  }

  @Test
  void aStratumOfOnePsuIsLonely() {
    SurveyDesign design = new SurveyDesign(Optional.empty(), false);
    IntStream.rangeClosed(1, SAMPLED).forEach(i -> design.add(withLonelyStratum(i), null));
    assertEquals(List.of("s3"), design.lonely());
    assertEquals(List.of(), design.contradictory());
    design.add(new SamplePoint("s1", Optional.of("c0"), 4, new double[0], ""), null);
    assertEquals(List.of("s1"), design.contradictory());
  }
}
