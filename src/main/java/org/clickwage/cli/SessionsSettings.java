package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.SessionsMethod;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.survey.StatusRules;
import org.clickwage.tasklog.LogPlan;
import org.clickwage.tasklog.LogSetValues;
import org.clickwage.tasklog.SessionRules;
import org.clickwage.tasklog.WorkerDirectory;
import org.clickwage.wage.RateName;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;

/** The options of a task log as plain values, telling everything that is wrong with them. */
final class SessionsSettings {
  private static final long SECONDS_PER_HOUR = 3600;

  /** A gap beyond this is no pause. */
  private static final Rational LONGEST_GAP = Rational.of(365L * 24 * SECONDS_PER_HOUR);

  private final ParsedOptions typed;
  private final Problems problems;
  private final ResolvedInput input;
  private final TableSettings shared;
  private final MoneyReader money;

  /** The rate that was given; known with the plan. */
  private Optional<DeclaredMoney> minimum = Optional.empty();

  /** Whether it is in other money than the log. */
  private boolean isExchanged;

  SessionsSettings(ParsedOptions typed, Problems problems, ResolvedInput input) {
    this.typed = typed;
    this.problems = problems;
    this.input = input;
    this.shared = new TableSettings(typed, problems, input);
    this.money = new MoneyReader(problems, typed.texts("--exchange-rate"));
  }

  /** How the log is read; it must at least say from when to when. */
  LogPlan plan(ReferenceData facts) throws IOException {
    // Where the mapping itself is wrong, that is told, and nothing is known of its columns.
    if (problems.isEmpty()) {
      check(RecordField.ACCEPT);
      check(RecordField.END, RecordField.SECONDS);
      if (!problems.isEmpty()) {
        input.nearProfiles().forEach(near -> problems.add("--profile", near));
      }
    }
    minimum = money.oneHourlyRate("--minimum", typed.text("--minimum"));
    isExchanged =
        minimum.isPresent() && problems.isEmpty() && isExchanged(LogMoney.currency(input));
    LogPlan plan =
        new LogPlan(
            input.dialect(), input.mapping(), input.stamps(), people(facts), money.exchangeRates());
    shared.checkValues(LogSetValues.problems(plan), facts);
    return plan;
  }

  private boolean isExchanged(Optional<Currency> ofLog) {
    return ofLog.isPresent()
        && minimum
            .flatMap(rate -> rate.hourlyRate(ofLog))
            .filter(rate -> !rate.currency().equals(ofLog.get()))
            .isPresent();
  }

  private WorkerDirectory people(ReferenceData facts) {
    return new WorkerDirectory(
        shared.by(),
        isOfTasks() ? Optional.of(facts) : Optional.empty(),
        rules().counted(),
        minimum.filter(rate -> isExchanged));
  }

  /**
   * Whether each task has a reference: by its place and day, or as the log says, or by the exchange
   * rate of its year.
   */
  private boolean isOfTasks() {
    boolean told =
        input.mapping().gives(RecordField.COUNTRY) || input.mapping().gives(RecordField.MINIMUM);
    return typed.has("--minimum") ? isExchanged : told;
  }

  /** Tells the first of these keys, any of which would do, where none is given. */
  private void check(RecordField... keys) {
    if (Stream.of(keys).noneMatch(input.mapping()::gives)) {
      problems.add("--map", "problem.no-stamp-column", keys[0].columnName());
    }
  }

  int threads() {
    return shared.threads();
  }

  /** How the log is calculated once it is read. */
  SessionsPlan calculation(LogPlan plan) {
    List<String> by = shared.byNames();
    int asked = shared.minGroup();
    // A log as a whole is not a table of groups: one worker may look at one worker's log.
    boolean suppresses = !by.isEmpty() || typed.has("--min-group");
    boolean perWorker = !shared.perRecord();
    StatisticsOptions statistics = shared.statistics(true);
    return new SessionsPlan(
        plan.givesPay(),
        rules(),
        gaps(),
        methods(),
        by,
        suppresses ? asked : 1,
        // A step of a picture stands for people: tasks of few workers could fill one.
        perWorker && ResultFiles.arePictured(typed) ? asked : 0,
        perWorker ? statistics : statistics.undrawn(),
        perWorker,
        shared.rate().orElse(RateName.GROSS));
  }

  /** The longest gaps inside a session, in seconds, as asked for, each once. */
  private List<Rational> gaps() {
    String asked = typed.text("--gap");
    if (asked == null) {
      return List.of(
          Rational.ZERO,
          seconds(SessionRules.HARA_GAP_MICROS),
          seconds(SessionRules.ADAMS_PRASSL_GAP_MICROS));
    }
    List<Rational> gaps = new ArrayList<>();
    for (String text : asked.split(",", -1)) {
      problems
          .read("--gap", text, SessionsSettings::gap)
          .filter(gap -> !gaps.contains(gap))
          .ifPresent(gaps::add);
    }
    return gaps;
  }

  private static Rational seconds(long micros) {
    return Rational.of(micros, SessionRules.MICROS_PER_SECOND).inLowestTerms();
  }

  private static Rational gap(String text) {
    Stated stated = duration(text);
    Range seconds = stated.amount().times(Rational.of(SECONDS_PER_HOUR));
    boolean fits =
        seconds.isPoint()
            && stated.per() == Per.Each.WORK
            && !seconds.low().isNegative()
            && !LONGEST_GAP.isLessThan(seconds.low());
    if (!fits) {
      throw new NotationException(text, "expected.gap");
    }
    return seconds.low().inLowestTerms();
  }

  private static Stated duration(String text) {
    try {
      return Notation.PLAIN.seconds(text);
    } catch (NotationException e) {
      throw new NotationException(text, "expected.gap");
    }
  }

  private Set<SessionsMethod> methods() {
    Set<SessionsMethod> methods = EnumSet.noneOf(SessionsMethod.class);
    String asked = typed.text("--method");
    if (asked == null) {
      return EnumSet.allOf(SessionsMethod.class);
    }
    for (String word : asked.split(",", -1)) {
      problems.read("--method", word, SessionsSettings::method).ifPresent(methods::add);
    }
    return methods;
  }

  private static SessionsMethod method(String word) {
    return SessionsMethod.named(word)
        .orElseThrow(
            () -> new NotationException(word, "expected.one-of", "session, summed, per-task"));
  }

  /** Whose time counts, and what pending money is, with a gap of 0. */
  private SessionRules rules() {
    StatusRules rules = shared.statuses();
    return new SessionRules(0, rules.counted(), rules.pending());
  }

  /** What the rates are set beside. */
  SessionsReference reference(ReferenceData facts) {
    boolean inColumns =
        input.mapping().column(RecordField.COUNTRY) != Mapping.NONE
            || input.mapping().gives(RecordField.MINIMUM);
    return new SessionsReference(
        facts, minimum, money.exchangeRates(), isOfTasks(), isOfTasks() && inColumns);
  }
}
