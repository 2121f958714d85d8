package org.clickwage.options;

import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.PaymentForm;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ReferenceData;
import org.clickwage.survey.StatusRules;
import org.clickwage.tasklog.LogConstants;
import org.clickwage.tasklog.LogPlan;
import org.clickwage.tasklog.SessionRules;
import org.clickwage.tasklog.SessionsMethod;
import org.clickwage.tasklog.TaskLength;
import org.clickwage.tasklog.TopUpPlan;
import org.clickwage.tasklog.TopUpTime;
import org.clickwage.wage.RateName;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/** The options of a task log as a plan; all that is wrong with them is reported. */
public record SessionsSettings(ParsedOptions typed, Problems problems, ResolvedInput input) {
  public static final OptionGroup METHODS = new OptionGroup();
  private static final Option<Long> GAP =
      METHODS.words("--gap", "DURATION,…", SessionsSettings::gap);
  private static final Option<SessionsMethod> METHOD =
      METHODS.words(
          "--method", "session|summed|per-task", new Values.OneOf<>(SessionsMethod.class));

  /** What workers are owed, as a list that a platform takes. */
  public static final OptionGroup TOP_UPS = OptionGroup.of(FileOptions.TOP_UP);

  private static final Option<TopUpTime> OF =
      TOP_UPS.choice("--of", TopUpTime.class, Condition.needs(FileOptions.TOP_UP));
  private static final Option<String> TASK =
      TOP_UPS.value(
          "--task", "COLUMN", Values.NAME, Condition.needsValue(TopUpTime.MEDIAN_OF_MEDIANS, OF));

  /** A gap beyond a year is no pause. */
  private static final TaskLength LENGTH_OF_GAP =
      new TaskLength(Notation.PLAIN, Rational.of(365L * 24));

  /** How the log is read and calculated; it must at least say from when to when. */
  public LogPlan plan(ReferenceData facts, boolean pictured) {
    TableSettings shared = shared();
    MoneyReader money = new MoneyReader(typed, problems);
    checkColumns();
    Optional<DeclaredMoney> minimum = money.oneHourlyRate(ReferenceOptions.MINIMUM);
    List<String> by = shared.byNames();
    boolean perWorker = !shared.perRecord();
    StatusRules statuses = shared.statuses();
    LogPlan plan =
        new LogPlan(
            input,
            shared.where(),
            facts,
            minimum,
            money.exchangeRates(),
            PriceOptions.ofRecords(typed, facts, problems),
            shared.by(),
            by,
            new SessionRules(0, statuses.counted(), statuses.pending()),
            gaps(),
            methods(),
            typed.value(StatisticsSettings.MIN_GROUP),
            // A step of a picture stands for people: tasks of few workers could fill one.
            perWorker && pictured ? shared.statistics().minGroup() : 0,
            shared.statistics().options(perWorker),
            perWorker,
            shared.rate(),
            shared.floors(),
            topUp());
    checkTopUp(plan);
    shared.checkValues(LogConstants.problems(plan), facts);
    return plan;
  }

  /**
   * What the options say, or would say if they were typed, by their names.
   *
   * @param minGroup of how few people this log's figures are not shown
   * @param rate which hourly rate they are of
   */
  public Map<String, String> defaults(int minGroup, RateName rate) {
    Map<String, String> defaults = shared().defaults();
    defaults.remove(ReferenceOptions.BASIS.name()); // logs have no such option
    defaults.replace(StatisticsSettings.MIN_GROUP.name(), Integer.toString(minGroup));
    defaults.put(
        GAP.name(), listed(gaps().stream().map(gap -> gap / SessionRules.MICROS_PER_SECOND + "s")));
    defaults.put(METHOD.name(), listed(methods().stream().map(SessionsMethod::word)));
    defaults.put(TableSettings.RATE.name(), rate.word());
    if (typed.has(FileOptions.TOP_UP)) {
      defaults.put(OF.name(), Note.word(TopUpTime.OWN));
    }
    return defaults;
  }

  private TableSettings shared() {
    return new TableSettings(typed, problems, input);
  }

  private Optional<TopUpPlan> topUp() {
    if (!typed.has(FileOptions.TOP_UP)) {
      return Optional.empty();
    }
    return Optional.of(
        new TopUpPlan(
            typed.value(OF).orElse(TopUpTime.OWN),
            typed.value(TASK).map(name -> shared().columns().one(TASK, name)).orElse(Mapping.NONE),
            input
                .profile()
                .topUp()
                .title(PaymentForm.Part.ASSIGNMENT)
                .map(title -> shared().columns().one(FileOptions.TOP_UP, title))
                .orElse(Mapping.NONE)));
  }

  /** Top-ups need named workers whose pay is compared with something. */
  private void checkTopUp(LogPlan plan) {
    if (plan.topUp().isPresent()) {
      boolean isNamed = input.mapping().gives(RecordField.WORKER);
      if (!isNamed || !plan.givesPay()) {
        problems.add(
            FileOptions.TOP_UP, isNamed ? "problem.top-up-no-pay" : "problem.top-up-no-worker");
      }
      problems.addIf(!plan.isCompared(), FileOptions.TOP_UP, "problem.top-up-no-reference");
    }
  }

  /**
   * Reports what each hour costs where it can't come off pay in the currency of the log.
   *
   * @param currency empty where it is not known yet
   */
  public static void checkCosts(LogPlan plan, Optional<Currency> currency, Problems problems) {
    String option = MappingOptions.SET.of(RecordField.COSTS.columnName());
    FieldCells.read("", none -> plan.costsPerHour(currency), what -> problems.add(option, what));
  }

  private static String listed(Stream<String> values) {
    return values.collect(Collectors.joining(","));
  }

  private void checkColumns() {
    // Where the mapping itself is wrong, that is reported, and nothing is known of its columns.
    if (problems.isEmpty()) {
      check(RecordField.ACCEPT);
      check(RecordField.END, RecordField.SECONDS);
      if (!problems.isEmpty()) {
        input.nearProfiles().forEach(near -> problems.add(MappingOptions.PROFILE, near));
      }
    }
  }

  /** Names the first of these keys, any of which would do, where none is given. */
  private void check(RecordField... keys) {
    if (Stream.of(keys).noneMatch(input.mapping()::gives)) {
      problems.add(MappingOptions.MAP, "problem.no-stamp-column", keys[0].columnName());
    }
  }

  /** The longest gaps inside a session, in microseconds, as asked for, each once. */
  private List<Long> gaps() {
    return typed.has(GAP)
        ? typed.values(GAP)
        : List.of(0L, SessionRules.HARA_GAP_MICROS, SessionRules.ADAMS_PRASSL_GAP_MICROS);
  }

  private static long gap(String text) {
    try {
      return LENGTH_OF_GAP.micros(text);
    } catch (NotationException e) {
      throw new NotationException(text, "expected.gap");
    }
  }

  private Set<SessionsMethod> methods() {
    if (!typed.has(METHOD)) {
      return EnumSet.allOf(SessionsMethod.class);
    }
    Set<SessionsMethod> methods = EnumSet.noneOf(SessionsMethod.class);
    methods.addAll(typed.values(METHOD));
    return methods;
  }
}
