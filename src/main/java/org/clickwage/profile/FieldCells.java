package org.clickwage.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.clickwage.message.Note;
import org.clickwage.source.CellText;
import org.clickwage.source.Record;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.TimeForm;

/** The cells of the record at hand by their fields: from its columns, or what all records have. */
public final class FieldCells {
  private final Mapping mapping;
  private final Record record;
  private final boolean hasWordsForNothing;
  private final boolean areComposed;
  private final String[] constants = new String[RecordField.values().length];

  /** What empty cells of a field's column stand for. */
  private final String[] ofEmptyCells = new String[constants.length];

  /** How the times of a field's column are written; null where they say it themselves. */
  private final TimeForm[] forms = new TimeForm[constants.length];

  /** What follows the amounts that are taken off, where the title has it; else null. */
  private final String[] currencies = new String[constants.length];

  /** By field, what was read of a record, and of which: most cells are asked for several times. */
  private final String[] texts = new String[constants.length];

  private final long[] readOf = new long[constants.length];

  /** How many records were begun; 0 where it is not stated when one begins, and nothing is kept. */
  private long begun;

  public FieldCells(Mapping mapping, Record record) {
    this.mapping = mapping;
    this.record = record;
    this.areComposed = mapping.composesCells();
    this.hasWordsForNothing = !mapping.profile().records().nothing().isEmpty();
    for (RecordField field : RecordField.values()) {
      constants[field.ordinal()] = mapping.constant(field).orElse(null);
      ofEmptyCells[field.ordinal()] = mapping.ofEmptyCell(field).orElse(null);
      forms[field.ordinal()] = mapping.form(field).orElse(null);
      currencies[field.ordinal()] = mapping.currencyTakenOff(field).orElse(null);
    }
  }

  /** Says that the record at hand is another one: what is read of it is kept from here on. */
  public void begin() {
    begun++;
  }

  /** The text of a field without spaces around it; null where there is none. */
  public String text(RecordField field) {
    int place = field.ordinal();
    if (begun == 0 || readOf[place] != begun) {
      readOf[place] = begun;
      texts[place] = read(field);
    }
    return texts[place];
  }

  private String read(RecordField field) {
    int column = mapping.column(field);
    if (column == Mapping.NONE) {
      return constants[field.ordinal()];
    }
    if (areComposed && mapping.composed().has(field, column)) {
      return mapping.composed().text(field, this::text);
    }
    String text = text(column);
    TimeForm form = forms[field.ordinal()];
    if (form == TimeForm.PAY_PER_HOUR && text != null) {
      return has(RecordField.PAY) ? TimeForm.hours(text(RecordField.PAY), text) : null;
    }
    String currency = currencies[field.ordinal()];
    if (currency != null && text != null) {
      return Notation.takenOff(text) + currency;
    }
    return text == null
        ? ofEmptyCells[field.ordinal()]
        : form == null ? text : form.asDuration(text);
  }

  /** The text of a column without spaces around it; null where it is the export's for nothing. */
  public String text(int column) {
    if (record.isEmpty(column)) {
      return null;
    }
    String text = CellText.stripped(record.text(column));
    return mapping.profile().records().isNothing(text) ? null : text;
  }

  /** Whether a column has no such text; most are known by their bytes. */
  public boolean isEmpty(int column) {
    return record.isEmpty(column) || (hasWordsForNothing && text(column) == null);
  }

  /** Whether there is a text of a field. */
  public boolean has(RecordField field) {
    return text(field) != null;
  }

  /** What a field's text says; empty where there is none, and where it does not read. */
  public <T> Optional<T> read(
      RecordField field, Function<String, T> reader, List<RecordProblem> problems) {
    return read(field, text(field), reader, problems);
  }

  /**
   * The same of a part of the text, or of what replaces it.
   *
   * @param text null for none
   * @param problems takes what keeps it from being read
   */
  public <T> Optional<T> read(
      RecordField field, String text, Function<String, T> reader, List<RecordProblem> problems) {
    return read(text, reader, what -> problems.add(problem(field, what)));
  }

  /** The same of a cell that is no field's. */
  public static <T> Optional<T> read(
      String text, Function<String, T> reader, Consumer<Note> problem) {
    try {
      return Optional.ofNullable(text).map(reader);
    } catch (NotationException e) {
      problem.accept(e.problemOfCell());
      return Optional.empty();
    }
  }

  /** The title that a problem names: the column's, or the field that was set for all records. */
  public String title(RecordField field) {
    return title(mapping, field);
  }

  public static String title(Mapping mapping, RecordField field) {
    int column = mapping.column(field);
    return column == Mapping.NONE ? field.columnName() : mapping.nameOf(column);
  }

  /** What is wrong with the cell of a field, or with there being none. */
  public RecordProblem problem(RecordField field, Note what) {
    return new RecordProblem(record.line(), title(field), what);
  }

  public Record record() {
    return record;
  }
}
