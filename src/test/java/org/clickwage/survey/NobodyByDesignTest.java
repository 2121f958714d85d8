package org.clickwage.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.document.Result;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.wage.RateName;
import org.clickwage.work.Notation;
import org.junit.jupiter.api.Test;

/**
 * Someone who sees the standard errors of a sample's design, and by how much two groups differ,
 * finds no one's rate. He knows who is in which group, stratum, PSU and category, and may be one of
 * those behind a figure himself.
 *
 * <p>A variance is a sum of squares and products of what rates deviate from their mean. He takes
 * them from each other, so that as few are left as may be; nobody is found by what is left where
 * two don't make most of it.
 */
class NobodyByDesignTest {
  private static final int LEAST = 5;
  private static final int SURVEYS = Integer.getInteger("programmed.surveys", 200);
  private static final double REFERENCE = 10;
  private static final List<String> TITLES =
      List.of("worker", "platform", "stratum", "psu", "fpc", "category", "pay", "hours");

  /** The work of one person in one group. */
  private record Unit(
      String worker,
      String group,
      String stratum,
      String psu,
      double sampled,
      String category,
      double pay,
      double hours) {
    double rate() {
      return pay / hours;
    }

    double gap() {
      return Math.max(0, 1 - rate() / REFERENCE);
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "%s,%s,%s,%s,%s,%s,%.2f,%.2f%n",
          worker,
          group,
          stratum,
          psu,
          sampled,
          category,
          pay,
          hours);
    }
  }

  /**
   * A variance.
   *
   * @param products by two units, how often what they deviate by, multiplied, is in it
   */
  private record Squares(Map<Set<Unit>, Double> products) {
    /** Adds the square of a sum of deviations. */
    void add(Map<Unit, Double> sum, double factor) {
      sum.forEach(
          (one, times) ->
              sum.forEach(
                  (other, by) ->
                      products.merge(
                          Set.copyOf(List.of(one, other)), factor * times * by, Double::sum)));
    }

    Squares less() {
      double most = products.values().stream().mapToDouble(Math::abs).max().orElse(1);
      Map<Set<Unit>, Double> left = new HashMap<>(products);
      left.values().removeIf(each -> Math.abs(each) < 1e-9 * most);
      left.replaceAll((units, each) -> each / most);
      return new Squares(left);
    }
  }

  private final Random random = new Random(20_261_203);
  private final Map<String, Integer> found = new TreeMap<>();
  private final Map<String, Integer> read = new TreeMap<>();
  private boolean hasStrata;
  private boolean hasPsus;

  @Test
  void nobodyIsFoundByDesignOrDifference() {
    Map<String, Integer> shownToAll = new TreeMap<>();
    Map<String, Integer> ofRule = new TreeMap<>();
    for (int survey = 0; survey < SURVEYS; survey++) {
      hasStrata = random.nextInt(2) == 0;
      hasPsus = random.nextInt(2) == 0;
      List<Unit> units = units();
      attack(units, 1);
      found.forEach((what, times) -> shownToAll.merge(what, times, Integer::sum));
      found.clear();
      attack(units, LEAST);
      found.forEach((what, times) -> ofRule.merge(what, times, Integer::sum));
      found.clear();
    }
    assertEquals(Map.of(), ofRule, "found in spite of the rule");
    assertTrue(
        shownToAll.keySet().containsAll(Set.of("squares", "category gap", "category mean")),
        "not found without it: " + shownToAll);
    assertTrue(read.get("error") > 100 && read.get("difference_se") > 100, "read: " + read);
  }

  private void attack(List<Unit> units, int least) {
    Result result = RunFigures.result(summary(units, least), List.of("platform"));
    Map<String, Map<String, String>> groups =
        RunFigures.rows(result, "groups").stream()
            .collect(Collectors.toMap(row -> row.get("platform"), Function.identity()));
    List<Map<String, String>> differences = RunFigures.rows(result, "differences");
    List<Squares> known = new ArrayList<>();
    for (String group : List.of("a", "b")) {
      known.addAll(squares(groups.get(group), of(group, units), units));
    }
    Map<Unit, Double> deviations = deviations(units, Unit::group);
    for (Map<String, String> row : differences) {
      if (row.get("figure").equals("mean") && row.get("categories").equals("0")) {
        double first = number(row, "of_first");
        double second = number(row, "of_second");
        known.add(of(row, "difference_se", 1, -1, units, deviations));
        if (number(row, "relative_se") != null) {
          known.add(
              of(row, "relative_se", 1 / second, -first / second / second, units, deviations));
        }
      }
    }
    attack("squares", known, deviations);
    if (units.stream().map(Unit::worker).distinct().count() == units.size()) {
      attack(
          "squares of all", squares(groups.get("*"), units, units), deviations(units, each -> "*"));
    }
    for (Map<String, String> row : differences) {
      if (!row.get("categories").equals("0")) {
        attackCategories(row, groups, units, least);
      }
    }
  }

  private static List<Unit> of(String group, List<Unit> units) {
    return units.stream().filter(each -> each.group.equals(group)).toList();
  }

  /** What the standard deviation, the design effect and the standard error of a mean tell. */
  private List<Squares> squares(Map<String, String> row, List<Unit> members, List<Unit> all) {
    List<Squares> known = new ArrayList<>();
    Map<Unit, Double> deviations = deviations(members, each -> "");
    Double error = number(row, "mean_se");
    if (number(row, "sd") != null || error != null && number(row, "deff") != null) {
      Squares squares = new Squares(new HashMap<>());
      members.forEach(each -> squares.add(Map.of(each, 1.0), 1));
      known.add(squares);
      count("deviation");
    }
    if (error != null) {
      Map<Unit, Double> times = new LinkedHashMap<>();
      members.forEach(each -> times.put(each, 1.0 / members.size()));
      known.add(variance(times, all));
      check(known.get(known.size() - 1), deviations, error);
      count("error");
    }
    return known;
  }

  private Squares of(
      Map<String, String> row,
      String key,
      double first,
      double second,
      List<Unit> units,
      Map<Unit, Double> deviations) {
    Map<Unit, Double> times = new LinkedHashMap<>();
    of("a", units).forEach(each -> times.put(each, first / of("a", units).size()));
    of("b", units).forEach(each -> times.put(each, second / of("b", units).size()));
    Squares variance = variance(times, units);
    check(variance, deviations, number(row, key));
    count(key);
    return variance;
  }

  private static void check(Squares variance, Map<Unit, Double> deviations, double error) {
    double sum =
        variance.products.entrySet().stream()
            .mapToDouble(each -> each.getValue() * product(each.getKey(), deviations))
            .sum();
    assertEquals(error * error, sum, 1e-6 * error * error + 1e-12);
  }

  private static double product(Collection<Unit> units, Map<Unit, Double> deviations) {
    double product = units.stream().mapToDouble(deviations::get).reduce(1, (a, b) -> a * b);
    return units.size() == 1 ? product * product : product;
  }

  private static Map<Unit, Double> deviations(List<Unit> units, Function<Unit, String> apart) {
    Map<String, Double> means =
        units.stream()
            .collect(Collectors.groupingBy(apart, Collectors.averagingDouble(Unit::rate)));
    return units.stream()
        .collect(
            Collectors.toMap(each -> each, each -> each.rate() - means.get(apart.apply(each))));
  }

  /**
   * That of a sum of deviations, which is 0 in each group: what a group has in its largest stratum
   * is what it lacks in the others.
   */
  private Squares variance(Map<Unit, Double> times, List<Unit> all) {
    Squares squares = new Squares(new HashMap<>());
    Map<String, List<Unit>> strata =
        all.stream()
            .collect(Collectors.groupingBy(this::stratum, TreeMap::new, Collectors.toList()));
    strata.forEach(
        (stratum, units) -> {
          Map<String, List<Unit>> psus = units.stream().collect(Collectors.groupingBy(this::psu));
          double size = psus.size();
          double factor =
              (hasStrata ? 1 - units.get(0).sampled : 1) * (size == 1 ? 1 : size / (size - 1));
          psus.values().forEach(each -> squares.add(sum(each, times), factor));
          Map<Unit, Double> sum = new LinkedHashMap<>();
          units.stream()
              .filter(times::containsKey)
              .collect(Collectors.groupingBy(times::get))
              .forEach(
                  (by, group) -> {
                    List<Unit> whole =
                        times.keySet().stream().filter(each -> times.get(each).equals(by)).toList();
                    boolean isMost = 2 * group.size() > whole.size();
                    whole.stream()
                        .filter(each -> stratum(each).equals(stratum) != isMost)
                        .forEach(each -> sum.put(each, isMost ? -by : by));
                  });
          squares.add(sum, size == 1 ? 0 : -factor / size);
        });
    return squares;
  }

  private static Map<Unit, Double> sum(List<Unit> units, Map<Unit, Double> times) {
    Map<Unit, Double> sum = new LinkedHashMap<>();
    units.stream().filter(times::containsKey).forEach(each -> sum.put(each, times.get(each)));
    return sum;
  }

  private String stratum(Unit unit) {
    return hasStrata ? unit.stratum : "";
  }

  private String psu(Unit unit) {
    return hasPsus ? unit.psu : unit.worker;
  }

  /**
   * Products that are in each variance as often are one unknown; those of most are solved first.
   */
  private void attack(String what, List<Squares> known, Map<Unit, Double> deviations) {
    List<Squares> rows = known.stream().map(Squares::less).toList();
    Map<List<Long>, List<Set<Unit>>> alike =
        rows.stream()
            .flatMap(each -> each.products.keySet().stream())
            .distinct()
            .collect(
                Collectors.groupingBy(
                    units ->
                        rows.stream()
                            .map(row -> Math.round(1e9 * row.products.getOrDefault(units, 0.0)))
                            .toList()));
    List<Map.Entry<List<Long>, List<Set<Unit>>>> unknown =
        alike.entrySet().stream()
            .sorted(Comparator.comparing(each -> -each.getValue().size()))
            .toList();
    List<double[]> system =
        IntStream.range(0, rows.size())
            .mapToObj(
                i ->
                    Stream.concat(
                            unknown.stream().map(each -> each.getKey().get(i) / 1e9),
                            Stream.of(0.0))
                        .mapToDouble(each -> each)
                        .toArray())
            .toList();
    Stream.concat(system.stream(), LinearSystem.reduced(system).stream())
        .forEach(
            solved -> {
              Map<Set<Unit>, Double> terms = new HashMap<>();
              for (int i = 0; i < unknown.size(); i++) {
                double times = solved[i];
                if (Math.abs(times) > 1e-6) {
                  unknown
                      .get(i)
                      .getValue()
                      .forEach(
                          units -> terms.put(units, Math.abs(times * product(units, deviations))));
                }
              }
              attack(what, terms);
            });
  }

  /** Of those who have most of it, one knows what the other has. */
  private void attack(String what, Map<Set<Unit>, Double> terms) {
    Map<String, Double> parts = new HashMap<>();
    terms.forEach(
        (units, term) ->
            units.stream()
                .map(Unit::worker)
                .distinct()
                .forEach(each -> parts.merge(each, term, Double::sum)));
    List<String> most =
        parts.keySet().stream()
            .sorted(Comparator.comparing(each -> -parts.get(each)))
            .limit(4)
            .toList();
    for (String one : most) {
      for (String other : most) {
        double first = 0;
        double rest = 0;
        for (Map.Entry<Set<Unit>, Double> term : terms.entrySet()) {
          Set<String> workers =
              term.getKey().stream().map(Unit::worker).collect(Collectors.toSet());
          boolean isTheirs = Set.copyOf(List.of(one, other)).containsAll(workers);
          first += isTheirs && workers.contains(one) ? term.getValue() : 0;
          rest += isTheirs ? 0 : term.getValue();
        }
        if (first > 0 && rest <= 0.1 * first) {
          find(what);
          return;
        }
      }
    }
  }

  /** What categories sum up to, by a figure of groups as they are and made alike. */
  private void attackCategories(
      Map<String, String> row,
      Map<String, Map<String, String>> groups,
      List<Unit> units,
      int least) {
    String figure = row.get("figure");
    if (!Set.of("mean", "gap").contains(figure)) {
      return;
    }
    count("alike " + figure);
    ToDoubleFunction<Unit> part = figure.equals("mean") ? Unit::rate : Unit::gap;
    List<Unit> both = units.stream().filter(each -> !each.group.equals("c")).toList();
    Map<String, Integer> places = places(both, least);
    Map<Integer, List<Unit>> whole =
        both.stream().collect(Collectors.groupingBy(each -> places.get(each.category)));
    for (String group : List.of("a", "b")) {
      Map<Integer, List<Unit>> members =
          of(group, units).stream()
              .collect(
                  Collectors.groupingBy(
                      each -> places.get(each.category), TreeMap::new, Collectors.toList()));
      List<Integer> order = List.copyOf(members.keySet());
      double[] mean = new double[order.size() + 1];
      double[] alike = mean.clone();
      double sum = 0;
      for (int i = 0; i < order.size(); i++) {
        List<Unit> some = members.get(order.get(i));
        mean[i] = 1;
        alike[i] = (double) whole.get(order.get(i)).size() / some.size();
        sum += alike[i] * some.stream().mapToDouble(part).sum();
      }
      assertEquals(
          number(row, group.equals("a") ? "of_first" : "of_second"), sum / both.size(), 1e-6);
      for (double[] solved : LinearSystem.reduced(List.of(mean, alike))) {
        Map<Set<Unit>, Double> terms = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
          double times = solved[i];
          members.get(order.get(i)).stream()
              .filter(each -> Math.abs(times * part.applyAsDouble(each)) > 1e-9)
              .forEach(each -> terms.put(Set.of(each), Math.abs(times) * part.applyAsDouble(each)));
        }
        attack("category " + figure, terms);
      }
    }
    if (!hasStrata && !hasPsus && figure.equals("mean")) {
      attackAlike(row, groups, both, places);
    }
  }

  /** The squares of each category, whose mean is known where there are two. */
  private void attackAlike(
      Map<String, String> row,
      Map<String, Map<String, String>> groups,
      List<Unit> both,
      Map<String, Integer> places) {
    Function<Unit, Integer> place = each -> places.get(each.category);
    Map<Integer, Long> whole =
        both.stream().collect(Collectors.groupingBy(place, Collectors.counting()));
    Map<List<Object>, Long> sizes =
        both.stream()
            .collect(
                Collectors.groupingBy(
                    each -> List.of(each.group, place.apply(each)), Collectors.counting()));
    Map<Unit, Double> deviations = deviations(both, each -> each.group + place.apply(each));
    List<Squares> known = new ArrayList<>();
    double first = number(row, "of_first");
    double second = number(row, "of_second");
    for (String key : List.of("difference_se", "relative_se")) {
      if (number(row, key) == null) {
        continue;
      }
      boolean isRelative = key.equals("relative_se");
      double ofFirst = isRelative ? 1 / second : 1;
      double ofSecond = isRelative ? -first / second / second : -1;
      Squares squares = new Squares(new HashMap<>());
      both.stream()
          .collect(Collectors.groupingBy(Unit::worker))
          .values()
          .forEach(
              person -> {
                Map<Unit, Double> sum = new LinkedHashMap<>();
                for (Unit each : person) {
                  double by =
                      (double) whole.get(place.apply(each))
                          / sizes.get(List.of(each.group, place.apply(each)))
                          / both.size();
                  sum.put(each, by * (each.group.equals("a") ? ofFirst : ofSecond));
                }
                squares.add(sum, 1);
              });
      known.add(squares);
      count("alike " + key);
    }
    if (row.get("categories").equals("2")) {
      for (String group : List.of("a", "b")) {
        if (number(groups.get(group), "mean_se") != null) {
          Squares squares = new Squares(new HashMap<>());
          of(group, both).forEach(each -> squares.add(Map.of(each, 1.0), 1));
          known.add(squares);
        }
      }
    }
    attack("squares alike", known, deviations);
  }

  /** Those with too few people are one, with as many more as these need to be enough together. */
  private static Map<String, Integer> places(List<Unit> both, int least) {
    Map<String, long[]> sizes = new TreeMap<>();
    both.forEach(
        each ->
            sizes
                .computeIfAbsent(each.category, none -> new long[2])[
                each.group.equals("a") ? 0 : 1]++);
    Map<String, Integer> places = new HashMap<>();
    long[] joined = new long[2];
    sizes.entrySet().stream()
        .sorted(Comparator.comparing(each -> Math.min(each.getValue()[0], each.getValue()[1])))
        .forEach(
            each -> {
              long[] size = each.getValue();
              boolean isEnough =
                  Math.min(joined[0], joined[1]) >= least || joined[0] + joined[1] == 0;
              boolean isAlone = isEnough && Math.min(size[0], size[1]) >= least;
              places.put(each.getKey(), isAlone ? 1 + places.size() : 0);
              for (int side = 0; side < 2 && !isAlone; side++) {
                joined[side] += size[side];
              }
            });
    return places;
  }

  private void count(String what) {
    read.merge(what, 1, Integer::sum);
  }

  private void find(String what) {
    found.merge(what, 1, Integer::sum);
  }

  /** Two groups of 50 to 70 and a few others; most are of one stratum, and alone in their PSU. */
  private List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    double spread = 0.2 + 0.6 * random.nextDouble();
    double[] sampled = {random.nextInt(3) / 2.0, random.nextInt(3) / 2.0, 0.1};
    int apart = random.nextInt(8);
    int inBoth = random.nextInt(3) == 0 ? random.nextInt(9) : 0;
    boolean isClustered = random.nextInt(3) == 0;
    int categories = 2 + random.nextInt(4);
    double rare = random.nextInt(2) == 0 ? 0.1 : 0.5;
    for (String group : List.of("a", "b", "c")) {
      int size = group.equals("c") ? 6 : 50 + random.nextInt(21);
      for (int i = 0; i < size; i++) {
        boolean isSame = i < inBoth && !group.equals("c");
        String worker = isSame ? "w" + i : group + i;
        int stratum =
            group.equals("c") ? i % 3 : isSame ? 0 : i >= size - apart ? 1 + random.nextInt(2) : 0;
        int together = isClustered ? random.nextInt(12) : random.nextInt(40);
        String psu =
            isClustered || !isSame && together < apart && stratum == 0
                ? "p" + together / 2
                : worker;
        double hours = 20 + random.nextInt(2000) / 100.0;
        double rate = Math.exp(2.6 + spread * random.nextGaussian());
        int category = random.nextDouble() < rare ? 1 + random.nextInt(categories - 1) : 0;
        units.add(
            new Unit(
                worker,
                group,
                "h" + stratum,
                isSame ? worker : psu,
                sampled[stratum],
                "k" + (isSame ? 0 : category),
                Math.round(100 * rate * hours) / 100.0,
                hours));
      }
    }
    return units;
  }

  private SurveySummary summary(List<Unit> units, int least) {
    String lines = units.stream().map(Unit::line).collect(Collectors.joining());
    DesignColumns design =
        new DesignColumns(
            hasStrata ? TITLES.indexOf("stratum") : Mapping.NONE,
            hasPsus ? TITLES.indexOf("psu") : Mapping.NONE,
            TITLES.indexOf("worker"),
            hasStrata ? TITLES.indexOf("fpc") : Mapping.NONE,
            List.of(),
            Optional.empty(),
            TITLES.indexOf("category"),
            List.of("a", "b"),
            true);
    return new BatchFile((String.join(",", TITLES) + "\n" + lines).getBytes(StandardCharsets.UTF_8))
        .set(RecordField.CURRENCY, "EUR")
        .set(RecordField.DATE, "2024-06-03")
        .rate(RateName.GROSS)
        .by("platform")
        .minimum(Notation.PLAIN.money(REFERENCE + "EUR/h"))
        .design(design)
        .summary(
            new StatisticsOptions(
                StatisticsOptions.DEFAULT.confidence(),
                true,
                true,
                false,
                StatisticsOptions.DEFAULT.percents(),
                Optional.empty()),
            least);
  }

  private static Double number(Map<String, String> row, String key) {
    String value = row.getOrDefault(key, "");
    return value.isEmpty() ? null : Double.valueOf(value);
  }
}
