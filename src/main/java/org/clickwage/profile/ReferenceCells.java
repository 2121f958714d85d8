package org.clickwage.profile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.stamp.StampReader;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;

/**
 * The cells by which the record at hand asks for its references: where and when its work was, which
 * hourly rates it states; and how many it counts for. What is wrong with a cell is added to the
 * problems, and its value is empty.
 */
public final class ReferenceCells {
  private final Mapping mapping;
  private final FieldCells cells;
  private final Notation notation;
  private final StampReader stamps;
  private final ReferenceData facts;

  /** What gives the day: the first that the record has. */
  private final List<RecordField> days;

  /** By the country and the region as they are written. */
  private final Map<List<String>, Place> places = new HashMap<>();

  public ReferenceCells(
      Mapping mapping,
      FieldCells cells,
      Notation notation,
      StampReader stamps,
      ReferenceData facts) {
    this.mapping = mapping;
    this.cells = cells;
    this.notation = notation;
    this.stamps = stamps;
    this.facts = facts;
    this.days =
        mapping.isBlankDayOfStamp()
            ? List.of(RecordField.DATE, RecordField.FROM, RecordField.ACCEPT)
            : List.of(RecordField.DATE, RecordField.FROM);
  }

  /** Where the work was done. */
  public Optional<Place> place(List<RecordProblem> problems) {
    return place(RecordField.COUNTRY, cells.text(RecordField.REGION), problems);
  }

  /** Where the client is. */
  public Optional<Place> clientPlace(List<RecordProblem> problems) {
    return place(RecordField.CLIENT_COUNTRY, null, problems);
  }

  /** A region of a column of its own is reported under its title. */
  private Optional<Place> place(RecordField at, String region, List<RecordProblem> problems) {
    String country = cells.text(at);
    try {
      return country == null
          ? Optional.empty()
          : Optional.of(
              places.computeIfAbsent(
                  Arrays.asList(country, region), names -> facts.place(country, region)));
    } catch (UnknownNameException e) {
      boolean isOfColumn =
          e.kind() == UnknownNameException.Kind.REGION
              && region != null
              && mapping.column(RecordField.REGION) != Mapping.NONE;
      problems.add(
          isOfColumn
              ? cells.problem(RecordField.REGION, Note.of("unknown.region-of-column", e.found()))
              : cells.problem(at, e.problem()));
      return Optional.empty();
    }
  }

  /** Whether no cell gives the day; one that does not read is reported already. */
  public boolean lacksDay() {
    return days.stream().noneMatch(cells::has);
  }

  /** The day of the work, or the first one of a span. */
  public Optional<LocalDate> day(List<RecordProblem> problems) {
    return days.stream()
        .filter(cells::has)
        .findFirst()
        .flatMap(key -> cells.read(key, stamps::day, problems));
  }

  /** The rate for an hour that a cell states. */
  public Optional<DeclaredMoney> rate(RecordField key, List<RecordProblem> problems) {
    return cells.read(key, text -> DeclaredMoney.ofHour(text, notation), problems);
  }

  /** The survey weight; 1 where nothing gives any. */
  public Optional<Rational> weight(List<RecordProblem> problems) {
    if (!mapping.gives(RecordField.WEIGHT)) {
      return Optional.of(Rational.ONE);
    }
    String text = Objects.toString(cells.text(RecordField.WEIGHT), "");
    return cells.read(RecordField.WEIGHT, text, notation::weight, problems);
  }
}
