package org.clickwage.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Text;
import org.clickwage.number.Range;
import org.clickwage.options.Option;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.TypedMoney;
import org.clickwage.options.Values;
import org.clickwage.options.WorkOptions;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.ChargeSchemes;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.ChargesReport;
import org.clickwage.report.NamesReport;
import org.clickwage.wage.Charges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.wage.WageRange;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Per;
import org.clickwage.work.Period;
import org.clickwage.work.ShellSign;
import org.clickwage.work.Stated;
import org.clickwage.work.WorkInput;

/** Charge schemes, their components on a day, and what they take from an amount. */
final class ChargesCommand extends Subcommand {
  private static final OptionGroup OWN = new OptionGroup();
  private static final Option<DeclaredMoney> AMOUNT =
      OWN.value("--amount", "MONEY[/PERIOD]", TypedMoney::read);
  private static final Option<String> WITH = OWN.value("--with", "OPTION[,option…]", Values.TEXT);
  private static final Argument SCHEME = new Argument("SCHEME[,option…]", "scheme", "");

  ChargesCommand() {
    super(
        "charges",
        SCHEME,
        ReferenceOptions.ON,
        OWN,
        WorkOptions.DAYS_PER_WEEK,
        ReferenceOptions.REFERENCE);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    ReferenceData data = context.facts();
    Problems problems = context.problems();
    if (typed.argument().isEmpty()) {
      problems.throwIfAny();
      context.write(NamesReport.schemes(named(data.chargeSchemes()), context.wording()), data);
      return ExitCode.FINE;
    }
    LocalDate day = typed.value(ReferenceOptions.ON).orElseGet(context::today);
    Optional<Lookup<ChargeScheme>> answer = scheme(typed, data.chargeSchemes(), day, problems);
    Optional<ChargeScheme> found = answer.flatMap(Lookup::toOptional);
    Optional<Stated> pay = pay(typed, found, problems);
    Optional<Range> week = typed.value(WorkOptions.DAYS_PER_WEEK);
    problems.throwIfAny();
    if (found.isEmpty()) {
      // The command is right, and the tables have no answer to it.
      context.printNotes(answer.flatMap(Lookup::reason).stream().toList());
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    Text description = data.chargeSchemes().description(found.get().name());
    Optional<WageRange> wage = wage(found.get(), pay, week, problems);
    context.write(
        new ChargesReport(found.get(), description, pay, wage, context.wording()).result(), data);
    return ExitCode.FINE;
  }

  private static List<NamesReport.Named> named(ChargeSchemes schemes) {
    return schemes.names().stream()
        .map(name -> new NamesReport.Named(name, schemes.description(name)))
        .toList();
  }

  private static Optional<Lookup<ChargeScheme>> scheme(
      ParsedOptions typed, ChargeSchemes schemes, LocalDate day, Problems problems) {
    String name = typed.argument().orElseThrow();
    String spec = typed.value(WITH).map(with -> name + "," + with).orElse(name);
    return problems.read(SCHEME.label(), spec, text -> schemes.find(text, day));
  }

  private static Optional<Stated> pay(
      ParsedOptions typed, Optional<ChargeScheme> found, Problems problems) {
    Optional<DeclaredMoney> money = typed.value(AMOUNT);
    if (found.isPresent() && money.isPresent()) {
      Currency own = found.get().currency();
      Currency named = money.get().currency().orElse(own);
      problems.addIf(!named.equals(own), AMOUNT, "problem.scheme-currency", named, own);
      ShellSign.lost(typed.text(AMOUNT), own).ifPresent(what -> problems.add(AMOUNT, what));
      checkPeriod(typed, found.get(), money.get().stated(), problems);
    }
    return money.map(DeclaredMoney::stated);
  }

  /** Yearly bands need to know what the amount is for. */
  private static void checkPeriod(
      ParsedOptions typed, ChargeScheme scheme, Stated amount, Problems problems) {
    boolean ofTaskOrHour = amount.per() == Per.Each.TASK || amount.per() == Per.Each.HOUR;
    if (ofTaskOrHour || (scheme.needsYear() && amount.period().isEmpty())) {
      String text = typed.text(AMOUNT).replaceAll("/.*", "").strip();
      problems.add(AMOUNT, "problem.amount-per-period", scheme.name(), text);
    } else if (scheme.needsYear()
        && amount.period().get().unit() == Period.Unit.DAY
        && !typed.has(WorkOptions.DAYS_PER_WEEK)) {
      problems.add(WorkOptions.DAYS_PER_WEEK, "problem.amount-per-day", scheme.name());
    }
  }

  /**
   * The wage of the pay; an amount beyond what the scheme's tables hold is a mistake of the call.
   */
  private static Optional<WageRange> wage(
      ChargeScheme scheme, Optional<Stated> pay, Optional<Range> week, Problems problems) {
    try {
      return pay.map(
          amount ->
              WageRange.of(
                  WorkInput.paying(amount, week),
                  StatedDeductions.charging(new Charges.Scheme(scheme)),
                  Optional.of(scheme.currency())));
    } catch (UnknownChargesException e) {
      problems.add(AMOUNT, e.why());
      problems.throwIfAny();
      throw e;
    }
  }
}
