package org.clickwage.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
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

  private static final ToDoubleFunction<Unit> NET = each -> each.sum(Work::net);
  private static final ToDoubleFunction<Unit> PAID = each -> each.hours() - each.sum(Work::unpaid);

  /** Of all, of those who report their charges, of those who report their unpaid hours, of both. */
  private static final List<Sum> SUMS = sums();

  private static List<Sum> sums() {
    List<Sum> sums = new ArrayList<>();
    add(sums, "", each -> 0);
    add(sums, " of net", NET);
    add(sums, " of paid", PAID);
    add(sums, " of both", each -> NET.applyAsDouble(each) + PAID.applyAsDouble(each));
    return sums;
  }

  private static void add(List<Sum> sums, String name, ToDoubleFunction<Unit> reporting) {
    sums.add(new Sum("pay" + name, Measure.MONEY, each -> each.sum(Work::pay)));
    sums.add(new Sum("earnings" + name, Measure.MONEY, each -> each.sum(Work::earnings)));
    sums.add(new Sum("net" + name, Measure.MONEY, NET));
    sums.add(new Sum("rent" + name, Measure.MONEY, each -> each.sum(Work::rentPaid)));
    sums.add(new Sum("costs" + name, Measure.MONEY, each -> each.sum(Work::costs)));
    sums.add(new Sum("charges" + name, Measure.MONEY, each -> each.sum(Work::chargesPaid)));
    sums.add(new Sum("hours" + name, Measure.HOURS, Unit::hours));
    sums.add(new Sum("paid hours" + name, Measure.HOURS, PAID));
    sums.replaceAll(
        sum ->
            sum.name.endsWith(name) && !name.isEmpty()
                ? new Sum(sum.name, sum.measure, each -> among(reporting, sum.part, each))
                : sum);
  }

  /** Not a number of one who does not report something. */
  private static double among(
      ToDoubleFunction<Unit> reporting, ToDoubleFunction<Unit> part, Unit each) {
    return Double.isNaN(reporting.applyAsDouble(each)) ? Double.NaN : part.applyAsDouble(each);
  }

  private final Random random = new Random(20_261_202);
  private final List<String> found = new ArrayList<>();
  private final Map<RunFigures.Source, Integer> read = new EnumMap<>(RunFigures.Source.class);

  /** How often he knew what was summed, by its first word. */
  private final Map<String, Integer> solved = new TreeMap<>();

  @Test
  void nobodyIsFoundByAllThatARunSays() {
    for (int number = 1; number <= SURVEYS; number++) {
      attack(number, WideSurvey.of(random));
    }
    assertEquals(
        Map.of(), found.stream().collect(Collectors.groupingBy(each -> each.split(":")[0])));
    assertEquals(
        Set.of("pay earnings net rent costs charges hours paid rates gaps shortfalls".split(" ")),
        solved.keySet());
    solved.forEach((what, times) -> assertTrue(times > SURVEYS / 20, "hardly any " + what));
    for (RunFigures.Source source : RunFigures.Source.values()) {
      assertTrue(read.getOrDefault(source, 0) > SURVEYS, "too little read: " + read);
    }
  }

  private void attack(int number, WideSurvey survey) {
    BatchFile file =
        new BatchFile(survey.text().getBytes(StandardCharsets.UTF_8))
            .by(survey.by().toArray(String[]::new));
    if (survey.given()) {
      file.minimum(Notation.PLAIN.money("11EUR/h"));
    }
    SurveySummary summary = file.pictured(StatisticsOptions.DEFAULT, LEAST);
    RunFigures run = RunFigures.of(summary, survey.by());
    run.read().forEach((source, figures) -> read.merge(source, figures, Integer::sum));
    run.readAlone().forEach(each -> found.add("read alone: survey " + number + ", " + each));
    new Attack(number, survey, run).attack();
  }

  /** What each person has of an unknown, and what it comes to. */
  private record Unknown(List<String> group, Sum sum, Map<Integer, Double> parts) {
    double value() {
      return parts.values().stream().mapToDouble(part -> part).sum();
    }

    boolean isSame(Unknown other) {
      return group.equals(other.group)
          && sum.measure == other.sum.measure
          && parts.keySet().equals(other.parts.keySet())
          && parts.entrySet().stream()
              .allMatch(part -> Math.abs(part.getValue() - other.parts.get(part.getKey())) < 1e-9);
    }
  }

  private final class Attack {
    private final int number;
    private final WideSurvey survey;
    private final RunFigures run;
    private final List<String> everybody;
    private final Map<List<String>, Map<Integer, Unit>> units;
    private final List<Unknown> unknowns = new ArrayList<>();
    private final Map<List<Object>, Integer> places = new HashMap<>();
    private final List<double[]> equations = new ArrayList<>();

    Attack(int number, WideSurvey survey, RunFigures run) {
      this.number = number;
      this.survey = survey;
      this.run = run;
      this.everybody = survey.everybody();
      this.units = survey.units();
    }

    void attack() {
      units.keySet().forEach(group -> SUMS.forEach(sum -> add(group, sum)));
      run.rows().forEach(this::equate);
      SUMS.forEach(this::equateGroups);
      List<Unknown> known = solve();
      run.rows().forEach(row -> addRates(known, row));
      known.forEach(each -> solved.merge(each.sum.name.split(" ")[0], 1, Integer::sum));
      attackDifferences(known);
    }

    private Unknown unknown(List<String> group, Sum sum) {
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
      return new Unknown(group, sum, parts);
    }

    /** What is the same for the same people is one unknown: he knows who reports what. */
    private void add(List<String> group, Sum sum) {
      Unknown unknown = unknown(group, sum);
      int place = 0;
      while (place < unknowns.size() && !unknowns.get(place).isSame(unknown)) {
        place++;
      }
      if (place == unknowns.size()) {
        unknowns.add(unknown);
      }
      places.put(List.of(group, sum.name), place);
    }

    private int place(List<String> group, String name) {
      return places.get(List.of(group, name));
    }

    private void equate(Row row) {
      is(row, "pay", run.exact(row, "gross_pay"));
      is(row, "hours", run.exact(row, "work_hours"));
      is(row, "net of net", run.exact(row, "net_pay"));
      is(row, "paid hours of paid", run.exact(row, "paid_hours"));
      ratio(row, "pay", "hours", run.exact(row, "pooled_gross"));
      ratio(row, "earnings", "hours", run.exact(row, "pooled_earnings"));
      ratio(row, "net of net", "hours of net", run.exact(row, "pooled_net"));
      ratio(row, "pay of paid", "paid hours of paid", run.exact(row, "pooled_advertised"));
      double unpaid = run.exact(row, "unpaid_per_paid");
      ratio(row, "hours of paid", "paid hours of paid", 1 + unpaid);
      equateGap(row);
    }

    /**
     * What lies between the rates of those who report both, or else their paid hours: with a for
     * the advertised rate, n for the net one and t work hours for each paid one, unpaid time takes
     * (a + n t) ÷ 2 × (1 - 1 ÷ t), and r of rent is 2 r ÷ (1 + 1 ÷ t) for each paid hour.
     */
    private void equateGap(Row row) {
      boolean isOfBoth = !unknowns.get(place(row.group(), "pay of both")).parts.isEmpty();
      String who = isOfBoth ? " of both" : " of paid";
      String paid = "paid hours" + who;
      double from = run.exact(row, "why_from");
      double to = run.exact(row, "why_to");
      double b = from - to - 2 * run.exact(row, "why_unpaid_time");
      double hours = (Math.sqrt(b * b + 4 * to * from) - b) / (2 * to);
      double each = 2 / (1 + 1 / hours);
      ratio(row, "pay" + who, paid, from);
      ratio(row, "hours" + who, paid, hours);
      ratio(row, (isOfBoth ? "net" : "earnings") + who, paid, to * hours);
      ratio(row, "rent" + who, paid, each * run.exact(row, "why_account_rent"));
      ratio(row, "costs" + who, paid, each * run.exact(row, "why_costs"));
      ratio(row, "charges" + who, paid, each * run.exact(row, "why_charges"));
    }

    private void is(Row row, String name, double value) {
      if (!Double.isNaN(value)) {
        double[] equation = new double[unknowns.size() + 1];
        equation[place(row.group(), name)] = 1;
        equation[unknowns.size()] = value;
        equations.add(equation);
        isRight(unknowns.get(place(row.group(), name)), value);
      }
    }

    private void isRight(Unknown known, double value) {
      double sum = known.value();
      double doubt = 1e-4 * Math.max(Math.abs(sum), 1e-3);
      assertEquals(sum, value, doubt, () -> known.sum.name + " of " + known.group);
    }

    private void ratio(Row row, String name, String by, double value) {
      if (!Double.isNaN(value)) {
        double[] equation = new double[unknowns.size() + 1];
        equation[place(row.group(), name)] += 1;
        equation[place(row.group(), by)] -= value;
        equations.add(equation);
        Unknown whole = unknowns.get(place(row.group(), by));
        isRight(unknowns.get(place(row.group(), name)), value * whole.value());
      }
    }

    /** The sums of rates and of what they lack, which follow from means. */
    private void addRates(List<Unknown> known, Row row) {
      String role = row.role();
      double compared = run.exact(row, "n");
      double gaps = run.exact(row, "gap") * compared;
      double reference = run.exact(row, "reference");
      double below = run.exact(row, "headcount_ratio") * compared;
      addKnown(
          known,
          row,
          new Sum("rates " + role, Measure.RATES, each -> each.rate(role)),
          run.exact(row, "mean") * run.exact(row, "weight"));
      addKnown(known, row, new Sum("gaps " + role, Measure.GAPS, each -> gap(each, role)), gaps);
      addKnown(
          known,
          row,
          new Sum(
              "rates below " + role,
              Measure.RATES,
              each -> gap(each, role) > 0 ? each.rate(role) : 0),
          reference * (below - gaps));
      addKnown(
          known,
          row,
          new Sum(
              "shortfalls " + role,
              Measure.SHORTFALLS,
              each -> gap(each, role) * each.reference(role) * each.hours()),
          run.exact(row, "missing_pay"));
    }

    private void addKnown(List<Unknown> known, Row row, Sum sum, double value) {
      if (!Double.isNaN(value)) {
        Unknown unknown = unknown(row.group(), sum);
        isRight(unknown, value);
        attack(names(List.of(unknown)), unknown.parts);
        known.add(unknown);
      }
    }

    private double gap(Unit unit, String role) {
      return Math.max(0, 1 - unit.rate(role) / unit.reference(role));
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
          found.add("sums: survey " + number + ", " + where + " " + Arrays.toString(sizes));
        }
      }
    }
  }
}
