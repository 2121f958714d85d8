package org.clickwage.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.money.Range;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.ChargeSchemes;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.ChargesReport;
import org.clickwage.report.Result;
import org.clickwage.report.Wording;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.wage.WageRange;
import org.clickwage.work.Notation;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedMoney;
import org.clickwage.work.StatedWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Charge schemes, their components on a day, and what they take from an amount. */
@Command(name = "charges")
final class ChargesCommand extends Subcommand {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SCHEME[,option…]",
      descriptionKey = "parameter.scheme")
  private String scheme;

  @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "option.on")
  private String on;

  @Option(
      names = "--amount",
      paramLabel = "MONEY[/PERIOD]",
      descriptionKey = "option.amount")
  private String amount;

  @Option(names = "--with", paramLabel = "OPTION[,option…]", descriptionKey = "option.with")
  private String with;

  @Option(names = "--days-per-week", paramLabel = "N", descriptionKey = "option.days-per-week")
  private String daysPerWeek;

  @Mixin private final FactOptions facts = new FactOptions();

  @Override
  ExitCode run(Session session) throws IOException {
    ReferenceData data = facts.facts();
    Problems problems = session.problems();
    if (scheme == null) {
      problems.throwIfAny();
      session.write(ChargesReport.list(named(data.chargeSchemes()), session.wording()), data);
      return ExitCode.FINE;
    }
    LocalDate day = problems.date("--on", on).orElse(session.today());
    Optional<ChargeScheme> found = scheme(data.chargeSchemes(), day, problems);
    Optional<Stated> pay = pay(found, problems);
    Optional<Range> week = problems.read("--days-per-week", daysPerWeek, Notation.PLAIN::number);
    problems.throwIfAny();
    session.write(result(found.orElseThrow(), pay, week, session.wording()), data);
    return ExitCode.FINE;
  }

  private static List<ChargesReport.Named> named(ChargeSchemes schemes) {
    return schemes.names().stream()
        .map(name -> new ChargesReport.Named(name, schemes.description(name)))
        .toList();
  }

  private Optional<ChargeScheme> scheme(ChargeSchemes schemes, LocalDate day, Problems problems) {
    String spec = with == null ? scheme : scheme + "," + with;
    Optional<Lookup<ChargeScheme>> answer =
        problems.read("SCHEME", spec, text -> schemes.find(text, day));
    answer
        .flatMap(Lookup::reason)
        .ifPresent(why -> problems.add("SCHEME", "problem.scheme", why));
    return answer.flatMap(Lookup::toOptional);
  }

  private Optional<Stated> pay(Optional<ChargeScheme> found, Problems problems) {
    Optional<StatedMoney> money = problems.read("--amount", amount, Notation.PLAIN::money);
    if (found.isPresent() && money.isPresent()) {
      money
          .get()
          .currency()
          .filter(currency -> !currency.equals(found.get().currency()))
          .ifPresent(
              currency ->
                  problems.add(
                      "--amount", "problem.scheme-currency", currency, found.get().currency()));
    }
    return money.map(StatedMoney::stated);
  }

  private static Result result(
      ChargeScheme scheme, Optional<Stated> pay, Optional<Range> week, Wording wording) {
    Optional<WageRange> wage =
        pay.map(
            amount ->
                WageRange.of(
                    StatedWork.paying(amount, week),
                    StatedDeductions.charging(new StatedCharges.Scheme(scheme)),
                    Optional.of(scheme.currency())));
    return ChargesReport.of(scheme, wage, wording);
  }
}
