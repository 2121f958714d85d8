package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clickwage.Call;
import org.junit.jupiter.api.Test;

/**
 * Somebody who sees all figures of one run, and knows who is in which group, finds nobody's pay,
 * hours or rate within 10 %. He takes shown groups from all, solves for ordered rates and bounds
 * them ({@link OrderedRates}), and may be one of those behind a sum himself.
 *
 * <p>It is nobody's where he can't tell whose: of a rank with five on either side, itself among
 * them; of three whom he knows to earn about the same; of those between a reference and a quantile,
 * which the count below and the quantile say by themselves.
 */
class NobodyShownTest {
  private static final String KEY = "platform";
  private static final int LEAST = 5;

  /** Who may be one of those behind a sum, and tell another's part of it. */
  private static final int LEAST_BEHIND = 3;

  private record Person(String group, double pay, double hours, double unpaid, double costs) {
    double rate() {
      return pay / hours;
    }

    String line(int number) {
      return String.format(
          Locale.ROOT, "w%d,%s,%.2f,%.2f,%.2f,%.2f%n", number, group, pay, hours, unpaid, costs);
    }
  }

  /** A sum that a row gives, and what each person adds to it. */
  private record Sum(
      String name, Function<JsonObject, Double> shown, ToDoubleFunction<Person> part) {}

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

  private final Random random = new Random(20_240_601);
  private final List<String> found = new ArrayList<>();

  @Test
  void nobodysValueIsFound() {
    int shown = 0;
    for (int survey = 0; survey < 1_000; survey++) {
      shown += attack(survey);
    }
    assertEquals(
        Map.of(), found.stream().collect(Collectors.groupingBy(each -> each.split(":")[0])));
    assertTrue(shown > 1_000, "an attack of nothing: " + shown);
  }

  /** Returns how many sums were shown. */
  private int attack(int survey) {
    List<Person> people = people();
    double near = 10 * (1 + random.nextInt(30) / 100.0);
    List<JsonObject> rows = rows(people, near);
    Map<String, List<JsonObject>> byReference =
        rows.stream().collect(Collectors.groupingBy(row -> text(row, "reference_kind")));
    int shown = 0;
    for (List<JsonObject> table : byReference.values()) {
      for (Sum sum : SUMS) {
        shown += attack(sum, table, people, each -> true);
      }
      double reference = 10;
      for (JsonObject row : table) {
        reference = number(row, "reference") == null ? reference : number(row, "reference");
      }
      double z = reference;
      attack(
          new Sum(
              "gaps",
              row -> product(number(row, "gap"), number(row, "weight")),
              each -> 1 - each.rate() / z),
          table,
          people,
          each -> each.rate() < z);
      attack(
          new Sum(
              "missing pay",
              row -> number(row, "missing_pay"),
              each -> (z - each.rate()) * each.hours),
          table,
          people,
          each -> each.rate() < z);
      for (JsonObject row : table) {
        attackOrder(row, members(row, people), z);
      }
    }
    attackBetween(rows, people);
    return shown;
  }

  private static List<Person> members(JsonObject row, List<Person> people) {
    String name = text(row, KEY);
    return people.stream().filter(each -> name.equals("*") || each.group.equals(name)).toList();
  }

  /** The sum in each group, and in those together that do not show it. */
  private int attack(Sum sum, List<JsonObject> table, List<Person> people, Predicate<Person> who) {
    int shown = 0;
    Double rest = null;
    List<Person> others = new ArrayList<>();
    for (JsonObject row : table) {
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
    if (!sum.name.equals("rates")) { // their mean may be rounded
      assertEquals(parts.stream().mapToDouble(each -> each).sum(), value, 1e-4 * value, sum.name);
    }
    double first = parts.get(0);
    double second = parts.size() > 1 ? parts.get(1) : 0;
    if (parts.size() < LEAST_BEHIND || Math.abs(value - second - first) <= 0.1 * first) {
      found.add(sum.name + ": " + where + " " + parts + value);
    }
  }

  private void attackOrder(JsonObject row, List<Person> members, double z) {
    if (number(row, "weight") == null || members.isEmpty()) {
      return;
    }
    double[] rates = members.stream().mapToDouble(Person::rate).sorted().toArray();
    OrderedRates attacked = new OrderedRates(rates.length);
    int[] percents = {10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90};
    for (int percent : percents) {
      Double value = number(row, percent == 50 ? "median" : "p" + percent);
      if (value != null) {
        attacked.quantile(percent, value);
      }
    }
    if (number(row, "min") != null) {
      attacked.at(1, number(row, "min"));
      attacked.at(rates.length, number(row, "max"));
    }
    if (number(row, "median_low") != null) {
      attacked.interval(number(row, "median_low"), number(row, "median_high"));
    }
    Double share = number(row, "headcount_ratio");
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
      Double gini = number(row, "gini");
      if (gini != null) {
        int n = rates.length;
        attacked.sum(i -> 2 * i - 1 - n, gini * mean * n * n);
      }
    }
    if (share != null) {
      Double gap = number(row, "gap");
      if (gap != null && below > 0) {
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

  /** One or two between two references, by what is summed over those below each. */
  private void attackBetween(List<JsonObject> rows, List<Person> people) {
    for (JsonObject one : rows) {
      for (JsonObject other : rows) {
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
        boolean showsGaps = number(one, "gap") != null && number(other, "gap") != null;
        if (between > 0 && between < LEAST_BEHIND && showsGaps) {
          found.add("gaps between: " + between + " from " + low + " to " + high);
        }
      }
    }
  }

  /** Some groups of 1 to 60, most of them small, whose people earn from little to very much. */
  private List<Person> people() {
    List<Person> people = new ArrayList<>();
    int groups = 1 + random.nextInt(6);
    boolean hasCosts = random.nextBoolean();
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
                Math.max(1, Math.round(100 * rate * hours) / 100.0),
                hours,
                Math.round(100 * unpaid) / 100.0,
                Math.round(100 * costs) / 100.0));
      }
    }
    return people;
  }

  private static List<JsonObject> rows(List<Person> people, double minimum) {
    String lines =
        IntStream.range(0, people.size())
            .mapToObj(i -> people.get(i).line(i))
            .collect(Collectors.joining());
    Call call =
        Call.in(
            Call.PIPE,
            ("worker,platform,pay,hours,unpaid_hours,costs\n" + lines)
                .getBytes(StandardCharsets.UTF_8),
            "batch",
            "-",
            "--set",
            "currency=EUR",
            "--set",
            "country=FR",
            "--set",
            "date=2024-06-03",
            "--rate",
            "gross",
            "--by",
            KEY,
            "--minimum",
            String.format(Locale.ROOT, "%.2fEUR/h", minimum),
            "--bootstrap",
            "20",
            "--format",
            "json");
    assertEquals(0, call.exit(), call.err());
    List<JsonObject> rows = new ArrayList<>();
    JsonParser.parseString(call.out())
        .getAsJsonObject()
        .getAsJsonArray("groups")
        .forEach(row -> rows.add(row.getAsJsonObject()));
    return rows;
  }

  private static String text(JsonObject row, String key) {
    JsonElement value = row.get(key);
    return value.isJsonNull() ? "" : value.getAsString();
  }

  private static Double number(JsonObject row, String key) {
    JsonElement value = row.get(key);
    return value.isJsonNull() ? null : Double.valueOf(value.getAsDouble());
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
