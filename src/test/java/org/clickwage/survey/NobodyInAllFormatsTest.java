package org.clickwage.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.clickwage.number.Rational;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.survey.RunFigures.Row;
import org.clickwage.survey.WideSurvey.Unit;
import org.clickwage.survey.WideSurvey.Work;
import org.clickwage.work.Notation;
import org.junit.jupiter.api.Test;

/**
 * Someone who has all formats of one run finds nobody by their sums, of whom some are in two
 * groups, some report what others leave out, and all are compared with up to four references.
 *
 * <p>What is summed is unknown for each group and for everybody. He knows who is in which group and
 * who reports what, solves all that is linear, and may be one of those behind a sum himself.
 */
class NobodyInAllFormatsTest {
  private static final int SURVEYS = Integer.getInteger("programmed.surveys", 200);
  private static final int LEAST = 5;
  private static final int LEAST_BEHIND = 3;

  /** What is summed in a group; of different measures, nothing is a difference. */
  private enum Measure {
    MONEY,
    HOURS,
    RATES,
    GAPS,
    SHORTFALLS
  }

  /**
   * What is summed.
   *
   * @param part of one person, not a number for one who is not behind it
   */
  private record Sum(String name, Measure measure, ToDoubleFunction<Unit> part) {}

  private static final ToDoubleFunction<Unit> PAY = each -> each.sum(Work::pay);
  private static final ToDoubleFunction<Unit> NET = each -> each.sum(Work::net);
  private static final ToDoubleFunction<Unit> PAID = each -> each.hours() - each.sum(Work::unpaid);

  /** Of all, of those who report their charges, their unpaid hours, and both. */
  private static final List<Sum> SUMS =
      List.of(
          new Sum("pay", Measure.MONEY, PAY),
          new Sum("earnings", Measure.MONEY, each -> each.sum(Work::earnings)),
          new Sum("hours", Measure.HOURS, Unit::hours),
          new Sum("net", Measure.MONEY, NET),
          new Sum("hours of net", Measure.HOURS, each -> among(NET, Unit::hours, each)),
          new Sum("paid hours", Measure.HOURS, PAID),
          new Sum("hours of paid", Measure.HOURS, each -> among(PAID, Unit::hours, each)),
          new Sum("pay of paid", Measure.MONEY, each -> among(PAID, PAY, each)));

  private static double among(
      ToDoubleFunction<Unit> reporting, ToDoubleFunction<Unit> part, Unit each) {
    return part.applyAsDouble(each) + 0 * reporting.applyAsDouble(each);
  }

  private final Random random = new Random(20_261_202);
  private final List<String> found = new ArrayList<>();
  private final Map<RunFigures.Source, Integer> read = new EnumMap<>(RunFigures.Source.class);
  private int shown;

  @Test
  void nobodyIsFoundByAllThatARunSays() {
    for (int survey = 0; survey < SURVEYS; survey++) {
      attack(WideSurvey.of(random));
    }
    assertEquals(
        Map.of(), found.stream().collect(Collectors.groupingBy(each -> each.split(":")[0])));
    assertTrue(shown > 10 * SURVEYS, "an attack of nothing: " + shown);
    for (RunFigures.Source source : RunFigures.Source.values()) {
      assertTrue(read.getOrDefault(source, 0) > SURVEYS, "too little read: " + read);
    }
  }

  private void attack(WideSurvey survey) {
    BatchFile file =
        new BatchFile(survey.text().getBytes(StandardCharsets.UTF_8))
            .by(survey.by().toArray(String[]::new));
    if (survey.given()) {
      file.minimum(Notation.PLAIN.money("11EUR/h"));
    }
    SurveySummary summary =
        file.pictured(new StatisticsOptions(Rational.ofDecimal(95, 2), 20, 1), LEAST);
    RunFigures run = RunFigures.of(summary, survey.by());
    run.read().forEach((source, figures) -> read.merge(source, figures, Integer::sum));
    run.readAlone().forEach(each -> found.add("read alone: " + each));
    new Attack(survey, run).attack();
  }

  /** What each person has of an unknown, and what it comes to. */
  private record Unknown(List<String> group, Sum sum, Map<Integer, Double> parts) {
    double value() {
      return parts.values().stream().mapToDouble(part -> part).sum();
    }
  }

  private final class Attack {
    private final WideSurvey survey;
    private final RunFigures run;
    private final List<String> everybody;
    private final Map<List<String>, Map<Integer, Unit>> units;
    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<double[]> equations = new ArrayList<>();

    Attack(WideSurvey survey, RunFigures run) {
      this.survey = survey;
      this.run = run;
      this.everybody = survey.everybody();
      this.units = survey.units();
    }

    void attack() {
      List<Sum> sums = new ArrayList<>(SUMS);
      for (String role : run.roles()) {
        sums.add(new Sum("rates " + role, Measure.RATES, each -> each.rate(role)));
        sums.add(new Sum("gaps " + role, Measure.GAPS, each -> gap(each, role)));
        sums.add(
            new Sum(
                "shortfalls " + role,
                Measure.SHORTFALLS,
                each -> gap(each, role) * each.reference(role) * each.hours()));
      }
      units.keySet().forEach(group -> sums.forEach(sum -> add(group, sum)));
      run.rows().forEach(this::equate);
      SUMS.forEach(this::equateGroups);
      List<Unknown> known = solve();
      shown += known.size();
      attackDifferences(known);
    }

    private double gap(Unit unit, String role) {
      return Math.max(0, 1 - unit.rate(role) / unit.reference(role));
    }

    private void add(List<String> group, Sum sum) {
      Map<Integer, Double> parts = new LinkedHashMap<>();
      units
          .get(group)
          .forEach(
              (person, unit) -> {
                double part = sum.part.applyAsDouble(unit);
                if (!Double.isNaN(part)) {
                  parts.put(person, part);
                }
              });
      unknowns.add(new Unknown(group, sum, parts));
    }

    private int place(List<String> group, String name) {
      for (int i = 0; i < unknowns.size(); i++) {
        if (unknowns.get(i).group.equals(group) && unknowns.get(i).sum.name.equals(name)) {
          return i;
        }
      }
      throw new IllegalArgumentException(group + name);
    }

    private void equate(Row row) {
      is(row, "pay", run.exact(row, "gross_pay"));
      is(row, "hours", run.exact(row, "work_hours"));
      is(row, "net", run.exact(row, "net_pay"));
      is(row, "paid hours", run.exact(row, "paid_hours"));
      ratio(row, "pay", "hours", run.exact(row, "pooled_gross"));
      ratio(row, "earnings", "hours", run.exact(row, "pooled_earnings"));
      ratio(row, "net", "hours of net", run.exact(row, "pooled_net"));
      ratio(row, "pay of paid", "paid hours", run.exact(row, "pooled_advertised"));
      ratio(row, "hours of paid", "paid hours", 1 + run.exact(row, "unpaid_per_paid"));
      double weight = run.exact(row, "weight");
      is(row, "rates " + row.role(), run.exact(row, "mean") * weight);
      is(row, "gaps " + row.role(), run.exact(row, "gap") * run.exact(row, "n"));
      is(row, "shortfalls " + row.role(), run.exact(row, "missing_pay"));
    }

    private void is(Row row, String name, double value) {
      if (!Double.isNaN(value)) {
        double[] equation = new double[unknowns.size() + 1];
        equation[place(row.group(), name)] = 1;
        equation[unknowns.size()] = value;
        equations.add(equation);
        double sum = unknowns.get(place(row.group(), name)).value();
        assertEquals(sum, value, 1e-4 * Math.max(Math.abs(sum), 1e-3), name + " of " + row);
      }
    }

    private void ratio(Row row, String name, String by, double value) {
      if (!Double.isNaN(value)) {
        double[] equation = new double[unknowns.size() + 1];
        equation[place(row.group(), name)] = 1;
        equation[place(row.group(), by)] = -value;
        equations.add(equation);
      }
    }

    /** Everybody has the sum of all groups, where nobody reports it in one of them alone. */
    private void equateGroups(Sum sum) {
      double[] equation = new double[unknowns.size() + 1];
      double left = 0;
      for (List<String> group : units.keySet()) {
        int sign = group.equals(everybody) ? -1 : 1;
        int place = place(group, sum.name);
        equation[place] += sign;
        left += sign * unknowns.get(place).value();
      }
      if (Math.abs(left) < 1e-6) {
        equations.add(equation);
      }
    }

    /** Attacks what is solved of one measure; returns the unknowns that are known. */
    private List<Unknown> solve() {
      List<Unknown> known = new ArrayList<>();
      for (double[] solved : LinearSystem.reduced(equations)) {
        Map<Integer, Double> parts = new LinkedHashMap<>();
        List<Unknown> behind = new ArrayList<>();
        for (int i = 0; i < unknowns.size(); i++) {
          if (Math.abs(solved[i]) > 1e-7) {
            behind.add(unknowns.get(i));
            addTo(parts, unknowns.get(i), solved[i]);
          }
        }
        if (behind.stream().map(each -> each.sum.measure).distinct().count() == 1) {
          attack(names(behind), parts);
        }
        if (behind.size() == 1) {
          known.add(behind.get(0));
        }
      }
      return known;
    }

    /** What one has more than the other, and everybody than the groups. */
    private void attackDifferences(List<Unknown> known) {
      Map<List<String>, List<Unknown>> byGroup =
          known.stream().collect(Collectors.groupingBy(Unknown::group));
      for (List<Unknown> group : byGroup.values()) {
        for (int i = 0; i < group.size(); i++) {
          for (int j = 0; j < i; j++) {
            attackDifference(group.get(i), List.of(group.get(j)));
          }
        }
      }
      for (Unknown all : byGroup.getOrDefault(everybody, List.of())) {
        attackDifference(
            all,
            known.stream()
                .filter(each -> each.sum.name.equals(all.sum.name) && each != all)
                .toList());
      }
    }

    private void attackDifference(Unknown one, List<Unknown> others) {
      if (others.stream().allMatch(each -> each.sum.measure == one.sum.measure)) {
        Map<Integer, Double> parts = new LinkedHashMap<>(one.parts);
        others.forEach(each -> addTo(parts, each, -1));
        List<Unknown> all = new ArrayList<>(List.of(one));
        all.addAll(others);
        attack(names(all), parts);
      }
    }

    private void addTo(Map<Integer, Double> parts, Unknown more, double times) {
      more.parts.forEach((person, part) -> parts.merge(person, times * part, Double::sum));
    }

    private String names(List<Unknown> behind) {
      return behind.stream()
          .map(each -> each.sum.name + " of " + each.group)
          .collect(Collectors.joining(" and "));
    }

    /** Who is the second himself, and knows his own part, finds the first one's. */
    private void attack(String where, Map<Integer, Double> parts) {
      double[] sizes =
          parts.values().stream().mapToDouble(Math::abs).filter(part -> part > 1e-6).toArray();
      Arrays.sort(sizes);
      int people = sizes.length;
      if (people > 0) {
        double first = sizes[people - 1];
        double others = people < LEAST_BEHIND ? 0 : DoubleStream.of(sizes).limit(people - 2).sum();
        if (others <= 0.1 * first) {
          found.add("sums: " + where + " " + Arrays.toString(sizes));
        }
      }
    }
  }
}
