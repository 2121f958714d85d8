package org.clickwage.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.linear.Relationship;
import org.clickwage.document.Cell;
import org.clickwage.document.CsvWriter;
import org.clickwage.document.Table;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.summary.SummaryReport;
import org.clickwage.summary.SurveyGrounds;
import org.clickwage.wage.RateName;
import org.clickwage.work.Notation;
import org.junit.jupiter.api.Test;

/**
 * Someone who sees all figures of one run, and knows who is in which group, finds no one's pay,
 * hours or rate within 10 %. He takes shown groups from all, solves for ordered rates and bounds
 * them ({@link OrderedRates}), and may be one of those behind a sum himself.
 *
 * <p>It is no one's where he can't find whose: of a rank with five on either side, itself among
 * them; of three whom he knows to earn about the same; of those between a reference and a quantile,
 * which the count below and the quantile say by themselves.
 */
class NobodyShownTest {
  private static final String KEY = "platform";
  private static final int LEAST = 5;
  private static final Wording WORDING = Wording.in(Language.ENGLISH);

  /** Who may be one of those behind a sum, and work out another's part of it. */
  private static final int LEAST_BEHIND = 3;

  /**
   * @param mostHours where hours are a range, which as one of few counts at the higher rate
   */
  private record Person(
      String group,
      String country,
      double pay,
      double hours,
      double mostHours,
      double unpaid,
      double costs,
      int weight) {
    boolean hasMinimum() {
      return !country.equals(WITHOUT_MINIMUM);
    }

    double rate() {
      return pay / hours;
    }

    Person withRange(double longest) {
      return new Person(group, country, pay, hours, longest, unpaid, costs, weight);
    }

    Person withWeight(int own) {
      return new Person(group, country, pay, hours, mostHours, unpaid, costs, own);
    }

    String line(int number) {
      String range = hours == mostHours ? "" : String.format(Locale.ROOT, "..%.2f", mostHours);
      return String.format(
          Locale.ROOT,
          "w%d,%s,%s,%.2f,%.2f%s,%.2f,%.2f,%d%n",
          number,
          group,
          country,
          pay,
          hours,
          range,
          unpaid,
          costs,
          weight);
    }
  }

  /** Where no place is stated, so that a table compares not all of a group. */
  private static final String WITHOUT_MINIMUM = "";

  /** What a row of the statistics for machines says under each key. */
  private record Row(Map<String, String> cells) {}

  /** A sum that a row gives, and what each person adds to it. */
  private record Sum(String name, Function<Row, Double> shown, ToDoubleFunction<Person> part) {}

  private static final List<Sum> SUMS =
      List.of(
          new Sum("pay", row -> number(row, "gross_pay"), Person::pay),
          new Sum("hours", row -> number(row, "work_hours"), Person::hours),
          new Sum(
              "hours by pay",
              row -> quotient(number(row, "gross_pay"), number(row, "pooled_gross")),
              Person::hours),
          new Sum("paid hours", row -> number(row, "paid_hours"), each -> each.hours - each.unpaid),
          new Sum("unpaid hours", row -> number(row, "unpaid_hours"), Person::unpaid),
          new Sum(
              "costs",
              row ->
                  product(
                      number(row, "work_hours"),
                      difference(number(row, "pooled_gross"), number(row, "pooled_earnings"))),
              Person::costs),
          new Sum(
              "rates", row -> product(number(row, "mean"), number(row, "weight")), Person::rate));

  /** In so many surveys programs are solved, which takes its time. */
  private static final int PROGRAMMED = Integer.getInteger("programmed.surveys", 200);

  /** The usual ones, and others that may be shown of about 40 people. */
  private static final SortedSet<Integer> PERCENTS = new TreeSet<>(RateDistribution.PERCENTS);

  static {
    PERCENTS.addAll(List.of(1, 5, 13, 37, 63, 87, 95, 99));
  }

  /** So many at either end are cut for a trimmed mean. */
  private static final Rational TRIM = Rational.of(1, 5);

  static final StatisticsOptions OPTIONS =
      new StatisticsOptions(
          StatisticsOptions.DEFAULT.confidence(), true, false, false, PERCENTS, Optional.of(TRIM));

  private final Random random = new Random(20_240_601);
  private final List<String> found = new ArrayList<>();
  private int errors;
  private int trimmed;

  @Test
  void nobodysValueIsFound() {
    int shown = 0;
    for (int survey = 0; survey < Math.max(PROGRAMMED, 1_000); survey++) {
      shown += attack(survey);
    }
    assertEquals(
        Map.of(), found.stream().collect(Collectors.groupingBy(each -> each.split(":")[0])));
    assertTrue(shown > 1_000, "an attack of nothing: " + shown);
    assertTrue(errors > 100, "no standard errors: " + errors);
    assertTrue(trimmed > 100, "no trimmed means: " + trimmed);
  }

  /** Returns how many sums were shown. */
  private int attack(int survey) {
    List<Person> people = peopleWithOneApart();
    double near = 10 * (1 + random.nextInt(30) / 100.0);
    List<Row> rows = rows(people, near);
    Map<String, List<Row>> byReference =
        rows.stream()
            .collect(
                Collectors.groupingBy(row -> text(row, "reference_kind") + text(row, "bound")));
    int shown = 0;
    for (List<Row> table : byReference.values()) {
      for (Sum sum : SUMS) {
        shown += attack(sum, table, people, each -> true);
      }
      double reference = 10;
      for (Row row : table) {
        reference = number(row, "reference") == null ? reference : number(row, "reference");
      }
      double z = reference;
      attack(
          new Sum(
              "gaps",
              row -> product(number(row, "gap"), compared(row)),
              each -> 1 - each.rate() / z),
          table,
          people,
          each -> isCompared(each, table) && each.rate() < z);
      attack(
          new Sum(
              "missing pay",
              row -> number(row, "missing_pay"),
              each -> (z - each.rate()) * each.hours),
          table,
          people,
          each -> isCompared(each, table) && each.rate() < z);
      for (Row row : table) {
        List<Person> members = members(row, people);
        attackOrder(
            row,
            members,
            z,
            members.stream().allMatch(each -> isCompared(each, table)),
            people.size());
        if (number(row, "weight") != null && members.stream().anyMatch(each -> each.weight > 1)) {
          found.add("weight: of one in " + members.size());
        }
      }
    }
    for (Sum sum : SUMS) {
      attackTogether(sum, byReference.values(), people);
    }
    attackBetween(rows, people);
    if (survey < PROGRAMMED && people.stream().allMatch(each -> each.weight == 1)) {
      attackPrograms(rows);
    }
    return shown;
  }

  /** Whether a table compares a person, whose place may lack a minimum wage. */
  private static boolean isCompared(Person person, List<Row> table) {
    return text(table.get(0), "reference_kind").equals("given") || person.hasMinimum();
  }

  /**
   * The sums of all tables as equations of what the groups come to: what is known of one table is
   * known in the others.
   */
  private void attackTogether(Sum sum, Collection<List<Row>> tables, List<Person> people) {
    Map<String, List<Person>> groups = new TreeMap<>();
    people.forEach(each -> groups.computeIfAbsent(each.group, none -> new ArrayList<>()).add(each));
    List<String> names = List.copyOf(groups.keySet());
    List<double[]> system =
        tables.stream()
            .flatMap(List::stream)
            .filter(row -> sum.shown.apply(row) != null)
            .map(row -> equation(names, text(row, KEY), sum.shown.apply(row)))
            .toList();
    for (double[] solved : LinearSystem.reduced(system)) {
      List<Person> behind = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        if (Math.abs(solved[i]) > 1e-9) {
          behind.addAll(groups.get(names.get(i)));
        }
      }
      attack(sum, behind, behind.stream().mapToDouble(sum.part).sum(), "all tables");
    }
  }

  private static double[] equation(List<String> names, String name, double sum) {
    double[] equation = new double[names.size() + 1];
    for (int i = 0; i < names.size(); i++) {
      equation[i] = name.equals("*") || name.equals(names.get(i)) ? 1 : 0;
    }
    equation[names.size()] = sum;
    return equation;
  }

  private static List<Person> members(Row row, List<Person> people) {
    String name = text(row, KEY);
    return people.stream().filter(each -> name.equals("*") || each.group.equals(name)).toList();
  }

  /** The sum in each group, and in those together that do not show it. */
  private int attack(Sum sum, List<Row> table, List<Person> people, Predicate<Person> who) {
    int shown = 0;
    Double rest = null;
    List<Person> others = new ArrayList<>();
    for (Row row : table) {
      Double value = sum.shown.apply(row);
      List<Person> behind = members(row, people).stream().filter(who).toList();
      boolean isAll = text(row, KEY).equals("*");
      if (value != null) {
        shown++;
        attack(sum, behind, value, text(row, KEY));
      } else if (!isAll) {
        others.addAll(behind);
      }
      if (isAll && value != null) {
        rest = value;
      }
    }
    if (rest != null && !others.isEmpty()) {
      attack(sum, others, others.stream().mapToDouble(sum.part).sum(), "rest");
    }
    return shown;
  }

  /** Who is the second himself, and knows his own part, finds the first one's. */
  private void attack(Sum sum, List<Person> behind, double value, String where) {
    List<Double> parts =
        behind.stream()
            .map(each -> sum.part.applyAsDouble(each))
            .sorted((a, b) -> Double.compare(b, a))
            .toList();
    if (parts.isEmpty() || parts.get(0) < 1e-9) {
      return;
    }
    if (!Set.of("rates", "gaps").contains(sum.name)) { // their means may be rounded
      assertEquals(parts.stream().mapToDouble(each -> each).sum(), value, 1e-4 * value, sum.name);
    }
    double first = parts.get(0);
    double second = parts.size() > 1 ? parts.get(1) : 0;
    if (parts.size() < LEAST_BEHIND || Math.abs(value - second - first) <= 0.1 * first) {
      found.add(sum.name + ": " + where + " " + parts + value);
    }
  }

  /**
   * @param compared whether all of them are
   * @param sampled how many are in all groups
   */
  private void attackOrder(Row row, List<Person> members, double z, boolean compared, int sampled) {
    if (number(row, "weight") == null || members.isEmpty()) {
      return;
    }
    double[] rates = members.stream().mapToDouble(Person::rate).sorted().toArray();
    OrderedRates attacked = new OrderedRates(rates.length);
    for (int percent : PERCENTS) {
      Double value = number(row, percent == 50 ? "median" : "p" + percent);
      if (value != null) {
        attacked.quantile(percent, value);
      }
    }
    if (number(row, "min") != null) {
      attacked.at(1, number(row, "min"));
      attacked.at(rates.length, number(row, "max"));
    }
    for (int percent : PERCENTS) {
      String key = percent == 50 ? "median" : "p" + percent;
      if (number(row, key + "_low") != null) {
        attacked.interval(percent, number(row, key + "_low"), number(row, key + "_high"));
      }
    }
    Double share = compared ? number(row, "headcount_ratio") : null;
    int below = share == null ? 0 : (int) Math.round(share * rates.length);
    if (share != null) {
      attacked.below(below, z);
    }
    List<Integer> bracketed = attacked.copy().found(rates, LEAST, LEAST_BEHIND);
    Double mean = number(row, "mean");
    boolean isExact = mean != null && rates.length >= 2 * LEAST;
    double sum = IntStream.range(0, rates.length).mapToDouble(i -> rates[i]).sum();
    if (isExact || (mean != null && Math.abs(mean * rates.length - sum) < 1e-6)) {
      attacked.sum(i -> 1, mean * rates.length);
      Double error = number(row, "mean_se");
      if (error != null && number(row, "weight") == rates.length) {
        attacked.squares(mean, squares(error, rates.length, sampled));
        errors++;
      }
      Double deviation = number(row, "sd");
      if (deviation != null && number(row, "weight") == rates.length) {
        attacked.squares(mean, deviation * deviation * (rates.length - 1));
      }
      if (number(row, "trimmed_mean") != null && number(row, "weight") == rates.length) {
        attackTrimmed(row, members, attacked);
      }
      Double gini = number(row, "gini");
      if (gini != null && !hasTwoDecimals(gini)) {
        int n = rates.length;
        attacked.sum(i -> 2 * i - 1 - n, gini * mean * n * n);
      }
    }
    if (share != null) {
      Double gap = number(row, "gap");
      if (gap != null && below > 0 && !hasTwoDecimals(gap)) {
        attacked.sum(i -> i <= below ? 1 : 0, z * (below - gap * rates.length));
      }
      if (gap != null && below > 0 && below <= 2) {
        found.add("gap and severity: " + below);
      }
    }
    List<Integer> ranks = new ArrayList<>(attacked.found(rates, LEAST, LEAST_BEHIND));
    ranks.removeAll(bracketed);
    for (int rank : ranks) {
      found.add("order: rank " + rank + " of " + rates.length + " at " + rates[rank - 1]);
    }
  }

  /** Those cut have what the trimmed mean leaves of the mean. */
  private void attackTrimmed(Row row, List<Person> members, OrderedRates attacked) {
    trimmed++;
    int size = members.size();
    int cut = size / 5;
    double ofOthers = number(row, "trimmed_mean") * (size - 2 * cut);
    attacked.sum(rank -> isCut(rank, size) ? 0 : 1, ofOthers);
    attacked.sum(rank -> winsorised(rank, size), number(row, "winsorised_mean") * size);
    List<Person> ordered = members.stream().sorted(Comparator.comparing(Person::rate)).toList();
    List<Person> behind = new ArrayList<>(ordered.subList(0, cut));
    behind.addAll(ordered.subList(size - cut, size));
    Sum sum = new Sum("rates", each -> null, Person::rate);
    attack(sum, behind, number(row, "mean") * size - ofOthers, "cut");
    attack(sum, ordered.subList(cut, size - cut), ofOthers, "trimmed");
  }

  private static boolean isCut(int rank, int size) {
    return rank <= size / 5 || rank > size - size / 5;
  }

  /** How often a rate counts in a winsorised mean. */
  private static int winsorised(int rank, int size) {
    int cut = size / 5;
    boolean isNext = rank == cut + 1 || rank == size - cut;
    return isCut(rank, size) ? 0 : isNext ? 1 + cut : 1;
  }

  /** What the deviations of a group's rates from their mean come to. */
  private static double squares(double error, int size, double sampled) {
    return error * error * size * size * (sampled - 1) / sampled;
  }

  /** All figures of a group together, as far as they are linear in its ordered rates. */
  private void attackPrograms(List<Row> rows) {
    Map<String, List<Row>> groups =
        rows.stream()
            .filter(row -> number(row, "weight") != null && number(row, "mean") != null)
            .collect(Collectors.groupingBy(row -> text(row, KEY) + " " + text(row, "bound")));
    groups.values().stream()
        .filter(group -> group.stream().anyMatch(row -> number(row, "gini") != null))
        .filter(group -> number(group.get(0), "weight") >= 2 * LEAST)
        .forEach(this::attackProgram);
  }

  private void attackProgram(List<Row> group) {
    int size = (int) Math.round(number(group.get(0), "weight"));
    for (int rank = 1; rank <= size; rank++) {
      boolean isOuter = rank < LEAST || size - rank + 1 < LEAST;
      if (isOuter
          && programmed(group, size, true).finds(rank)
          && !programmed(group, size, false).finds(rank)) {
        found.add("program: rank " + rank + " of " + size + " in " + group.get(0));
      }
    }
  }

  private static ProgrammedRates programmed(List<Row> group, int size, boolean withSums) {
    ProgrammedRates known = new ProgrammedRates(size);
    Row first = group.get(0);
    for (int percent : PERCENTS) {
      Double value = number(first, percent == 50 ? "median" : "p" + percent);
      if (value != null) {
        int rank = percent * size / 100;
        int half = percent * size % 100 == 0 ? rank : rank + 1;
        known.sum(
            i -> i == half ? 0.5 : i == rank + 1 ? 0.5 : 0,
            Relationship.EQ,
            half == rank ? value : value / 2);
      }
    }
    if (withSums) {
      double mean = number(first, "mean");
      double unit = Math.pow(10, Math.floor(Math.log10(mean)) - 1);
      double doubt = isMultiple(mean, unit) ? unit / 2 : 0;
      known.sum(i -> 1, (mean - doubt) * size, (mean + doubt) * size);
      Double trimmed = number(first, "trimmed_mean");
      if (trimmed != null) {
        double ofOthers = trimmed * (size - 2 * (size / 5));
        known.sum(rank -> isCut(rank, size) ? 0 : 1, Relationship.EQ, ofOthers);
        double winsorised = number(first, "winsorised_mean") * size;
        known.sum(rank -> winsorised(rank, size), Relationship.EQ, winsorised);
      }
      Double gini = number(first, "gini");
      if (gini != null && hasTwoDecimals(gini)) {
        known.sum(i -> 2 * i - 1 - size * (1 + gini - 0.005), Relationship.GEQ, 0);
        known.sum(i -> 2 * i - 1 - size * (1 + gini + 0.005), Relationship.LEQ, 0);
      } else if (gini != null) {
        known.sum(i -> 2 * i - 1 - size * (1 + gini), Relationship.EQ, 0);
      }
    }
    group.forEach(row -> compare(row, size, known, withSums));
    return known;
  }

  private static void compare(Row row, int size, ProgrammedRates known, boolean withGap) {
    Double reference = number(row, "reference");
    Double lacking = number(row, "no_reference_units");
    if (reference == null || lacking == null || lacking > 0) {
      return;
    }
    int below = (int) Math.round(number(row, "headcount_ratio") * size);
    Double gap = number(row, "gap");
    if (below < size) {
      known.sum(i -> i == below + 1 ? 1 : 0, Relationship.GEQ, reference);
    }
    if (below > 0) {
      known.sum(i -> i == below ? 1 : 0, Relationship.LEQ, reference);
    }
    if (below > 0 && gap != null && withGap) {
      double doubt = hasTwoDecimals(gap) ? 0.005 : 0;
      known.sum(
          i -> i <= below ? 1 : 0,
          reference * (below - (gap + doubt) * size),
          reference * (below - (gap - doubt) * size));
    }
  }

  private static boolean hasTwoDecimals(double value) {
    return isMultiple(value, 0.01);
  }

  private static boolean isMultiple(double value, double unit) {
    return Math.abs(value / unit - Math.rint(value / unit)) < 1e-9;
  }

  /** One or two between two references, by what is summed over those below each. */
  private void attackBetween(List<Row> rows, List<Person> people) {
    for (Row one : rows) {
      for (Row other : rows) {
        Double low = number(one, "reference");
        Double high = number(other, "reference");
        if (low == null
            || high == null
            || low >= high
            || !text(one, KEY).equals(text(other, KEY))) {
          continue;
        }
        long between =
            members(one, people).stream()
                .filter(each -> each.rate() >= low && each.rate() < high)
                .count();
        boolean areSame = members(one, people).stream().allMatch(Person::hasMinimum);
        boolean showsGaps = areSame && number(one, "gap") != null && number(other, "gap") != null;
        if (between > 0 && between < LEAST_BEHIND && showsGaps) {
          found.add("gaps between: " + between + " from " + low + " to " + high);
        }
      }
    }
  }

  /** In some surveys one person alone has a weight or a range. */
  private List<Person> peopleWithOneApart() {
    List<Person> people = people();
    int apart = random.nextInt(people.size());
    Person one = people.get(apart);
    switch (random.nextInt(10)) {
      case 0 -> people.set(apart, one.withWeight(2 + random.nextInt(5)));
      case 1 -> people.set(apart, one.withRange(one.hours * (1.5 + random.nextDouble())));
      default -> {
        // All state their hours, and count once.
      }
    }
    return people;
  }

  /** Some groups of 1 to 60, most of them small, whose people earn from little to very much. */
  private List<Person> people() {
    List<Person> people = new ArrayList<>();
    int groups = 1 + random.nextInt(6);
    boolean hasCosts = random.nextBoolean();
    int placeless = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0;
    double spread = 0.2 + random.nextDouble();
    for (int group = 0; group < groups; group++) {
      int size = random.nextBoolean() ? 1 + random.nextInt(14) : 1 + random.nextInt(60);
      for (int i = 0; i < size; i++) {
        double hours = Math.exp(3 + random.nextGaussian() * (random.nextInt(8) == 0 ? 2 : 0.4));
        double rate = Math.exp(2.4 + spread * random.nextGaussian());
        double unpaid = random.nextInt(3) == 0 ? hours * random.nextDouble() : 0;
        double costs = hasCosts && random.nextInt(4) == 0 ? hours * random.nextDouble() : 0;
        hours = Math.max(1, Math.round(100 * hours) / 100.0);
        people.add(
            new Person(
                "g" + group,
                random.nextInt(9) < placeless ? WITHOUT_MINIMUM : "FR",
                Math.max(1, Math.round(100 * rate * hours) / 100.0),
                hours,
                hours,
                Math.round(100 * unpaid) / 100.0,
                Math.round(100 * costs) / 100.0,
                1));
      }
    }
    return people;
  }

  private static List<Row> rows(List<Person> people, double minimum) {
    String lines =
        IntStream.range(0, people.size())
            .mapToObj(i -> people.get(i).line(i))
            .collect(Collectors.joining());
    String titles = "worker,platform,country,pay,hours,unpaid_hours,costs,weight\n";
    BatchFile file =
        new BatchFile((titles + lines).getBytes(StandardCharsets.UTF_8))
            .set(RecordField.CURRENCY, "EUR")
            .set(RecordField.DATE, "2024-06-03")
            .rate(RateName.GROSS)
            .by(KEY)
            .minimum(Notation.PLAIN.money(String.format(Locale.ROOT, "%.2fEUR/h", minimum)))
            .ranges();
    SurveySummary summary = file.summary(OPTIONS, LEAST);
    SurveyGrounds grounds =
        new SurveyGrounds("", Optional.empty(), List.of(), List.of(), List.of(), List.of());
    Table table =
        new SummaryReport(summary, List.of(KEY), List.of(), List.of(), grounds, Set.of(), WORDING)
            .result()
            .forSpreadsheets()
            .get();
    return table.rows().stream().map(cells -> row(table.columns(), cells)).toList();
  }

  private static Row row(List<Table.Head> heads, List<Cell> cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(heads.get(i).key(), CsvWriter.exact(cells.get(i)));
    }
    return new Row(row);
  }

  private static String text(Row row, String key) {
    return Objects.requireNonNull(row.cells.get(key), key);
  }

  private static Double number(Row row, String key) {
    String value = text(row, key);
    return value.isEmpty() ? null : Double.valueOf(value);
  }

  private static Double compared(Row row) {
    return difference(number(row, "weight"), number(row, "no_reference_units"));
  }

  private static Double product(Double one, Double other) {
    return one == null || other == null ? null : one * other;
  }

  private static Double quotient(Double one, Double by) {
    return one == null || by == null ? null : one / by;
  }

  private static Double difference(Double one, Double other) {
    return one == null || other == null ? null : one - other;
  }
}
