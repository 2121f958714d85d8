package org.clickwage.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.money.HourlyRate;
import org.clickwage.money.Range;
import org.clickwage.money.Rational;
import org.clickwage.money.Share;
import org.clickwage.note.Note;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.StatedTime;
import org.clickwage.work.StatedWork;

/** Turns the options of a command into the question they ask, telling every problem at once. */
final class QuestionReader {
  private final WorkOptions work;
  private final ReferenceOptions references;
  private final ReferenceData facts;
  private final LocalDate today;
  private final Problems problems;
  private final MoneyReader money;
  private final List<Note> assumptions = new ArrayList<>();

  QuestionReader(
      WorkOptions work,
      ReferenceOptions references,
      ReferenceData facts,
      LocalDate today,
      Problems problems) {
    this.work = work;
    this.references = references;
    this.facts = facts;
    this.today = today;
    this.problems = problems;
    this.money = new MoneyReader(problems, references.exchangeRates);
  }

  /** The question, or a {@link UsageException} with everything that is wrong. */
  Question read() {
    LocalDate on = day();
    Optional<Stated> pay = money.money("--pay", work.pay);
    Optional<Stated> bonus = money.money("--bonus", work.bonus);
    Optional<Stated> tips = money.money("--tips", work.tips);
    Optional<Stated> fee = isMoney(work.platformFee) ? platformFee() : Optional.empty();
    List<StatedCost> costs = costs();
    Optional<Range> perKm = money.money("--per-km", work.perKm).map(Stated::amount);
    StatedWork stated =
        new StatedWork(
            pay,
            bonus,
            work.withoutTips ? tipsLeftOut(tips) : tips,
            problems.read("--tasks", work.tasks, Notation.PLAIN::count),
            time(),
            fee,
            costs,
            problems.read("--distance", work.distance, Notation.PLAIN::kilometres),
            perKm,
            problems.read("--over", work.over, Notation.PLAIN::span),
            problems.read("--days-per-week", work.daysPerWeek, QuestionReader::daysPerWeek));
    StatedDeductions deductions =
        new StatedDeductions(
            isMoney(work.platformFee)
                ? Optional.empty()
                : percent("--platform-fee", work.platformFee),
            percent("--account-rent", work.accountRent),
            charges(on),
            percent("--income-tax", work.incomeTax));
    ReferenceRequest request = request(on, deductions);
    checkCurrency();
    checkDistance(stated);
    problems.throwIfAny();
    return new Question(stated, deductions, request, List.copyOf(assumptions));
  }

  private LocalDate day() {
    if (references.on == null) {
      assumptions.add(Note.of("assumption.today", today));
      return today;
    }
    return problems.date("--on", references.on).orElse(today);
  }

  private Optional<Stated> tipsLeftOut(Optional<Stated> tips) {
    tips.ifPresent(given -> assumptions.add(Note.of("assumption.without-tips")));
    return Optional.empty();
  }

  private Optional<Stated> platformFee() {
    return money.money("--platform-fee", work.platformFee);
  }

  /** A fee with a currency or a period is an amount; a bare number is a percentage. */
  private static boolean isMoney(String fee) {
    return fee != null
        && !fee.contains("%")
        && fee.codePoints().anyMatch(c -> Character.isLetter(c) || c == '/' || isCurrencySign(c));
  }

  private static boolean isCurrencySign(int c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private StatedTime time() {
    Optional<Stated> all = problems.read("--hours", work.hours, Notation.PLAIN::hours);
    Optional<Stated> paid = problems.read("--paid-hours", work.paidHours, Notation.PLAIN::hours);
    Optional<Stated> unpaid =
        problems.read("--unpaid-hours", work.unpaidHours, Notation.PLAIN::hours);
    if (all.isPresent() && paid.isPresent() && unpaid.isPresent()) {
      problems.add("--hours", "problem.three-times");
      return StatedTime.UNKNOWN;
    }
    boolean onlyPart = all.isEmpty() && !(paid.isPresent() && unpaid.isPresent());
    all.or(() -> onlyPart ? paid.or(() -> unpaid) : Optional.empty())
        .filter(time -> time.amount().low().isZero() && !time.amount().isPoint())
        .ifPresent(time -> problems.add("--hours", "problem.hours-from-zero"));
    return new StatedTime(all, paid, unpaid);
  }

  private static Range daysPerWeek(String text) {
    Range days = Notation.PLAIN.number(text);
    boolean possible = days.low().isPositive() && days.high().compareTo(Rational.of(7)) <= 0;
    if (!possible) {
      throw new NotationException(text, "expected.days-per-week");
    }
    return days;
  }

  private Optional<Range> percent(String option, String text) {
    return problems.read(option, text, QuestionReader::percent);
  }

  private static Range percent(String text) {
    Range percent = Notation.PLAIN.percent(text);
    if (percent.high().compareTo(Rational.HUNDRED) > 0) {
      throw new NotationException(text, "expected.percent");
    }
    return percent;
  }

  private Optional<StatedCharges> charges(LocalDate on) {
    if (work.charges == null) {
      return Optional.empty();
    }
    if (Character.isLetter((work.charges.strip() + " ").charAt(0))) {
      return problems
          .read("--charges", work.charges.strip(), spec -> facts.chargeSchemes().find(spec, on))
          .flatMap(this::inForce)
          .map(StatedCharges.Scheme::new);
    }
    return percent("--charges", work.charges).map(StatedCharges.Percent::new);
  }

  private Optional<ChargeScheme> inForce(Lookup<ChargeScheme> answer) {
    answer.reason().ifPresent(why -> problems.add("--charges", "problem.scheme", why));
    return answer.toOptional();
  }

  private List<StatedCost> costs() {
    List<StatedCost> costs = new ArrayList<>();
    for (String text : work.costs) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        problems.add(
            "--cost", "problem.notation", text, Note.of("expected.cost"));
        continue;
      }
      String name = text.substring(0, equals).strip();
      money
          .money("--cost", text.substring(equals + 1))
          .ifPresent(amount -> costs.add(new StatedCost(name, amount)));
    }
    return costs;
  }

  private ReferenceRequest request(LocalDate on, StatedDeductions deductions) {
    Optional<Place> place = place("--country", references.country);
    Optional<Place> client = place("--client-country", references.clientCountry);
    List<HourlyRate> minimum = money.hourlyRates(references.minimumOption, references.minimum);
    List<HourlyRate> promised = money.hourlyRates("--promised", references.promised);
    return new ReferenceRequest(
        place,
        client,
        on,
        problems
            .choice("--basis", references.basis, BasisChoice.class)
            .orElse(BasisChoice.AUTO),
        Optional.ofNullable(references.series).map(String::strip),
        minimum,
        promised,
        percent("--with-paid-leave", references.withPaidLeave)
            .map(range -> Share.ofPercent(range.high())),
        problems.read("--legal-hours", references.legalHours, QuestionReader::legalHours),
        money.currency(),
        money.exchangeRates(),
        deductions.charges().isPresent());
  }

  private Optional<Place> place(String option, String text) {
    return problems.read(option, text, facts.places()::parse);
  }

  private static Stated legalHours(String text) {
    Stated hours = Notation.PLAIN.hours(text);
    boolean possible = hours.amount().isPoint() && hours.amount().low().isPositive();
    if (!possible || hours.per() instanceof Per.Each) {
      throw new NotationException(text, "expected.legal-hours");
    }
    return hours;
  }

  private void checkCurrency() {
    if (work.pay != null && money.currency().isEmpty() && problems.isEmpty()) {
      problems.add("--pay", "problem.no-currency", work.pay.strip());
    }
  }

  private void checkDistance(StatedWork stated) {
    if (stated.distance().isPresent() && work.perKm == null) {
      problems.add("--distance", "problem.distance-without-cost");
    } else if (work.perKm != null && work.distance == null) {
      problems.add("--per-km", "problem.cost-without-distance");
    }
  }
}
