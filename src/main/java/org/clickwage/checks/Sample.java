package org.clickwage.checks;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.work.Notation;

/**
 * What is above each column of an input, and its first records. By them it is decided, and shown,
 * how columns are understood.
 */
public final class Sample {
  private final ResolvedInput input;

  /** What gives each field, or what all records have of it. */
  private final Map<RecordField, ColumnProfile> fields = new EnumMap<>(RecordField.class);

  /** The columns by their places: as the field that they give, or unread. */
  private final Map<Integer, ColumnProfile> columns = new TreeMap<>();

  private int records;
  private CellReader reader;
  private Notation notation;
  private Proposal proposal;

  public Sample(ResolvedInput input) {
    this.input = input;
    for (RecordField field : RecordField.values()) {
      int place = mapping().column(field);
      fields.put(field, new ColumnProfile(this, field, place));
      if (place != Mapping.NONE) {
        columns.putIfAbsent(place, fields.get(field));
      }
    }
    for (int place = 0; place < mapping().header().size(); place++) {
      columns.putIfAbsent(place, new ColumnProfile(this, null, place));
    }
  }

  public ResolvedInput input() {
    return input;
  }

  /** The rows of titles; survey tools have the question below its code. */
  List<List<String>> titles() {
    return input.first().titles();
  }

  /** How many records there are. */
  int records() {
    count();
    return records;
  }

  /** Reads a cell by itself: which record it is of is not kept. */
  CellReader reader() {
    if (reader == null) {
      reader =
          new CellReader(this, new FieldCells(mapping(), input.first().records()), field -> true);
    }
    return reader;
  }

  ColumnProfile column(int place) {
    return columns.get(place);
  }

  /** All columns, in the order of the file. */
  Stream<ColumnProfile> columns() {
    return columns.values().stream();
  }

  /** The column that gives a field, or what all records have of it. */
  ColumnProfile column(RecordField field) {
    return fields.get(field);
  }

  /** Those of some fields that have a column. */
  public Stream<ColumnProfile> columns(Collection<RecordField> fields) {
    return fields.stream().map(this::column).filter(ColumnProfile::isColumn);
  }

  /** The columns that give no field. */
  Stream<ColumnProfile> unread() {
    return mapping().titles().unreadPlaces().mapToObj(this::column);
  }

  /**
   * All columns, to be shown: those that give a field, or what all records have of it, then the
   * others.
   *
   * @param hidden whether the cells of a column, by its place, are not to be shown
   */
  public List<ColumnProfile> shown(IntPredicate hidden) {
    IntPredicate isHidden = place -> place != Mapping.NONE && hidden.test(place);
    List<ColumnProfile> all = new Sample(input).given().toList();
    forEach(
        record -> {
          CellReader cells =
              new CellReader(this, record, field -> isHidden.test(mapping().column(field)));
          all.stream()
              .filter(each -> !isHidden.test(each.place()))
              .forEach(each -> each.show(record, cells));
        });
    return all;
  }

  /** What gives a field, then the other columns. */
  private Stream<ColumnProfile> given() {
    return Stream.concat(
        fields.values().stream().filter(each -> mapping().gives(each.field())), unread());
  }

  Mapping mapping() {
    return input.mapping();
  }

  Notation notation() {
    if (notation == null) {
      notation = mapping().notation(input.dialect());
    }
    return notation;
  }

  /** What may be typed where something is not known. */
  public Proposal proposal() {
    if (proposal == null) {
      proposal = Proposal.of(this);
    }
    return proposal;
  }

  /** Whether the profile of an export lists the column of a field, which the user does not name. */
  boolean isOfProfile(RecordField field) {
    return !mapping().titles().asked().contains(field)
        && mapping().profile().columns().containsKey(field);
  }

  /** Counts what the cells say, once that is asked. */
  void count() {
    if (records == 0) {
      List<ColumnProfile> all = Stream.concat(given(), columns()).distinct().toList();
      forEach(
          record -> {
            records++;
            all.forEach(each -> each.count(record));
          });
    }
  }

  /** Shows each of the records, one after the other. */
  public void forEach(Consumer<FieldCells> look) {
    FieldCells record = new FieldCells(mapping(), input.first().records());
    input
        .first()
        .forEach(
            () -> {
              record.begin();
              look.accept(record);
              return true;
            });
  }
}
