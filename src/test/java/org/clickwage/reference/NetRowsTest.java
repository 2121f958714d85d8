package org.clickwage.reference;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

/**
 * Each computed net row once more, from the gross row in force on its day and the contributions of
 * that day. France's come from Urssaf's own model and not from that table.
 */
class NetRowsTest {
  /** Countries that take percents of the whole wage, with the names of the contributions. */
  private static final Map<String, List<String>> OF_THE_WAGE =
      Map.of(
          "DE",
          List.of(
              "care (employee",
              "care surcharge",
              "health additional",
              "health general",
              "pension",
              "unemployment"),
          "ES",
          List.of("MEI", "contingencias comunes", "desempleo (permanent", "formacion profesional"),
          "MA",
          List.of("AMO", "CNSS long term", "CNSS short term", "IPE"),
          "MG",
          List.of("CNaPS employee", "health organisation"),
          "PT",
          List.of("Taxa contributiva"),
          "TN",
          List.of(
              "death",
              "family benefits",
              "job-loss fund",
              "pensions",
              "sickness and maternity cash",
              "sickness insurance",
              "social protection of workers",
              "work accidents"),
          "US",
          List.of("Medicare employee", "Social Security"));

  private static final Pattern BONUS = Pattern.compile("full reduction €([0-9.]+)");
  private static final long HOURS_OF_A_YEAR = 2080;

  private static final List<Row> CONTRIBUTIONS = new Tables().read("employee-contributions.csv");

  @Test
  void eachComputedNetRowIsItsGrossRowLessTheContributions() {
    int count = 0;
    for (String country : Found.DATA.places().countries()) {
      WageTable table = new WageTable(new Tables(), country);
      for (String region : table.regions()) {
        for (WageSeries series : table.series(region)) {
          count += country.equals("FR") ? 0 : checked(series);
        }
      }
    }
    assertTrue(count > 0);
  }

  private static int checked(WageSeries series) {
    int count = 0;
    for (MinimumWage net : series.rows(Basis.NET)) {
      if (net.confidence() == Confidence.COMPUTED) {
        MinimumWage gross = inForce(series.rows(Basis.GROSS), net.validFrom());
        Rational expected = new Wage(gross, net.validFrom()).net();
        Rational difference = expected.minus(net.amount().amount());
        assertFalse(
            halfOfTheLastDigit(net).isLessThan(difference.max(difference.negated())),
            () -> net + " is not " + expected.rounded(4));
        count++;
      }
    }
    return count;
  }

  /** A month is stated to the cent, Madagascar's to the ariary; an hour to a tenth of a cent. */
  private static Rational halfOfTheLastDigit(MinimumWage net) {
    boolean isWhole = net.place().country().equals("MG");
    return Rational.of(1, isWhole ? 2 : net.unit() == MinimumWage.Unit.HOUR ? 2000 : 200);
  }

  private static MinimumWage inForce(List<MinimumWage> rows, LocalDate day) {
    return rows.stream()
        .filter(row -> !row.validFrom().isAfter(day))
        .max(Comparator.comparing(MinimumWage::validFrom))
        .orElseThrow();
  }

  /** A gross wage and the contributions of a day. */
  private record Wage(MinimumWage row, LocalDate day) {
    Rational gross() {
      return row.amount().amount();
    }

    Rational net() {
      return gross()
          .minus(
              switch (row.place().country()) {
                case "BE" -> belgian();
                case "CA" -> canadian();
                case "GB" -> british().dividedBy(Rational.parse("37.5"));
                case "IE" -> irish().dividedBy(39);
                case "LU" -> gross().times(ofLuxembourg());
                case "RO" -> romanian();
                default -> gross().times(sum(OF_THE_WAGE.get(row.place().country())));
              });
    }

    /** Pension, sickness, and long-term care on all but a quarter of the minimum wage. */
    private Rational ofLuxembourg() {
      return sum(List.of("pension", "sickness-maternity"))
          .plus(rate("dependency insurance").times(Rational.of(3, 4)));
    }

    /** 13.07 % less the work bonus of the lowest wages. */
    private Rational belgian() {
      Matcher bonus = BONUS.matcher(newest("work bonus: full").orElseThrow().text("component"));
      return bonus.find()
          ? gross()
              .times(rate("ONSS/RSZ personal contribution"))
              .minus(Rational.parse(bonus.group(1)))
              .max(Rational.ZERO)
          : Rational.ZERO;
    }

    private Rational canadian() {
      boolean isQuebec = row.place().toString().equals("CA-QC");
      Rational year = gross().times(HOURS_OF_A_YEAR);
      Rational pension =
          year.minus(Rational.of(3500)).times(rate(isQuebec ? "QPP" : "CPP (outside"));
      Rational ofAll = isQuebec ? sum(List.of("EI (Quebec)", "QPIP")) : rate("EI (outside");
      return pension.plus(year.times(ofAll)).dividedBy(HOURS_OF_A_YEAR);
    }

    /** Of a week of 37.5 h, above the threshold. */
    private Rational british() {
      Rational threshold = newest("NIC primary threshold").orElseThrow().number("upper");
      Rational week = gross().times(Rational.parse("37.5"));
      return week.minus(threshold).max(Rational.ZERO).times(rate("NIC class 1 primary"));
    }

    /** Of a week of 39 h: nothing up to 352, and a credit of 12 that fades out to 424. */
    private Rational irish() {
      Rational week = gross().times(39);
      Rational above = week.minus(Rational.parse("352.01"));
      Rational credit =
          newest("PRSI credit:").isEmpty()
              ? Rational.ZERO
              : Rational.of(12).minus(above.dividedBy(6)).max(Rational.ZERO);
      return above.isNegative() ? Rational.ZERO : week.times(rate("PRSI class A")).minus(credit);
    }

    private Rational romanian() {
      Rational free =
          newest("part of the wage free").map(part -> part.number("upper")).orElse(Rational.ZERO);
      return gross().minus(free).times(sum(List.of("CAS", "CASS", "somaj")));
    }

    private Rational sum(List<String> names) {
      return names.stream().map(this::rate).reduce(Rational.ZERO, Rational::plus);
    }

    private Rational rate(String name) {
      return newest(name)
          .map(part -> part.number("rate_percent").dividedBy(100))
          .orElse(Rational.ZERO);
    }

    /** The newest rate of this name, or whose name begins with these words. */
    private Optional<Row> newest(String name) {
      return CONTRIBUTIONS.stream()
          .filter(part -> part.text("country").equals(row.place().country()))
          .filter(part -> (part.text("component") + " ").startsWith(name + " "))
          .filter(part -> !part.day("valid_from").isAfter(day))
          .max(Comparator.comparing(part -> part.day("valid_from")));
    }
  }
}
