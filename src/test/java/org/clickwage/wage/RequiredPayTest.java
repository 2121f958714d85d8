package org.clickwage.wage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.ReferenceData;
import org.clickwage.work.CostItem;
import org.clickwage.work.WorkRecord;
import org.clickwage.work.WorkTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The least pay that leaves an amount, where charges step down as well as up. */
class RequiredPayTest {
  private static final Rational CENT = Rational.parse("0.01");
  @TempDir private Path folder;

  /** A scheme that takes one amount up to 1,000 a year, and another above. */
  private ChargeScheme step(int upTo, int above) throws IOException {
    return bands("band-flat", "turnover", upTo, above);
  }

  private ChargeScheme bands(String kind, String base, int upTo, int above) throws IOException {
    Path tables = Files.createDirectories(folder.resolve("charges"));
    Files.writeString(
        tables.resolve("schemes.csv"), "scheme,country,currency,description\nstep,FR,EUR,a step\n");
    Files.writeString(
        tables.resolve("levies.csv"),
        "scheme,levy,kind,base,counted_percent,rows\n"
            + "step,social,social,%s,100,step/amount\n".formatted(base));
    String band = "amount,2025-01-01,%s,%d,%s,%s,EUR,year,sourced,made up\n";
    Files.writeString(
        tables.resolve("step.csv"),
        "component,valid_from,kind,rate_or_amount,base,lower,upper,currency,period,confidence,source\n"
            + band.formatted(kind, upTo, base, "0,1000")
            + band.formatted(kind, above, base, "1000,"));
    return ReferenceData.with(folder)
        .chargeSchemes()
        .find("step", LocalDate.of(2025, 1, 1))
        .toOptional()
        .orElseThrow();
  }

  private static Optional<Rational> required(Deductions deductions, String amount, long costs) {
    WorkRecord work =
        new WorkRecord(
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            WorkTime.UNKNOWN,
            List.of(new CostItem("vehicle", Rational.of(costs))),
            Optional.empty(),
            Optional.of(Rational.ONE));
    return new RequiredPay(work, deductions, WageBreakdownTest::afterCharges, CENT)
        .leaving(Rational.parse(amount));
  }

  private static Optional<Rational> required(ChargeScheme step, String amount) {
    return required(charging(Share.NONE, step), amount, 0);
  }

  private static Deductions charging(Share fee, ChargeScheme scheme) {
    return new Deductions(
        fee, Share.NONE, Optional.of(new Charges.Scheme(scheme)), Share.NONE, false);
  }

  @ParameterizedTest
  @CsvSource({"800, 900", "900, 1000", "900.01, 1000.01", "950, 1000.01", "1000, 1000.01"})
  void chargesThatEndAreWorthOneCentMore(String amount, String pay) throws IOException {
    assertEquals(Optional.of(Rational.parse(pay)), required(step(100, 0), amount));
  }

  @ParameterizedTest
  @CsvSource({"900, 900", "1000, 1000", "1000.01, 1100.01", "1200, 1300"})
  void chargesThatBeginMustBeEarnedFirst(String amount, String pay) throws IOException {
    assertEquals(Optional.of(Rational.parse(pay)), required(step(0, 100), amount));
  }

  @Test
  void noPayIsEnoughWhereAllOfItIsTaken() {
    assertEquals(Optional.empty(), required(allTaken(), "1", 0));
    assertEquals(Optional.of(Rational.ZERO), required(allTaken(), "0", 0));
  }

  /** Of pay that is all taken, 100 are due up to 1,000 and nothing above: a cent more owes none. */
  @Test
  void wherePayMakesNoDifferenceTheStepDoes() throws IOException {
    Deductions all = charging(Share.WHOLE, step(100, 0));
    assertEquals(Optional.of(Rational.parse("1000.01")), required(all, "0", 0));
    assertEquals(Optional.empty(), required(all, "1", 0));
  }

  /**
   * A tenth of profit up to 1,000 and a fifth above, after costs of 900 and a fee of a half: 450
   * are left of a profit of 500, which is half of 2,800 less 900; 1,300 of 1,500, half of 4,800
   * less 900.
   */
  @ParameterizedTest
  @CsvSource({"0, 1800", "450, 2800", "900, 3800", "1300, 4800"})
  void chargesOfProfitBeginWhereCostsAreEarned(String left, String pay) throws IOException {
    ChargeScheme scheme = bands("band", "profit", 10, 20);
    assertEquals(
        Optional.of(Rational.parse(pay)),
        required(charging(Share.ofPercent(Rational.of(50)), scheme), left, 900));
  }

  private static Deductions allTaken() {
    return new Deductions(
        Share.ofPercent(Rational.of(60)),
        Share.ofPercent(Rational.of(40)),
        Optional.empty(),
        Share.NONE,
        false);
  }
}
