package org.clickwage.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A random survey whose people may be in two groups, report what others leave out, and are compared
 * with up to four references.
 *
 * @param cities whether groups are of a platform and a city, or of a platform alone
 * @param given whether a rate is given for all
 */
record WideSurvey(List<Work> works, boolean cities, boolean given) {
  static final double GIVEN = 11;

  /** Gross, and net: €1,398.69 a month of 35 hours a week, which are 1,820 a year. */
  private static final double SMIC = 11.65;

  private static final double NET_SMIC = 1398.69 * 12 / 1820;

  /** $7.25 and, less 7.65%, $6.695, by the mean rate of 2024. */
  private static final double FEDERAL = 7.25 / 1.08238;

  private static final double NET_FEDERAL = 6.695 / 1.08238;

  /** Of all people, the shares that may report something, or be in something. */
  private static final double[] SHARES = {0, 0.04, 0.3, 0.7, 0.96, 1};

  /**
   * A record.
   *
   * @param unpaid not a number where it is not reported, as charges
   * @param charges percent of the pay
   * @param rent percent of the pay
   * @param promised 0 for nothing
   */
  record Work(
      int person,
      List<String> group,
      boolean hasMinimum,
      boolean hasClient,
      double promised,
      double pay,
      double hours,
      double unpaid,
      double costs,
      double charges,
      double rent) {
    double earnings() {
      return pay - costs - rentPaid();
    }

    double rentPaid() {
      return pay * rent / 100;
    }

    double chargesPaid() {
      return pay * charges / 100;
    }

    double net() {
      return earnings() - chargesPaid();
    }

    /** What the hourly rate of a table is of: net where charges and a net minimum are known. */
    private double paidAmount(String role) {
      return switch (role) {
        case "promised" -> pay;
        case "minimum" -> isNet(hasMinimum) ? net() : earnings();
        case "client_minimum" -> isNet(hasClient) ? net() : earnings();
        default -> earnings();
      };
    }

    /** Not a number where there is none. */
    private double reference(String role) {
      return switch (role) {
        case "promised" -> promised > 0 ? promised : Double.NaN;
        case "minimum" -> hasMinimum ? isNet(true) ? NET_SMIC : SMIC : Double.NaN;
        case "client_minimum" -> hasClient ? isNet(true) ? NET_FEDERAL : FEDERAL : Double.NaN;
        default -> GIVEN;
      };
    }

    private boolean isNet(boolean hasReference) {
      return hasReference && !Double.isNaN(charges);
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "w%d,%s,%s,%s,%s,EUR,2024-06-03,%.2f,%.2f,%s,%.2f,%s,%.0f%%%n",
          person,
          String.join(",", group),
          hasMinimum ? "FR" : "",
          hasClient ? "US-TX" : "",
          promised > 0 ? String.format(Locale.ROOT, "%.2f", promised) : "",
          pay,
          hours,
          Double.isNaN(unpaid) ? "" : String.format(Locale.ROOT, "%.2f", unpaid),
          costs,
          Double.isNaN(charges) ? "" : String.format(Locale.ROOT, "%.0f%%", charges),
          rent);
    }
  }

  /** What someone's records in a group come to, or all of them. */
  record Unit(List<Work> works) {
    /** Not a number where one of the records does not report it. */
    double sum(ToDoubleFunction<Work> part) {
      return works.stream().mapToDouble(part).sum();
    }

    double hours() {
      return sum(Work::hours);
    }

    double rate(String role) {
      return sum(work -> work.paidAmount(role)) / hours();
    }

    double reference(String role) {
      return sum(work -> work.hours * work.reference(role)) / hours();
    }
  }

  static WideSurvey of(Random random) {
    return new Draw(random).survey();
  }

  private static final class Draw {
    private final Random random;
    private final boolean cities;
    private final boolean given;
    private final double spread;
    private final double reportsUnpaid;
    private final double hasCosts;
    private final double reportsCharges;
    private final double paysRent;
    private final double hasMinimum;
    private final double hasClient;
    private final double isPromised;
    private final List<Work> works = new ArrayList<>();

    Draw(Random random) {
      this.random = random;
      this.cities = random.nextBoolean();
      this.spread = 0.2 + random.nextDouble();
      this.reportsUnpaid = share();
      this.hasCosts = share();
      this.reportsCharges = share();
      this.paysRent = share();
      this.given = random.nextInt(3) > 0;
      this.hasMinimum = given && random.nextBoolean() ? share() : 1;
      this.hasClient = share();
      this.isPromised = share();
    }

    private double share() {
      return SHARES[random.nextInt(SHARES.length)];
    }

    WideSurvey survey() {
      int people = 0;
      int platforms = 1 + random.nextInt(3);
      for (int platform = 0; platform < platforms; platform++) {
        for (int city = 0; city <= (cities ? random.nextInt(3) : 0); city++) {
          int size = 1 + random.nextInt(random.nextBoolean() ? 14 : 40);
          for (int i = 0; i < size; i++) {
            boolean isAgain = people > 0 && random.nextInt(12) == 0;
            int person = isAgain ? random.nextInt(people) : people++;
            add(person, List.of("p" + platform, "c" + city));
          }
        }
      }
      return new WideSurvey(works, cities, given);
    }

    /** Whoever is met again lives in the same place, and was promised the same. */
    private void add(int person, List<String> group) {
      Work first = works.stream().filter(work -> work.person == person).findFirst().orElse(null);
      double hours = Math.exp(3 + random.nextGaussian() * (random.nextInt(8) == 0 ? 2 : 0.4));
      hours = Math.max(1, Math.round(100 * hours) / 100.0);
      double pay = Math.exp(2.6 + spread * random.nextGaussian()) * hours;
      works.add(
          new Work(
              person,
              group,
              first == null ? is(hasMinimum) : first.hasMinimum,
              first == null ? is(hasClient) : first.hasClient,
              first == null ? is(isPromised) ? 8 + random.nextInt(8) : 0 : first.promised,
              Math.max(1, Math.round(100 * pay) / 100.0),
              hours,
              is(reportsUnpaid) ? part(hours) : Double.NaN,
              is(hasCosts) ? part(hours) : 0,
              is(reportsCharges) ? random.nextInt(4) * 6 : Double.NaN,
              is(paysRent) ? 10 + random.nextInt(30) : 0));
    }

    private boolean is(double share) {
      return random.nextDouble() < share;
    }

    /** Some have none. */
    private double part(double of) {
      return random.nextInt(4) == 0 ? 0 : Math.round(90 * of * random.nextDouble()) / 100.0;
    }
  }

  String text() {
    String titles =
        "worker,platform,city,country,client_country,promised,currency,date,"
            + "pay,hours,unpaid_hours,costs,charges,account_rent\n";
    return works.stream().map(Work::line).collect(Collectors.joining("", titles, ""));
  }

  /** The titles of the columns that make the groups. */
  List<String> by() {
    return cities ? List.of("platform", "city") : List.of("platform");
  }

  /** The names of a row of everybody; of a work, those of its group. */
  List<String> everybody() {
    return cities ? List.of("*", "*") : List.of("*");
  }

  List<String> group(Work work) {
    return cities ? work.group : work.group.subList(0, 1);
  }

  /** The people of each group, and of all groups together, by their numbers. */
  Map<List<String>, Map<Integer, Unit>> units() {
    Map<List<String>, Map<Integer, Unit>> units = new LinkedHashMap<>();
    works.forEach(
        work ->
            units.computeIfAbsent(group(work), group -> units(each -> group(each).equals(group))));
    units.put(everybody(), units(each -> true));
    return units;
  }

  private Map<Integer, Unit> units(Predicate<Work> of) {
    Map<Integer, Unit> units = new TreeMap<>();
    works.stream()
        .filter(of)
        .collect(Collectors.groupingBy(Work::person))
        .forEach((person, theirs) -> units.put(person, new Unit(theirs)));
    return units;
  }
}
