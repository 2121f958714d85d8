package org.clickwage.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.clickwage.group.SummaryRow;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.statistics.Underpayment;
import org.clickwage.wage.RateName;
import org.clickwage.work.Notation;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;

/**
 * Records count once, or people by their weights, and a few have most of them: whoever is the
 * second of those behind a sum does not find the first one's part of it within 10 %, and no
 * quantile is one person's rate whatever the others earn.
 */
class RecordsOfPeopleTest {
  private static final int LEAST = 5;
  private static final double MINIMUM = 10;

  /**
   * @param records each of the same hours and pay
   */
  private record Person(String group, int records, double pay, double hours, double weight) {
    double all() {
      return records * weight;
    }

    double rate() {
      return pay / hours;
    }

    double gap() {
      return Math.max(0, 1 - rate() / MINIMUM);
    }

    String lines(int number) {
      return String.format(
              Locale.ROOT, "w%d,%s,%.2f,%.2f,%.2f%n", number, group, pay, hours, weight)
          .repeat(records);
    }
  }

  private record Sum(
      String name, Function<SummaryRow, Optional<Rational>> shown, ToDoubleFunction<Person> part) {}

  private static final List<Sum> SUMS =
      List.of(
          new Sum("pay", row -> total(row, WageQuantity.GROSS_PAY), each -> each.all() * each.pay),
          new Sum(
              "hours", row -> total(row, WageQuantity.WORK_HOURS), each -> each.all() * each.hours),
          new Sum(
              "rates",
              row -> row.statistics().rates().flatMap(RateDistribution::mean),
              each -> each.all() * each.rate()),
          new Sum(
              "gaps",
              row -> row.statistics().underpayment().flatMap(Underpayment::gap),
              each -> each.all() * each.gap()));

  private final Random random = new Random(20_241_202);
  private final List<String> found = new ArrayList<>();
  private int shown;

  private static Optional<Rational> total(SummaryRow row, WageQuantity of) {
    return row.statistics().totals().of(of);
  }

  @Test
  void nobodyIsFoundByHisRecordsOrWeight() {
    for (int survey = 0; survey < 400; survey++) {
      attack(people(survey % 2 == 0), survey % 2 == 0);
    }
    assertEquals(List.of(), found);
    assertTrue(shown > 1_000, "an attack of nothing: " + shown);
  }

  private List<Person> people(boolean ofRecords) {
    List<Person> people = new ArrayList<>();
    for (int group = 0; group <= random.nextInt(4); group++) {
      int size = 1 + random.nextInt(random.nextBoolean() ? 12 : 50);
      for (int i = 0; i < size; i++) {
        int many = random.nextInt(12) == 0 ? 60 : 4;
        double weight = random.nextInt(12) == 0 ? 60 : 1 + random.nextInt(4);
        double hours = 1 + random.nextInt(40);
        double rate = Math.exp(2.3 + 0.6 * random.nextGaussian());
        people.add(
            new Person(
                "g" + group,
                ofRecords ? 1 + random.nextInt(many) : 1,
                Math.max(1, Math.round(100 * rate * hours) / 100.0),
                hours,
                ofRecords ? 1 : weight));
      }
    }
    return people;
  }

  private void attack(List<Person> people, boolean ofRecords) {
    StringBuilder lines = new StringBuilder("worker,platform,pay,hours,weight\n");
    for (int i = 0; i < people.size(); i++) {
      lines.append(people.get(i).lines(i));
    }
    BatchFile file =
        new BatchFile(lines.toString().getBytes(StandardCharsets.UTF_8))
            .set(RecordField.CURRENCY, "EUR")
            .set(RecordField.DATE, "2024-06-03")
            .rate(RateName.GROSS)
            .by("platform")
            .minimum(Notation.PLAIN.money("10EUR/h"));
    List<SummaryRow> rows =
        (ofRecords ? file.perRecord() : file).summary(StatisticsOptions.DEFAULT, LEAST).rows();
    for (Sum sum : SUMS) {
      List<Person> others = new ArrayList<>(people);
      for (SummaryRow row : rows) {
        List<Person> behind = row.ofAll() ? others : members(row, people);
        if (!row.isSuppressed() && isExact(sum, row, members(row, people))) {
          shown++;
          attack(sum, row.ofAll() ? members(row, people) : behind, row.keys().toString());
          attack(sum, row.ofAll() ? others : List.of(), "rest");
          others.removeAll(row.ofAll() ? List.of() : behind);
        }
      }
    }
    rows.stream()
        .filter(row -> !row.isSuppressed())
        .forEach(row -> attackQuantiles(row, members(row, people)));
  }

  private static List<Person> members(SummaryRow row, List<Person> people) {
    return people.stream().filter(each -> row.ofAll() || row.keys().contains(each.group)).toList();
  }

  /** A mean of few has two digits, and leaves room for each of them. */
  private static boolean isExact(Sum sum, SummaryRow row, List<Person> members) {
    return sum.shown.apply(row).isPresent()
        && (!sum.name.equals("rates") || members.size() >= 2 * LEAST);
  }

  private void attack(Sum sum, List<Person> behind, String where) {
    double[] parts = behind.stream().mapToDouble(sum.part).sorted().toArray();
    if (parts.length > 0 && parts[parts.length - 1] > 0) {
      double first = parts[parts.length - 1];
      double second = parts.length > 1 ? parts[parts.length - 2] : 0;
      double all = behind.stream().mapToDouble(sum.part).sum();
      if (all - second - first <= 0.1 * first) {
        found.add(sum.name + " " + where + ": " + first + " of " + all);
      }
    }
  }

  /** The one of the most records or weight covers a quantile wherever in the order he is. */
  private void attackQuantiles(SummaryRow row, List<Person> members) {
    double[] weights = members.stream().mapToDouble(Person::all).sorted().toArray();
    double first = weights[weights.length - 1];
    double others = members.stream().mapToDouble(Person::all).sum() - first;
    double second = weights.length > 1 ? weights[weights.length - 2] : 0;
    for (int percent : RateDistribution.PERCENTS) {
      Optional<Rational> quantile =
          row.statistics().rates().flatMap(rates -> rates.percentile(percent));
      double least = Math.max(percent, 100 - percent) / 100.0;
      if (quantile.isPresent() && first / (first + others - second) >= least) {
        found.add("p" + percent + " of " + row.keys() + ": " + first + " beside " + others);
      }
    }
  }
}
