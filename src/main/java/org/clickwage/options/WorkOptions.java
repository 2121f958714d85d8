package org.clickwage.options;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.ChargeSchemes;
import org.clickwage.reference.Lookup;
import org.clickwage.wage.Charges;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.work.CostNotation;
import org.clickwage.work.Expected;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.PerDistance;
import org.clickwage.work.ShellSign;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.StatedSpan;
import org.clickwage.work.StatedTime;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkInput;

/**
 * What a worker knows of a work.
 *
 * @param notes how some of it was read
 */
public record WorkOptions(WorkInput work, StatedDeductions deductions, List<Note> notes) {
  // One reader each, however many options read so: a run of a tenth of a second pays for each.
  private static final ValueReader.Plain<TypedMoney> MONEY = TypedMoney::of;
  private static final ValueReader.Plain<Stated> TIME = Notation.PLAIN::hours;
  private static final ValueReader.Plain<Range> PERCENT = Notation.PLAIN::percent;

  public static final OptionGroup ALL = new OptionGroup();
  public static final Option<TypedMoney> PAY = ALL.value("--pay", "MONEY[/PERIOD]", MONEY);

  /** A page has no options, and says it in its own words. */
  private static final Condition OF_PAY = Condition.needs(Note.of("problem.of-no-pay"), PAY);

  /** Those of money that comes in as it is stated. */
  private static final Map<WageQuantity, Option<TypedMoney>> AMOUNTS = amounts();

  static final Option<?> WITHOUT_TIPS = ALL.flag("--without-tips");
  public static final Option<Stated> TASKS =
      ALL.value("--tasks", "N[/PERIOD]", Notation.PLAIN::count);
  public static final Option<Stated> HOURS = ALL.value("--hours", "DURATION[/PERIOD]", TIME);
  public static final Option<Stated> PAID_HOURS =
      ALL.value("--paid-hours", "DURATION[/PERIOD]", TIME);
  public static final Option<Stated> UNPAID_HOURS =
      ALL.value("--unpaid-hours", "DURATION[/PERIOD]", WorkOptions::unpaidHours);
  public static final Option<Range> DAYS_PER_WEEK =
      ALL.value("--days-per-week", "N", Notation.PLAIN::daysPerWeek);
  private static final Option<Rational> PAYMENTS =
      ALL.value("--payments", "N", Notation.PLAIN::payments, OF_PAY);
  public static final Option<StatedSpan> OVER = ALL.value("--over", "SPAN", Notation.PLAIN::span);
  public static final Option<Taken> FEE = ALL.value("--platform-fee", "PERCENT|MONEY", Taken::of);
  private static final Option<Range> ACCOUNT_RENT = ALL.value("--account-rent", "PERCENT", PERCENT);
  public static final Option<Taken> CHARGES =
      ALL.value("--charges", "PERCENT|SCHEME[,option…]", Taken::charges);
  public static final Option<?> CHARGES_WITHHELD = ALL.flag("--charges-withheld", OF_PAY);
  private static final Option<Range> INCOME_TAX = ALL.value("--income-tax", "PERCENT", PERCENT);
  public static final Option<CostNotation> COST =
      ALL.list("--cost", "NAME=MONEY[/PERIOD]", WorkOptions::cost);
  public static final Option<Distance> DISTANCE =
      ALL.value("--distance", "KM[/PERIOD]", Distance::of);
  static final Option<PerDistance<TypedMoney>> PER_KM =
      ALL.value("--per-km", "MONEY", WorkOptions::perKm, Condition.needs("120km/week", DISTANCE));

  private static Map<WageQuantity, Option<TypedMoney>> amounts() {
    Map<WageQuantity, Option<TypedMoney>> options = new EnumMap<>(WageQuantity.class);
    for (WageQuantity each : WageQuantity.AMOUNTS) {
      options.put(each, ALL.value("--" + each.key().replace('_', '-'), "MONEY[/PERIOD]", MONEY));
    }
    return options;
  }

  /** What is taken out of pay: a percentage, an amount, or what a scheme of charges says. */
  record Taken(
      Optional<Range> percent, Optional<TypedMoney> amount, Optional<Lookup<ChargeScheme>> scheme) {
    private static Taken of(String text) {
      if (Notation.isAmount(text)) {
        return new Taken(Optional.empty(), Optional.of(TypedMoney.of(text)), Optional.empty());
      }
      Range percent = Notation.PLAIN.percent(text);
      return new Taken(Optional.of(percent), Optional.empty(), Optional.empty());
    }

    private static Taken charges(String text, ParsedOptions typed) {
      String name = text.strip();
      ChargeSchemes schemes = typed.facts().chargeSchemes();
      LocalDate on = typed.value(ReferenceOptions.ON).orElseGet(typed::today);
      return Notation.isName(name)
          ? new Taken(Optional.empty(), Optional.empty(), Optional.of(schemes.find(name, on)))
          : of(text);
    }
  }

  /** How far a work takes one; without a unit in that of what each of them costs. */
  record Distance(Stated kilometres, boolean isInMiles) {
    private static Distance of(String text, ParsedOptions typed) {
      String far = text.strip();
      String named = typed.value(PER_KM).map(each -> each.distance(far)).orElse(far);
      return new Distance(Notation.PLAIN.kilometres(named), Notation.isInMiles(named));
    }
  }

  /** Whether nothing is stated of which an hourly wage could be made. */
  public static boolean areMissing(ParsedOptions typed) {
    return !typed.hasAny(PAY, TASKS, HOURS, PAID_HOURS, UNPAID_HOURS);
  }

  /** Reads what was typed, and reports what is wrong with it. */
  record Reader(ParsedOptions typed, MoneyReader money, Problems problems) {
    WorkOptions read() {
      Optional<Rational> payments = typed.value(PAYMENTS);
      Optional<Stated> pay = money.money(PAY).map(stated -> ofYear(stated, payments));
      Map<WageQuantity, Optional<Stated>> others = new EnumMap<>(WageQuantity.class);
      AMOUNTS.forEach((quantity, option) -> others.put(quantity, money.money(option)));
      others.put(WageQuantity.PLATFORM_FEE, amount(FEE));
      if (typed.value(CHARGES).flatMap(Taken::scheme).isEmpty()) {
        others.put(WageQuantity.SOCIAL_CHARGES, amount(CHARGES));
      }
      List<StatedCost> costs = money.costs(money::money);
      Optional<Distance> distance = typed.value(DISTANCE);
      Optional<StatedSpan> over = typed.value(OVER);
      boolean withoutTips = typed.has(WITHOUT_TIPS) && others.remove(WageQuantity.TIPS).isPresent();
      WorkInput work =
          new WorkInput(
              pay,
              others,
              typed.value(TASKS),
              time(over),
              costs,
              distance.map(Distance::kilometres),
              money.perKilometre(money::money),
              distance.filter(Distance::isInMiles).isPresent(),
              over,
              typed.value(DAYS_PER_WEEK));
      problems.addIf(
          !work.time().fitsDays(work.daysPerWeek()), DAYS_PER_WEEK, "problem.hours-of-days");
      List<Note> notes = new ArrayList<>();
      if (withoutTips) {
        notes.add(Note.of("assumption.without-tips"));
      }
      payments.ifPresent(count -> notes.add(Note.of(WageCalculation.PAYMENTS, count)));
      return new WorkOptions(work, deductions(), notes);
    }

    private StatedDeductions deductions() {
      return new StatedDeductions(
          percent(FEE, typed.value(FEE).flatMap(Taken::percent)),
          percent(ACCOUNT_RENT, typed.value(ACCOUNT_RENT)),
          typed.value(CHARGES).flatMap(this::charges),
          percent(INCOME_TAX, typed.value(INCOME_TAX)),
          typed.has(CHARGES_WITHHELD));
    }

    private Stated ofYear(Stated pay, Optional<Rational> payments) {
      problems.addIf(
          payments.isPresent() && !pay.isOfMonth(), PAYMENTS, "problem.payments-without-month");
      return payments.map(pay::inPayments).orElse(pay);
    }

    /** Reports what a shell left of money with a $, which reads as a percentage. */
    private Optional<Range> percent(Option<?> option, Optional<Range> percent) {
      if (percent.isPresent() && money.currency().isPresent()) {
        ShellSign.lostOrPercentage(typed.text(option), money.currency().get())
            .ifPresent(what -> problems.add(option, what));
      }
      return percent;
    }

    private Optional<Stated> amount(Option<Taken> option) {
      return typed
          .value(option)
          .flatMap(Taken::amount)
          .flatMap(read -> money.money(option, read.text()));
    }

    private StatedTime time(Optional<StatedSpan> over) {
      Optional<Stated> all = typed.value(HOURS);
      Optional<Stated> paid = typed.value(PAID_HOURS);
      Optional<Stated> unpaid = typed.value(UNPAID_HOURS);
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

    private Optional<StatedCharges> charges(Taken charges) {
      if (charges.amount().isPresent()) {
        return Optional.of(new Charges.OfWork());
      }
      charges.scheme().flatMap(Lookup::reason).ifPresent(why -> problems.add(CHARGES, why));
      Optional<ChargeScheme> scheme = charges.scheme().flatMap(Lookup::toOptional);
      Optional<Range> percent = percent(CHARGES, charges.percent());
      return percent
          .<StatedCharges>map(StatedCharges.Percent::new)
          .or(() -> scheme.map(money::forWork).map(Charges.Scheme::new));
    }

    /** Checks what can be seen only where all options of the work have been read. */
    void check(WorkInput work, boolean hasFloor) {
      if (work.pay().isPresent() && money.currency().isEmpty()) {
        money.noCurrency(PAY, typed.text(PAY).strip());
      }
      if (work.distance().isPresent() && !typed.has(PER_KM) && !hasFloor) {
        problems.add(DISTANCE, Condition.needs("0.30EUR", PER_KM).why());
      }
    }
  }

  private static PerDistance<TypedMoney> perKm(String text) {
    return PerDistance.of(text.strip(), TypedMoney::of);
  }

  private static CostNotation cost(String text) {
    return CostNotation.of(text, TypedMoney::isMoney)
        .orElseThrow(() -> new NotationException(text, Expected.COST));
  }

  /** Half of the hours is half an hour of each. */
  private static Stated unpaidHours(String text) {
    return Notation.isPercentage(text)
        ? new Stated(Notation.PLAIN.percent(text).times(Rational.of(1, 100)), Per.Each.HOUR)
        : Notation.PLAIN.hours(text);
  }
}
