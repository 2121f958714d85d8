package org.clickwage.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.workbook.WorkbookWriter;

/** Tables as sheets of a workbook: exact values under their keys, and what the keys mean. */
public final class TableWorkbook implements TableRows {
  private final WorkbookWriter book;
  private final Wording words;
  private final Set<List<String>> meanings = new LinkedHashSet<>();

  /**
   * @param fields the columns of what the workbook has already
   */
  public TableWorkbook(WorkbookWriter book, List<Field> fields, Wording words) {
    this.book = book;
    this.words = words;
    fields.forEach(field -> explain(field.name(), field.description().orElse("")));
  }

  /** Begins with the titles of records. */
  public static TableRows ofRecords(OutputStream out, List<Field> fields, Wording words)
      throws IOException {
    TableWorkbook workbook = new TableWorkbook(new WorkbookWriter(out), fields, words);
    workbook.start("sheet.records", fields.stream().map(Field::name).toList());
    return workbook;
  }

  /** A whole workbook of one table. */
  static byte[] of(Table table, Wording words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new TableWorkbook(new WorkbookWriter(out), List.of(), words).finish(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void explain(String key, String meaning) {
    if (!meaning.isEmpty()) {
      meanings.add(List.of(key, meaning));
    }
  }

  private void start(String sheet, List<String> titles) throws IOException {
    book.startSheet(words.say(sheet), 1);
    writeTexts(titles);
  }

  private void writeTexts(List<String> cells) throws IOException {
    book.startRow();
    for (String cell : cells) {
      book.text(cell);
    }
    book.endRow();
  }

  @Override
  public void write(List<Cell> row) throws IOException {
    book.startRow();
    for (Cell cell : row) {
      if (cell.exact().filter(Rational.class::isInstance).isPresent()) {
        book.number(CsvWriter.exact(cell));
      } else {
        book.text(CsvWriter.exact(cell));
      }
    }
    book.endRow();
  }

  /** Adds the summary, and what all columns mean as far as that is known. */
  @Override
  public void finish(Table summary) throws IOException {
    Table table = summary.withoutBars();
    if (!table.columns().isEmpty()) {
      start("sheet.summary", table.columns().stream().map(Table.Head::key).toList());
    }
    for (List<Cell> row : table.rows()) {
      write(row);
    }
    table.columns().forEach(head -> explain(head.key(), head.title()));
    if (!meanings.isEmpty()) {
      start("sheet.columns", List.of(words.say("sheet.column"), words.say("sheet.meaning")));
    }
    for (List<String> meaning : meanings) {
      writeTexts(meaning);
    }
    book.close();
  }
}
