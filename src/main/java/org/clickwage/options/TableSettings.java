package org.clickwage.options;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceTerms;
import org.clickwage.message.Note;
import org.clickwage.profile.ColumnNames;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RecordFilter;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.reference.ReferenceData;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.reference.UnknownNames;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.ResultColumn;
import org.clickwage.survey.StatusRules;
import org.clickwage.table.RecordProblem;
import org.clickwage.tasklog.PendingPay;
import org.clickwage.wage.RateName;
import org.clickwage.work.DeclaredMoney;

/**
 * The options that a table of records takes, be it of a survey, a log or cases, as plain values; it
 * reports everything that is wrong with them.
 */
public record TableSettings(ParsedOptions typed, Problems problems, ResolvedInput input) {
  /** What counts once in the statistics. */
  private enum CountedOnce {
    WORKER,
    RECORD
  }

  private static final OptionGroup COUNTED = new OptionGroup();
  private static final Option<TaskOutcome> COUNT =
      COUNTED.words("--count", "STATUS,…", new Values.OneOf<>(TaskOutcome.class));
  private static final Option<PendingPay> PENDING = COUNTED.choice("--pending", PendingPay.class);
  private static final Option<CountedOnce> PER = COUNTED.choice("--per", CountedOnce.class);
  static final Option<RateName> RATE = COUNTED.choice("--rate", RateName.class);

  public static final Option<RecordFilter.Condition> WHERE =
      COUNTED.list("--where", "COLUMN=VALUE|COLUMN!=VALUE", RecordFilter.Condition::of);

  public static final Option<Integer> THREADS =
      new OptionGroup().number("--threads", "N", 1, 1_024);

  private static final OptionGroup REFERENCES =
      OptionGroup.of(
          ReferenceOptions.MINIMUM,
          ReferenceOptions.COUNTRY,
          ReferenceOptions.BASIS,
          ReferenceOptions.EXCHANGE_RATE,
          ReferenceOptions.REFERENCE);

  /** How a table of cases is read and what they are compared with. */
  public static final OptionGroup OF_CASES =
      OptionGroup.of(
          MappingOptions.COLUMNS,
          DialectOptions.DETECTED,
          DialectOptions.ROWS,
          MappingOptions.TIMES,
          WHERE,
          REFERENCES);

  /** The same for records of which there are many. */
  public static final OptionGroup OF_RECORDS =
      OptionGroup.of(
          MappingOptions.COLUMNS,
          DialectOptions.DETECTED,
          DialectOptions.ROWS,
          MappingOptions.TIMES,
          MappingOptions.STATUSES,
          COUNTED,
          REFERENCES,
          PriceOptions.OF_RECORDS,
          THREADS,
          PartsOptions.ALL,
          FileOptions.FORCE);

  /** Names the file of each record. */
  public static final Option<String> FILE_COLUMN =
      new OptionGroup().value("--file-column", "NAME", Values.NAME);

  private static final OptionGroup GROUPS = new OptionGroup();
  static final Option<List<String>> BY = GROUPS.list("--by", "KEY,…", ColumnNames::listed);
  static final Option<String> WEIGHT = GROUPS.value("--weight", "COLUMN", Values.TEXT);

  /** Group statistics. */
  public static final OptionGroup STATISTICS = OptionGroup.of(GROUPS, StatisticsSettings.ALL);

  public static final Option<ResultColumn> COLUMNS =
      new OptionGroup().words("--columns", "NAME,…", Values.OneOf.names(ResultColumn.class));

  public BatchPlan plan(
      ReferenceData facts, boolean ranges, Function<RecordProblem, String> words) {
    MoneyReader money = new MoneyReader(typed, problems);
    Optional<DeclaredMoney> minimum = money.oneHourlyRate(ReferenceOptions.MINIMUM);
    Optional<RateName> rate = rate();
    BatchPlan plan =
        new BatchPlan(
            input.dialect(),
            input.mapping(),
            input.stamps(),
            statuses(),
            where(),
            facts,
            minimum,
            ReferenceTerms.of(basis(rate), money.exchangeRates())
                .in(PriceOptions.ofRecords(typed, facts, problems)),
            columns().ofFile(),
            by(),
            rate,
            floors(),
            perWorker(),
            resultColumns(),
            ranges,
            new DesignSettings(columns()).columns(perWorker()),
            statisticsOptions().withErrors(),
            typed.has(FileOptions.REPLICATE),
            words);
    problems.addIf(
        plan.unitesTasks() && !plan.floors().isEmpty(),
        ReferenceOptions.PROPOSED,
        "problem.floors-of-tasks");
    return plan;
  }

  /** How sure figures are: not those of records, of which one worker has several in no PSU. */
  public StatisticsOptions statisticsOptions() {
    return statistics()
        .options(
            perWorker()
                || !input.mapping().gives(RecordField.WORKER)
                || DesignSettings.hasClusters(typed));
  }

  /** Whether the file of each record is asked for. */
  public static boolean namesFiles(ParsedOptions typed) {
    return typed.has(FILE_COLUMN);
  }

  /** Whether it is stated that pay is before charges. */
  public boolean saysGross() {
    return BasisChoice.GROSS.equals(statedBasis());
  }

  /** Which pay is compared: what is typed goes before the profile. */
  public BasisChoice statedBasis() {
    return input
        .profile()
        .basis()
        .filter(known -> !typed.has(ReferenceOptions.BASIS))
        .map(BasisChoice::of)
        .orElseGet(() -> ReferenceOptions.basis(typed));
  }

  /** Where pay before charges was asked for, what it is compared with is before them too. */
  private BasisChoice basis(Optional<RateName> rate) {
    BasisChoice stated = statedBasis();
    boolean isNetAlone = stated == BasisChoice.AUTO && input.mapping().isNetAlone();
    if (isNetAlone
        && (typed.has(ReferenceOptions.MINIMUM) || input.mapping().gives(RecordField.MINIMUM))) {
      problems.add(ReferenceOptions.BASIS, "problem.minimum-of-net-pay");
    }
    BasisChoice asked = isNetAlone ? BasisChoice.NET : stated;
    boolean beforeCharges = rate.filter(name -> name != RateName.NET).isPresent();
    if (asked == BasisChoice.NET && beforeCharges) {
      problems.add(ReferenceOptions.BASIS, "problem.net-with-rate", rate.get().word());
    } else if (asked == BasisChoice.GROSS && rate.equals(Optional.of(RateName.NET))) {
      problems.add(ReferenceOptions.BASIS, "problem.gross-with-net-rate");
    }
    return asked == BasisChoice.AUTO && beforeCharges ? BasisChoice.GROSS : asked;
  }

  /** Pending work that is paid, or known to be unpaid, counts like any other. */
  StatusRules statuses() {
    Set<TaskOutcome> counted = EnumSet.noneOf(TaskOutcome.class);
    counted.addAll(typed.has(COUNT) ? typed.values(COUNT) : input.profile().statuses().counted());
    PendingPay pending = typed.value(PENDING).orElse(PendingPay.APART);
    if (pending != PendingPay.APART && !typed.has(COUNT)) {
      counted.add(TaskOutcome.PENDING);
    } else if (pending != PendingPay.APART && !counted.contains(TaskOutcome.PENDING)) {
      problems.add(PENDING, "problem.pending-not-counted", typed.text(PENDING));
    }
    return new StatusRules(counted, pending);
  }

  /** Which records count. */
  RecordFilter where() {
    return filter(WHERE, typed.values(WHERE));
  }

  /** The same by conditions of another option. */
  RecordFilter filter(Option<?> option, List<RecordFilter.Condition> conditions) {
    return RecordFilter.of(
        conditions.stream().map(each -> each.in(name -> columns().one(option, name))).toList(),
        input.mapping(),
        typed.facts().places());
  }

  private boolean perWorker() {
    boolean known = input.mapping().column(RecordField.WORKER) != Mapping.NONE;
    boolean asked = known || MappingOptions.isMapped(typed, RecordField.WORKER.columnName());
    problems.addIf(isPer(CountedOnce.WORKER) && !asked, PER, "problem.no-worker-column");
    return !perRecord() && known;
  }

  /** Whether it is asked that each record counts, and not each worker once. */
  boolean perRecord() {
    return isPer(CountedOnce.RECORD);
  }

  private boolean isPer(CountedOnce unit) {
    return typed.value(PER).filter(unit::equals).isPresent();
  }

  /** The hourly rate that is asked for; of net pay alone there is no other. */
  Optional<RateName> rate() {
    Optional<RateName> asked = typed.value(RATE);
    return input.mapping().isNetAlone() ? asked.or(() -> Optional.of(RateName.NET)) : asked;
  }

  private List<ResultColumn> resultColumns() {
    Set<String> names = new HashSet<>();
    typed.words(COLUMNS).stream()
        .filter(name -> !names.add(name))
        .forEach(name -> problems.add(COLUMNS.of(name), "problem.given-twice"));
    return typed.has(COLUMNS) ? typed.values(COLUMNS) : ResultColumn.of(input.mapping());
  }

  /** The input's columns, as options name them. */
  public TableColumns columns() {
    return new TableColumns(typed, problems, input);
  }

  /** Pay floors that are tried, by name. */
  List<String> floors() {
    List<String> named = new ArrayList<>(typed.values(ReferenceOptions.FLOOR));
    named.addAll(ReferenceOptions.proposals(typed));
    return ReferenceOptions.tried(named, typed, problems);
  }

  /** The columns that make the groups, by their place. */
  List<Integer> by() {
    return columns().each(BY);
  }

  public List<String> byNames() {
    return columns().names(BY);
  }

  /**
   * Reports what is wrong with the values that options set for all records, once for each value.
   */
  public void checkValues(List<RecordProblem> wrong, ReferenceData facts) {
    for (RecordProblem problem : wrong) {
      boolean country =
          problem.column().equals(RecordField.COUNTRY.columnName())
              && typed.has(ReferenceOptions.COUNTRY);
      String option =
          country ? ReferenceOptions.COUNTRY.name() : MappingOptions.SET.of(problem.column());
      Note what = UnknownNames.withHint(problem.what(), facts);
      problems.add(
          option,
          what.kind() instanceof UnknownNameException.Kind kind
              ? Note.of("problem.unknown", what, UnknownNames.hint(kind))
              : what);
    }
  }

  public StatisticsSettings statistics() {
    return new StatisticsSettings(typed);
  }

  /**
   * What the options say, or would say if they were typed, by their names: all of it decides a
   * run's figures.
   */
  public Map<String, String> defaults() {
    StatusRules statuses = statuses();
    Map<String, String> defaults = statistics().values();
    defaults.put(
        COUNT.name(),
        statuses.counted().stream().sorted().map(Note::word).collect(Collectors.joining(",")));
    defaults.put(PENDING.name(), Note.word(statuses.pending()));
    defaults.put(PER.name(), Note.word(perWorker() ? CountedOnce.WORKER : CountedOnce.RECORD));
    defaults.put(ReferenceOptions.BASIS.name(), Note.word(basis(rate())));
    return defaults;
  }

  /** How many threads calculate. */
  public static int threads(ParsedOptions typed) {
    return typed.value(THREADS).orElse(Runtime.getRuntime().availableProcessors());
  }
}
