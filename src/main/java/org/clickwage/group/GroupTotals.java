package org.clickwage.group;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clickwage.number.BinaryForm;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.Observation;
import org.clickwage.statistics.ReportedCounts;
import org.clickwage.tasklog.TaskHours;
import org.clickwage.wage.RateName;

/** What the records of one group add up to. Totals of the same group merge in any order. */
public final class GroupTotals {
  /** Which end of a range a figure is calculated at; a file without ranges has the low one only. */
  public enum Bound {
    LOW,
    HIGH
  }

  /** Money without a currency: it may be of any, and has no sum with money that has one. */
  public static final String UNKNOWN_CURRENCY = "";

  /** Of totals whose workers are not counted yet. */
  private static final long[] NO_WORKERS = {0};

  private static final Bound[] BOUNDS = Bound.values();
  private static final RateName[] RATES = RateName.values();
  private static final ReferenceRole[] ROLES = ReferenceRole.values();

  /** Floors, which few surveys try, have the last places: each worker's sums reach to the last. */
  private static final int OTHERS = ROLES.length - ReferenceRole.MOST_FLOORS;

  /** How many {@link #place places} there are. */
  public static final int PLACES = ROLES.length * BOUNDS.length;

  /** By their {@link #place}; null where nothing came in. */
  private final GroupAccumulator[] statistics = new GroupAccumulator[PLACES];

  /** Which rates came in, as bits, by the same places. */
  private final byte[] rates = new byte[statistics.length];

  /** What workers report in one of their groups and not in all, by the same places; or null. */
  private ReportedCounts[] reportedInPart;

  private final int number;
  private final boolean hasOnePlace;
  private final boolean hasErrors;
  private final RecordCounts counts = new RecordCounts();
  private final PendingTotals pending = new PendingTotals();
  private Set<String> currencies = Set.of();

  /** Those of records that have no money in any sum. */
  private Set<String> unsummedCurrencies = Set.of();

  private String lastCurrency;

  /** How many named workers were seen, by how they were seen. */
  private long[] workers = NO_WORKERS;

  /** The records without a worker's name, by the same kinds; null for none. */
  private long[] nameless;

  private long repeatedTasks;

  /** Null until a worker's task says when it was held. */
  private TaskHours taskHours;

  /**
   * @param number the group's among those of all threads
   */
  public GroupTotals(int number) {
    this(number, false, false);
  }

  /**
   * @param hasOnePlace whether all that comes in has the same {@link #place}
   * @param hasErrors whether its figures get standard errors
   */
  public GroupTotals(int number, boolean hasOnePlace, boolean hasErrors) {
    this.number = number;
    this.hasOnePlace = hasOnePlace;
    this.hasErrors = hasErrors;
  }

  public int number() {
    return number;
  }

  public RecordCounts counts() {
    return counts;
  }

  public void addCurrency(String code, boolean inSums) {
    if (!inSums) {
      unsummedCurrencies = with(unsummedCurrencies, Set.of(code));
    } else if (!code.equals(lastCurrency)) {
      // Most records have the currency of the one before.
      currencies = with(currencies, Set.of(code));
      lastCurrency = code;
    }
  }

  public void addRate(int place, RateName rate) {
    rates[place] |= (byte) (1 << rate.ordinal());
  }

  /** A survey may have a group for each worker: the set of one element is the smallest. */
  private static <T> Set<T> with(Set<T> known, Set<T> more) {
    if (known.isEmpty() || known.containsAll(more)) {
      return known.isEmpty() ? more : known;
    }
    Set<T> all = new HashSet<>(known);
    all.addAll(more);
    return Set.copyOf(all);
  }

  /** The hours of the tasks of one of the workers. */
  void addTaskHours(TaskHours hours) {
    taskHours = taskHours == null ? hours : taskHours.plus(hours);
  }

  /** Tasks that may be in the file twice. */
  void addRepeatedTasks(long tasks) {
    repeatedTasks += tasks;
  }

  public long repeatedTasks() {
    return repeatedTasks;
  }

  /**
   * @param stated what a worker does, a bit for each quantity by its place
   */
  void addReportedInPart(int place, int stated) {
    if (stated != 0) {
      addReportedInPart(place, ReportedCounts.of(quantity -> stated >> quantity.place() & 1));
    }
  }

  private void addReportedInPart(int place, ReportedCounts more) {
    if (reportedInPart == null) {
      reportedInPart = new ReportedCounts[statistics.length];
      Arrays.fill(reportedInPart, ReportedCounts.NONE);
    }
    reportedInPart[place] = reportedInPart[place].plus(more);
  }

  public ReportedCounts reportedInPart(ReferenceRole role, Bound bound) {
    return reportedInPart == null ? ReportedCounts.NONE : reportedInPart[place(role, bound)];
  }

  public GroupAccumulator statistics(ReferenceRole role, Bound bound) {
    return statistics(place(role, bound));
  }

  /** Where what is compared with a reference at an end of ranges has its place. */
  public static int place(ReferenceRole role, Bound bound) {
    return BOUNDS.length * ((role.ordinal() + OTHERS) % ROLES.length) + bound.ordinal();
  }

  private static ReferenceRole role(int place) {
    return ROLES[(place / BOUNDS.length + ReferenceRole.MOST_FLOORS) % ROLES.length];
  }

  /**
   * Sets of a unit against a floor whether it earns less than its minimum wage; not after charges,
   * since what the floor adds is before them.
   *
   * @param units the same by their places, null for none
   */
  public void setMinimum(int place, Observation unit, Observation[] units) {
    if (role(place).isFloor()) {
      unit.isOfFloor = true;
      Bound bound = BOUNDS[place % BOUNDS.length];
      int of = place(ReferenceRole.MINIMUM, bound);
      int minimum = of < units.length && units[of] != null ? of : place(ReferenceRole.GIVEN, bound);
      Observation other = minimum < units.length ? units[minimum] : null;
      boolean isNet = (rates[minimum] & 1 << RateName.NET.ordinal()) != 0;
      if (other != null && other.rate != null && !isNet) {
        unit.setMinimum(other.rate, other.references.mean(other.rateHours));
      }
    }
  }

  public GroupAccumulator statistics(int place) {
    if (statistics[place] == null) {
      statistics[place] = new GroupAccumulator(hasOnePlace, hasErrors);
    }
    return statistics[place];
  }

  /** The references that something is compared with. */
  public Set<ReferenceRole> roles() {
    Set<ReferenceRole> roles = EnumSet.noneOf(ReferenceRole.class);
    for (int place = 0; place < statistics.length; place++) {
      if (statistics[place] != null) {
        roles.add(role(place));
      }
    }
    return roles;
  }

  /** Takes over the totals of another thread, or of another group, except the number of workers. */
  public void merge(GroupTotals other) {
    counts.merge(other.counts);
    pending.merge(other.pending);
    other.taskHours().ifPresent(this::addTaskHours);
    repeatedTasks += other.repeatedTasks;
    currencies = with(currencies, other.currencies);
    unsummedCurrencies = with(unsummedCurrencies, other.unsummedCurrencies);
    for (int kind = 0; other.nameless != null && kind < other.nameless.length; kind++) {
      addNameless(kind, other.nameless[kind]);
    }
    for (int place = 0; place < statistics.length; place++) {
      if (other.reportedInPart != null) {
        addReportedInPart(place, other.reportedInPart[place]);
      }
      rates[place] |= other.rates[place];
      if (other.statistics[place] != null) {
        statistics(place).merge(other.statistics[place]);
      }
    }
  }

  /** Takes what records and workers brought; of workers who were counted, only what they did. */
  public void exchange(BinaryForm form) {
    counts.exchange(form);
    pending.exchange(form);
    form.each(new TreeSet<>(currencies), form::text, () -> addCurrency(form.text(null), true));
    form.each(
        new TreeSet<>(unsummedCurrencies), form::text, () -> addCurrency(form.text(null), false));
    repeatedTasks += form.more(repeatedTasks);
    if (form.isThere(taskHours != null)) {
      TaskHours hours = TaskHours.exchange(taskHours, form);
      if (form.isReading()) {
        addTaskHours(hours);
      }
    }
    boolean hasReported = form.isThere(reportedInPart != null);
    if (form.isThere(nameless != null)) {
      for (int kind = 0; kind < Integer.SIZE; kind++) {
        addNameless(kind, form.more(nameless == null ? 0 : nameless[kind]));
      }
    }
    for (int place = 0; place < statistics.length; place++) {
      if (hasReported) {
        ReportedCounts known = reportedInPart == null ? ReportedCounts.NONE : reportedInPart[place];
        addReportedInPart(place, known.more(form));
      }
      rates[place] |= (byte) form.more(rates[place]);
      if (form.isThere(statistics[place] != null)) {
        statistics(place).exchange(form);
      }
    }
  }

  /** Those of its records whose pay is undecided. */
  public PendingTotals pending() {
    return pending;
  }

  public Optional<TaskHours> taskHours() {
    return Optional.ofNullable(taskHours);
  }

  /**
   * Says how many workers were seen, when all records are in.
   *
   * @param seen by each way of being seen
   */
  public void countWorkers(long[] seen) {
    workers = seen;
  }

  public long workers() {
    return workers[DistinctWorkerCounts.SEEN];
  }

  /**
   * Counts a record without a worker's name.
   *
   * @param ofKinds a bit for each way of being seen
   */
  public void countNameless(int ofKinds) {
    for (int kinds = ofKinds; kinds != 0; kinds &= kinds - 1) {
      addNameless(Integer.numberOfTrailingZeros(kinds), 1);
    }
  }

  private void addNameless(int kind, long more) {
    nameless = nameless == null ? new long[Integer.SIZE] : nameless;
    nameless[kind] += more;
  }

  /** The records without a worker's name, where others may have one. */
  public long nameless() {
    return nameless == null ? 0 : nameless[DistinctWorkerCounts.SEEN];
  }

  /** How many people were seen so: workers, and those whom a record does not name. */
  public long people(int kind) {
    return workers[kind] + (nameless == null ? 0 : nameless[kind]);
  }

  /** The currencies of what is summed; where nothing is, of the records. */
  public Set<String> currencies() {
    return currencies.isEmpty() ? unsummedCurrencies : currencies;
  }

  /** The rates that are compared with a reference at an end of ranges. */
  public Set<RateName> rates(ReferenceRole role, Bound bound) {
    Set<RateName> named = EnumSet.noneOf(RateName.class);
    for (RateName rate : RATES) {
      if ((rates[place(role, bound)] & 1 << rate.ordinal()) != 0) {
        named.add(rate);
      }
    }
    return named;
  }
}
