package org.clickwage.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.ReferenceTerms;
import org.clickwage.group.GroupTotals;
import org.clickwage.group.ReferenceRole;
import org.clickwage.group.Workers;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RecordFilter;
import org.clickwage.profile.ReferenceCells;
import org.clickwage.reference.ReferenceData;
import org.clickwage.stamp.StampReader;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordProblem;
import org.clickwage.wage.RateName;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.WageQuantity;

/**
 * What all records of a batch have in common: how they are read, and what they are compared with.
 *
 * @param where which records count
 * @param fileColumn the column that names the file of each record, if one is asked for
 * @param by the columns that make the groups, by their place, of which {@link Mapping#FILE} may be
 *     one; empty for one group of all
 * @param minimum a reference that the user gives for every record
 * @param named the rate that the statistics are about; empty for the one that is compared with the
 *     reference
 * @param floors pay floors that are tried on the records, by name, each its own reference
 * @param perWorker whether each worker counts once in the statistics, and not each record
 * @param columns those that are added to each record, in their order
 * @param ranges whether the columns that may have two ends have them
 * @param design how the records were sampled
 * @param hasErrors whether figures get standard errors
 * @param keepsUnits whether groups keep the units that they are of
 * @param words how a problem is worded in the cell of its record
 */
public record BatchPlan(
    Dialect dialect,
    Mapping mapping,
    StampReader stamps,
    StatusRules statuses,
    RecordFilter where,
    ReferenceData facts,
    Optional<DeclaredMoney> minimum,
    ReferenceTerms terms,
    Optional<FileColumn> fileColumn,
    List<Integer> by,
    Optional<RateName> named,
    List<String> floors,
    boolean perWorker,
    List<ResultColumn> columns,
    boolean ranges,
    DesignColumns design,
    boolean hasErrors,
    boolean keepsUnits,
    Function<RecordProblem, String> words) {

  /** How many pay floors are tried side by side. */
  public static final int MOST_FLOORS = ReferenceRole.MOST_FLOORS;

  /** The cells by which a record names its references: where, when, and in which money. */
  public static final List<RecordField> ASKING =
      List.of(
          RecordField.COUNTRY,
          RecordField.REGION,
          RecordField.CLIENT_COUNTRY,
          RecordField.DATE,
          RecordField.FROM,
          RecordField.CURRENCY,
          RecordField.PROMISED,
          RecordField.MINIMUM);

  /** What all records of a day ask for alike: no reference, where no cell or option names one. */
  ReferenceRequest asked(LocalDate on) {
    return ReferenceRequest.of(on, terms);
  }

  /** Whether a column, by its place, says which records count, how they were sampled, or groups. */
  public boolean reads(int column) {
    return by.contains(column) || design.has(column) || where.isOn(asked -> asked == column);
  }

  /** Reads where and when the work of a record was. */
  public ReferenceCells referenceCells(FieldCells cells) {
    return new ReferenceCells(mapping, cells, mapping.notation(dialect), stamps, facts);
  }

  /** The titles of the columns that are added. */
  public List<String> titles() {
    return RecordWriter.titles(this);
  }

  /** The same, with what gives the day of a record without one. */
  public List<RecordField> asking() {
    return mapping.isBlankDayOfStamp()
        ? Stream.concat(ASKING.stream(), Stream.of(RecordField.ACCEPT)).toList()
        : ASKING;
  }

  /** The references that a file's records can have. */
  public List<ReferenceRole> roles() {
    List<ReferenceRole> roles = new ArrayList<>();
    if (minimum.isPresent() || mapping.gives(RecordField.MINIMUM)) {
      roles.add(ReferenceRole.GIVEN);
    }
    if (mapping.gives(RecordField.COUNTRY)) {
      roles.add(ReferenceRole.MINIMUM);
    }
    if (mapping.gives(RecordField.CLIENT_COUNTRY)) {
      roles.add(ReferenceRole.CLIENT_MINIMUM);
    }
    if (mapping.gives(RecordField.PROMISED)) {
      roles.add(ReferenceRole.PROMISED);
    }
    if (roles.isEmpty()) {
      roles.add(ReferenceRole.NONE);
    }
    IntStream.range(0, floors.size()).mapToObj(ReferenceRole::floor).forEach(roles::add);
    return List.copyOf(roles);
  }

  /** The ends of ranges that figures are calculated at. */
  List<GroupTotals.Bound> bounds() {
    return ranges ? List.of(GroupTotals.Bound.values()) : List.of(GroupTotals.Bound.LOW);
  }

  /**
   * Whether it is told whom a floor brings what: of other floors and groups, it would be known what
   * few of them have.
   */
  public boolean tellsGains() {
    return floors.size() == 1 && by.isEmpty() && hasOneUnitOfEach();
  }

  /** Whether nobody is several units, by ends of ranges or by several records. */
  boolean hasOneUnitOfEach() {
    return !ranges && !countsRecordsOfWorkers();
  }

  /** The workers of its records, none yet. */
  Workers workers() {
    return new Workers(mapping.gives(RecordField.WEIGHT), gathered(), hasErrors, keepsUnits);
  }

  /** What its records have of the quantities that are gathered. */
  private List<WageQuantity> gathered() {
    return WageQuantity.GATHERED.stream().filter(this::isGiven).toList();
  }

  private boolean isGiven(WageQuantity gathered) {
    return WageQuantity.SUMMED.contains(gathered)
        || (gathered == WageQuantity.TASKS
            ? !floors.isEmpty()
            : mapping.gives(RecordField.of(gathered)))
        || gathered == WageQuantity.WORK_COSTS && mapping.gives(RecordField.DISTANCE_KM);
  }

  /** Whether records that may be several of one worker count each: such records are alike. */
  public boolean countsRecordsOfWorkers() {
    return !perWorker && mapping.gives(RecordField.WORKER);
  }

  /** Whether a worker's tasks are put together by their stamps, so that no hour counts twice. */
  public boolean unitesTasks() {
    return perWorker
        && mapping.profile().records().isTaskLog()
        && mapping.gives(RecordField.ACCEPT)
        && (mapping.gives(RecordField.END) || mapping.gives(RecordField.SECONDS));
  }
}
