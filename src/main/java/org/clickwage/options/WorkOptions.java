package org.clickwage.options;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.Charges;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.work.Conversion;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;
import org.clickwage.work.PerDistance;
import org.clickwage.work.ShellSign;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.StatedSpan;
import org.clickwage.work.StatedTime;
import org.clickwage.work.WorkInput;

/**
 * What a worker knows of a work.
 *
 * @param notes how some of it was read
 */
public record WorkOptions(WorkInput work, StatedDeductions deductions, List<Note> notes) {
  public static final OptionGroup ALL = new OptionGroup();
  public static final Option PAY = ALL.value("--pay", "MONEY[/PERIOD]");
  private static final Option BONUS = ALL.value("--bonus", "MONEY[/PERIOD]");
  private static final Option TIPS = ALL.value("--tips", "MONEY[/PERIOD]");
  static final Option WITHOUT_TIPS = ALL.flag("--without-tips");
  public static final Option TASKS = ALL.value("--tasks", "N[/PERIOD]");
  public static final Option HOURS = ALL.value("--hours", "DURATION[/PERIOD]");
  public static final Option PAID_HOURS = ALL.value("--paid-hours", "DURATION[/PERIOD]");
  public static final Option UNPAID_HOURS = ALL.value("--unpaid-hours", "DURATION[/PERIOD]");
  public static final Option DAYS_PER_WEEK = ALL.value("--days-per-week", "N");
  private static final Option PAYMENTS = ALL.value("--payments", "N");
  public static final Option OVER = ALL.value("--over", "SPAN");
  public static final Option FEE = ALL.value("--platform-fee", "PERCENT|MONEY");
  private static final Option ACCOUNT_RENT = ALL.value("--account-rent", "PERCENT");
  public static final Option CHARGES = ALL.value("--charges", "PERCENT|SCHEME[,option…]");
  public static final Option CHARGES_WITHHELD = ALL.flag("--charges-withheld");
  private static final Option INCOME_TAX = ALL.value("--income-tax", "PERCENT");
  public static final Option COST = ALL.list("--cost", "NAME=MONEY[/PERIOD]");
  public static final Option DISTANCE = ALL.value("--distance", "KM[/PERIOD]");
  static final Option PER_KM = ALL.value("--per-km", "MONEY");

  /** Whether nothing is stated of which an hourly wage could be made. */
  public static boolean areMissing(ParsedOptions typed) {
    return !typed.hasAny(PAY, TASKS, HOURS, PAID_HOURS, UNPAID_HOURS);
  }

  /**
   * @param on the day whose charges they are
   */
  static WorkOptions of(
      ParsedOptions typed,
      MoneyReader money,
      LocalDate on,
      ReferenceData facts,
      Problems problems) {
    return new Reader(typed, money, problems).read(on, facts);
  }

  private record Reader(ParsedOptions typed, MoneyReader money, Problems problems) {
    WorkOptions read(LocalDate on, ReferenceData facts) {
      Optional<Rational> payments = read(PAYMENTS, Notation.PLAIN::payments);
      Optional<Stated> pay = money.money(PAY).map(stated -> ofYear(stated, payments));
      Optional<Stated> bonus = money.money(BONUS);
      Optional<Stated> tips = money.money(TIPS);
      Optional<Stated> fee = amount(FEE);
      Optional<Stated> charges = scheme().isEmpty() ? amount(CHARGES) : Optional.empty();
      List<StatedCost> costs = money.costs(COST, money::money);
      Optional<PerDistance> cost = typed.stripped(PER_KM).map(PerDistance::of);
      Optional<String> distance =
          typed.stripped(DISTANCE).map(far -> cost.map(each -> each.distance(far)).orElse(far));
      Optional<StatedSpan> over = read(OVER, Notation.PLAIN::span);
      boolean withoutTips = typed.has(WITHOUT_TIPS);
      WorkInput work =
          new WorkInput(
              pay,
              Map.of(
                  Conversion.Quantity.BONUS, bonus,
                  Conversion.Quantity.TIPS, withoutTips ? Optional.empty() : tips,
                  Conversion.Quantity.PLATFORM_FEE, fee,
                  Conversion.Quantity.SOCIAL_CHARGES, charges),
              read(TASKS, Notation.PLAIN::count),
              time(over),
              costs,
              problems.read(DISTANCE, distance.orElse(null), Notation.PLAIN::kilometres),
              money.perKilometre(PER_KM, money::money),
              distance.filter(Notation::isInMiles).isPresent(),
              over,
              read(DAYS_PER_WEEK, Notation.PLAIN::daysPerWeek));
      problems.addIf(
          !work.time().fitsDays(work.daysPerWeek()), DAYS_PER_WEEK, "problem.hours-of-days");
      List<Note> notes = new ArrayList<>();
      if (withoutTips && tips.isPresent()) {
        notes.add(Note.of("assumption.without-tips"));
      }
      payments.ifPresent(count -> notes.add(Note.of(WageCalculation.PAYMENTS, count)));
      return new WorkOptions(work, deductions(on, facts), notes);
    }

    private StatedDeductions deductions(LocalDate on, ReferenceData facts) {
      return new StatedDeductions(
          isAmount(FEE) ? Optional.empty() : percent(FEE),
          percent(ACCOUNT_RENT),
          charges(on, facts),
          percent(INCOME_TAX),
          typed.has(CHARGES_WITHHELD));
    }

    private Stated ofYear(Stated pay, Optional<Rational> payments) {
      problems.addIf(
          payments.isPresent() && !pay.isOfMonth(), PAYMENTS, "problem.payments-without-month");
      return payments.map(pay::inPayments).orElse(pay);
    }

    private <T> Optional<T> read(Option option, Function<String, T> reader) {
      return problems.read(option, typed, reader);
    }

    private Optional<Range> percent(Option option) {
      Optional<Range> percent = read(option, Notation.PLAIN::percent);
      if (percent.isPresent() && money.currency().isPresent()) {
        ShellSign.lostOrPercentage(typed.text(option), money.currency().get())
            .ifPresent(what -> problems.add(option, what));
      }
      return percent;
    }

    private Optional<Stated> amount(Option option) {
      return isAmount(option) ? money.money(option) : Optional.empty();
    }

    private boolean isAmount(Option option) {
      return typed.has(option) && Notation.isAmount(typed.text(option));
    }

    private StatedTime time(Optional<StatedSpan> over) {
      Optional<Stated> all = read(HOURS, Notation.PLAIN::hours);
      Optional<Stated> paid = read(PAID_HOURS, Notation.PLAIN::hours);
      Optional<Stated> unpaid = read(UNPAID_HOURS, Reader::unpaidHours);
      if (all.isPresent() && paid.isPresent() && unpaid.isPresent()) {
        problems.add(HOURS, "problem.three-times");
        return StatedTime.UNKNOWN;
      }
      boolean onlyPart = all.isEmpty() && !(paid.isPresent() && unpaid.isPresent());
      all.or(() -> onlyPart ? paid.or(() -> unpaid) : Optional.empty())
          .filter(given -> given.amount().low().isZero() && !given.amount().isPoint())
          .ifPresent(given -> problems.add(HOURS, "problem.hours-from-zero"));
      StatedTime time = new StatedTime(all, paid, unpaid);
      if (!time.fits(over.map(StatedSpan::mostHours))) {
        problems.add(all.isPresent() ? HOURS : PAID_HOURS, "problem.hours-of-period");
      }
      return time;
    }

    /** Half of the hours is half an hour of each. */
    private static Stated unpaidHours(String text) {
      return Notation.isPercentage(text)
          ? new Stated(Notation.PLAIN.percent(text).times(Rational.of(1, 100)), Per.Each.HOUR)
          : Notation.PLAIN.hours(text);
    }

    /** The charge scheme that is named. */
    private Optional<String> scheme() {
      return typed.stripped(CHARGES).filter(Notation::isName);
    }

    private Optional<StatedCharges> charges(LocalDate on, ReferenceData facts) {
      Optional<String> name = scheme();
      if (name.isEmpty()) {
        return isAmount(CHARGES)
            ? Optional.of(new Charges.OfWork())
            : percent(CHARGES).map(StatedCharges.Percent::new);
      }
      Optional<Lookup<ChargeScheme>> scheme =
          problems.read(CHARGES, name.get(), spec -> facts.chargeSchemes().find(spec, on));
      scheme.flatMap(Lookup::reason).ifPresent(why -> problems.add(CHARGES, why));
      return scheme.flatMap(Lookup::toOptional).map(money::forWork).map(Charges.Scheme::new);
    }
  }

  /** Checks what can be seen only where all options of the work have been read. */
  static void check(
      ParsedOptions typed, WorkInput work, MoneyReader money, boolean hasFloor, Problems problems) {
    if (typed.has(PAY) && money.currency().isEmpty() && problems.isEmpty()) {
      money.noCurrency(PAY, typed.text(PAY).strip());
    }
    for (Option ofPay : List.of(CHARGES_WITHHELD, PAYMENTS)) {
      problems.addIf(typed.has(ofPay) && !typed.has(PAY), ofPay, "problem.of-no-pay");
    }
    if (work.distance().isPresent() && !typed.has(PER_KM) && !hasFloor) {
      problems.add(DISTANCE, "problem.distance-without-cost");
    } else if (typed.has(PER_KM) && !typed.has(DISTANCE)) {
      problems.add(PER_KM, "problem.cost-without-distance");
    }
  }
}
