package org.clickwage.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.Generator;
import org.clickwage.document.CsvWriter;
import org.clickwage.document.Table;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.profile.RecordField;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.summary.SummaryReport;
import org.clickwage.summary.SurveyGrounds;
import org.junit.jupiter.api.Test;

/** What pay floors add to the pay of random surveys, worked out person by person. */
class TriedFloorsTest {
  private static final Wording WORDING = Wording.in(Language.ENGLISH);

  /** The SMIC on 3 June 2024. */
  private static final double MINIMUM = 11.65;

  private record Person(
      String group, double pay, double tips, double fee, double paid, double unpaid, int tasks) {
    static Person of(Generator chance) {
      return new Person(
          chance.one(List.of("a", "a", "b", "c")),
          chance.below(90_000) / 100.0,
          chance.below(3_000) / 100.0,
          chance.below(3_000) / 100.0,
          1 + chance.below(400) / 10.0,
          chance.below(200) / 10.0,
          chance.below(100));
    }

    String line(int number) {
      return String.format(
          Locale.ROOT,
          "w%d,%s,%.2f,%.2f,%.2f EUR,%.1f,%.1f,%d%n",
          number,
          group,
          pay,
          tips,
          fee,
          paid,
          unpaid,
          tasks);
    }

    double earned() {
      return pay + tips - fee;
    }

    double hours() {
      return paid + unpaid;
    }
  }

  /** A floor of an amount per task, and mostly of one per hour of activity and online. */
  private record Floor(int perTask, int perActiveHour, int perHourOnline) {
    static Floor of(Generator chance) {
      return chance.below(4) == 0
          ? new Floor(1 + chance.below(12), 0, 0)
          : new Floor(1 + chance.below(12), 1 + chance.below(9), 1 + chance.below(5));
    }

    String typed() {
      return Stream.of(
              Map.entry(perTask, "EUR/task"),
              Map.entry(perActiveHour, "EUR/h active"),
              Map.entry(perHourOnline, "EUR/h online"))
          .filter(term -> term.getKey() > 0)
          .map(term -> term.getKey() + term.getValue())
          .collect(Collectors.joining(" + "));
    }

    boolean isBelow(Person each) {
      return added(each) > 1e-9;
    }

    double added(Person each) {
      double due = perTask * each.tasks + perActiveHour * each.paid + perHourOnline * each.hours();
      return Math.max(0, due - (each.pay - each.fee));
    }
  }

  private final List<String> found = new ArrayList<>();
  private int shown;
  private int steps;
  private int worked;

  @Test
  void figuresAreThoseOfEachPersonTogether() {
    Generator.records(
        200,
        chance -> {
          List<Person> people = people(chance);
          List<Floor> floors = List.of(Floor.of(chance), Floor.of(chance), new Floor(13, 10, 6));
          List<Map<String, String>> rows = rows(people, floors, 1);
          for (Map<String, String> row : rows) {
            if (row.get("reference_kind").startsWith("floor")) {
              check(row, members(row, people), floor(row, floors));
            }
          }
          parts(rows);
        });
  }

  private static void check(Map<String, String> row, List<Person> members, Floor floor) {
    double added = members.stream().mapToDouble(floor::added).sum();
    long below = members.stream().filter(each -> floor.added(each) > 1e-9).count();
    is(below / (double) members.size(), row, "headcount_ratio");
    is(added, row, "added");
    is(part(members, floor, Person::hours), row, "hours_below");
    is(part(members, floor, each -> each.tasks), row, "tasks_below");
    is(added / sum(members, Person::hours), row, "added_per_hour");
    is(added / sum(members, each -> each.paid), row, "added_per_paid_hour");
    is(added / members.size(), row, "added_each");
    is(added / sum(members, each -> each.pay + each.tips), row, "added_share");
    is(share(members, each -> each.earned() / each.hours() < MINIMUM), row, "under_minimum");
    is(
        share(members, each -> (each.earned() + floor.added(each)) / each.hours() < MINIMUM),
        row,
        "under_minimum_with_floor");
  }

  /** Of what all have, that of those below a floor. */
  private static double part(List<Person> members, Floor floor, ToDoubleFunction<Person> work) {
    return sum(members, each -> floor.isBelow(each) ? work.applyAsDouble(each) : 0)
        / sum(members, work);
  }

  /** Groups come to all; the highest floor adds the most; it has the most people below. */
  private static void parts(List<Map<String, String>> rows) {
    for (int place = 1; place <= 3; place++) {
      String role = "floor_" + place;
      double groups =
          rows.stream()
              .filter(row -> row.get("reference_kind").equals(role))
              .filter(row -> !row.get("platform").equals("*"))
              .mapToDouble(row -> number(row, "added"))
              .sum();
      Map<String, String> all = all(rows, role);
      is(groups, all, "added");
      Map<String, String> highest = all(rows, "floor_3");
      assertTrue(number(all, "added") <= number(highest, "added") + 1e-6, () -> role);
      assertTrue(number(all, "headcount_ratio") <= number(highest, "headcount_ratio"), () -> role);
    }
  }

  @Test
  void aFloorBelowEverybodysPayChangesNothing() {
    Generator.records(
        20,
        chance -> {
          List<Person> people = new ArrayList<>(people(chance));
          people.replaceAll(
              each ->
                  new Person(
                      each.group, 500 + each.pay, each.tips, each.fee, each.paid, 0, each.tasks));
          for (Map<String, String> row : rows(people, List.of(new Floor(1, 1, 1)), 1)) {
            if (row.get("reference_kind").equals("floor_1")) {
              is(0, row, "headcount_ratio");
              is(0, row, "added");
            }
          }
        });
  }

  /**
   * With the rule of small groups nobody's part of a sum is found, by all together without the
   * groups, or by one floor without another.
   */
  @Test
  void nobodyIsFoundByWhatFloorsAdd() {
    Generator.records(200, this::attack);
    assertEquals(List.of(), found);
    assertTrue(shown > 200 * Generator.TIMES, "an attack of nothing: " + shown);
    assertTrue(worked > 100 * Generator.TIMES, "an attack of nothing: " + worked);
  }

  private void attack(Generator chance) {
    List<Person> people = people(chance, 150);
    Floor first = Floor.of(chance);
    Floor next = new Floor(first.perTask, first.perActiveHour + chance.below(2), 1);
    List<Floor> floors = List.of(first, next, Floor.of(chance));
    List<Map<String, String>> rows = rows(people, floors, 5);
    for (Map<String, String> row : rows) {
      if (isShown(row)) {
        shown++;
        List<Person> members = members(row, people);
        Floor floor = floor(row, floors);
        attack(row, members.stream().mapToDouble(floor::added).toArray());
        rows.stream()
            .filter(other -> isShown(other) && other.get("platform").equals(row.get("platform")))
            .map(other -> floor(other, floors))
            .forEach(
                other ->
                    attack(
                        row,
                        members.stream()
                            .mapToDouble(each -> floor.added(each) - other.added(each))
                            .toArray()));
      }
    }
    floors.forEach(floor -> attackRest(floor, people, rows, floors));
    floors.forEach(floor -> attackWork(floor, people, rows, floors));
  }

  /** The hours and tasks of those below a floor and of the others, less those of another floor. */
  private void attackWork(
      Floor floor, List<Person> people, List<Map<String, String>> rows, List<Floor> floors) {
    List<Map<String, String>> showing =
        rows.stream().filter(row -> !row.getOrDefault("hours_below", "").isEmpty()).toList();
    List<String> groups =
        showing.stream()
            .filter(row -> floor(row, floors) == floor)
            .map(row -> row.get("platform"))
            .toList();
    for (ToDoubleFunction<Person> work :
        List.<ToDoubleFunction<Person>>of(Person::hours, each -> each.tasks)) {
      if (groups.contains("*")) {
        attackWork(
            "rest", people.stream().filter(each -> !groups.contains(each.group)), floor, work);
      }
      for (String group : groups) {
        List<Person> members = members(Map.of("platform", group), people);
        worked++;
        attackWork(group, members.stream(), floor, work);
        showing.stream()
            .filter(row -> row.get("platform").equals(group))
            .map(row -> floor(row, floors))
            .forEach(
                other ->
                    attack(
                        Map.of("platform", "between in " + group),
                        members.stream()
                            .filter(each -> floor.isBelow(each) != other.isBelow(each))
                            .mapToDouble(work)
                            .toArray()));
      }
    }
  }

  private void attackWork(
      String group, Stream<Person> members, Floor floor, ToDoubleFunction<Person> work) {
    members
        .collect(Collectors.partitioningBy(floor::isBelow))
        .forEach(
            (below, some) ->
                attack(
                    Map.of("platform", below + " in " + group),
                    some.stream().mapToDouble(work).toArray()));
  }

  /** Between two floors for whose shares a group's rows are shown lie nobody or five. */
  @Test
  void nobodyIsFoundByTheStepInWhichAShareGrows() {
    Generator.records(
        100,
        chance -> {
          List<Person> people = people(chance);
          List<Floor> floors =
              IntStream.rangeClosed(1, 2 + chance.below(4))
                  .mapToObj(step -> new Floor(step * (1 + chance.below(2)), 0, 0))
                  .toList();
          Map<String, List<Long>> below = new TreeMap<>();
          for (Map<String, String> row : rows(people, floors, 5)) {
            if (row.get("reference_kind").startsWith("floor")
                && !row.get("headcount_ratio").isEmpty()) {
              long under =
                  members(row, people).stream().filter(floor(row, floors)::isBelow).count();
              below.computeIfAbsent(row.get("platform"), none -> new ArrayList<>()).add(under);
            }
          }
          below.values().forEach(counts -> counts.sort(null));
          for (List<Long> counts : below.values()) {
            steps += counts.size() - 1;
            for (int i = 1; i < counts.size(); i++) {
              long more = counts.get(i) - counts.get(i - 1);
              assertTrue(more == 0 || more >= 5, counts::toString);
            }
          }
        });
    assertTrue(steps > 100 * Generator.TIMES, "an attack of nothing: " + steps);
  }

  /** What all together have more than the groups that show it. */
  private void attackRest(
      Floor floor, List<Person> people, List<Map<String, String>> rows, List<Floor> floors) {
    List<String> showing =
        rows.stream()
            .filter(row -> isShown(row) && floor(row, floors) == floor)
            .map(row -> row.get("platform"))
            .toList();
    if (showing.contains("*")) {
      attack(
          Map.of("platform", "rest"),
          people.stream()
              .filter(each -> !showing.contains(each.group))
              .mapToDouble(floor::added)
              .toArray());
    }
  }

  /** Who is the second himself, and knows his own part, finds the first one's. */
  private void attack(Map<String, String> row, double... parts) {
    double[] sizes =
        DoubleStream.of(parts).map(Math::abs).filter(each -> each > 1e-6).sorted().toArray();
    int size = sizes.length;
    if (size > 0
        && (size < 3 || DoubleStream.of(sizes).limit(size - 2L).sum() <= 0.1 * sizes[size - 1])) {
      found.add(row.get("platform") + " " + Arrays.toString(sizes));
    }
  }

  /** One floor without groups says by tenths who gains; nobody's part of it is found. */
  @Test
  void tenthsAreThoseOfPeopleByRate() {
    Generator.records(100, chance -> tenths(chance, 1));
    shown = 0;
    Generator.records(200, chance -> tenths(chance, 5));
    assertEquals(List.of(), found);
    assertTrue(shown > 20 * Generator.TIMES, "an attack of nothing: " + shown);
  }

  private void tenths(Generator chance, int minGroup) {
    List<Person> people = new ArrayList<>();
    for (int left = 10 + chance.below(200); left > 0; left--) {
      people.add(Person.of(chance));
    }
    people.sort(Comparator.comparing(each -> (each.pay + each.tips) / each.hours()));
    Floor floor = Floor.of(chance);
    Map<String, String> row =
        rows(people, List.of(floor), minGroup, List.of()).stream()
            .filter(each -> each.get("reference_kind").equals("floor_1"))
            .findFirst()
            .orElseThrow();
    for (int tenth = 0; tenth < 10; tenth++) {
      if (!row.get("added_to_tenth_1").isEmpty()) {
        shown++;
        int place = tenth;
        double[] parts =
            IntStream.range(0, people.size())
                .filter(i -> (2 * i + 1) * 5 / people.size() == place)
                .mapToDouble(i -> floor.added(people.get(i)))
                .toArray();
        is(DoubleStream.of(parts).sum(), row, "added_to_tenth_" + (tenth + 1));
        if (minGroup > 1) {
          attack(Map.of("platform", "tenth"), parts);
        }
      }
    }
    if (!row.get("hours_below").isEmpty()) {
      double all = sum(people, Person::hours);
      is(sum(people, each -> floor.isBelow(each) ? each.hours() : 0) / all, row, "hours_below");
      if (minGroup > 1) {
        for (boolean below : List.of(true, false)) {
          attack(
              Map.of("platform", "hours"),
              people.stream()
                  .filter(each -> floor.isBelow(each) == below)
                  .mapToDouble(Person::hours)
                  .toArray());
        }
      }
    }
  }

  private static boolean isShown(Map<String, String> row) {
    return row.get("reference_kind").startsWith("floor") && !row.get("added").isEmpty();
  }

  private static List<Person> people(Generator chance) {
    return people(chance, 60);
  }

  private static List<Person> people(Generator chance, int most) {
    List<Person> people = new ArrayList<>();
    for (int left = 3 + chance.below(most); left > 0; left--) {
      people.add(Person.of(chance));
    }
    return people;
  }

  private static List<Map<String, String>> rows(
      List<Person> people, List<Floor> floors, int minGroup) {
    return rows(people, floors, minGroup, List.of("platform"));
  }

  private static List<Map<String, String>> rows(
      List<Person> people, List<Floor> floors, int minGroup, List<String> by) {
    StringBuilder lines =
        new StringBuilder("worker,platform,pay,tips,platform_fee,paid_hours,unpaid_hours,tasks\n");
    for (int i = 0; i < people.size(); i++) {
      lines.append(people.get(i).line(i));
    }
    SurveySummary summary =
        new BatchFile(lines.toString().getBytes(StandardCharsets.UTF_8))
            .set(RecordField.CURRENCY, "EUR")
            .set(RecordField.COUNTRY, "FR")
            .set(RecordField.DATE, "2024-06-03")
            .by(by.toArray(String[]::new))
            .floors(floors.stream().map(Floor::typed).toArray(String[]::new))
            .summary(StatisticsOptions.DEFAULT, minGroup);
    SurveyGrounds grounds =
        new SurveyGrounds("", Optional.empty(), List.of(), List.of(), List.of(), List.of());
    Table table =
        new SummaryReport(summary, by, List.of(), List.of(), grounds, Set.of(), WORDING)
            .result()
            .forSpreadsheets()
            .get();
    List<String> keys = table.columns().stream().map(Table.Head::key).toList();
    return table.rows().stream()
        .map(
            cells ->
                IntStream.range(0, keys.size())
                    .boxed()
                    .collect(Collectors.toMap(keys::get, i -> CsvWriter.exact(cells.get(i)))))
        .toList();
  }

  private static List<Person> members(Map<String, String> row, List<Person> people) {
    String group = row.get("platform");
    return people.stream().filter(each -> group.equals("*") || each.group.equals(group)).toList();
  }

  private static Floor floor(Map<String, String> row, List<Floor> floors) {
    return floors.get(Integer.parseInt(row.get("reference_kind").substring("floor_".length())) - 1);
  }

  private static Map<String, String> all(List<Map<String, String>> rows, String role) {
    return rows.stream()
        .filter(row -> row.get("platform").equals("*") && row.get("reference_kind").equals(role))
        .findFirst()
        .orElseThrow();
  }

  private static double sum(List<Person> people, ToDoubleFunction<Person> part) {
    return people.stream().mapToDouble(part).sum();
  }

  private static double share(List<Person> people, Predicate<Person> under) {
    return people.stream().filter(under).count() / (double) people.size();
  }

  private static double number(Map<String, String> row, String key) {
    return Double.parseDouble(row.get(key));
  }

  private static void is(double expected, Map<String, String> row, String key) {
    assertEquals(expected, number(row, key), 1e-6 * Math.max(1, expected), () -> key + row);
  }
}
