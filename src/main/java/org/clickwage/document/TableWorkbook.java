package org.clickwage.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clickwage.message.Wording;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.workbook.WorkbookWriter;

/** Tables as sheets of a workbook: exact values under their keys, and what the keys mean. */
public final class TableWorkbook implements TableRows {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final WorkbookWriter book;
  private final Wording words;
  private final Set<List<Cell>> meanings = new LinkedHashSet<>();

  private TableWorkbook(OutputStream out, Wording words) {
    this.book = new WorkbookWriter(out);
    this.words = words;
  }

  /**
   * Begins with records.
   *
   * @param titles how many rows are above them
   */
  static TableRows ofRecords(OutputStream out, List<Field> fields, int titles, Wording words)
      throws IOException {
    TableWorkbook workbook = new TableWorkbook(out, words);
    fields.forEach(field -> workbook.explain(field.name(), field.description().orElse("")));
    workbook.book.startSheet(words.say("sheet.records"), titles);
    return workbook;
  }

  /**
   * A whole workbook of one table.
   *
   * @param document the same for people
   */
  static byte[] of(Table table, Document document, Wording words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TableWorkbook workbook = new TableWorkbook(out, words);
      workbook.summary(table);
      workbook.paper(document);
      workbook.book.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void explain(String key, String meaning) {
    if (!meaning.isEmpty()) {
      meanings.add(texts(List.of(key, meaning)));
    }
  }

  private void start(String sheet, List<String> titles) throws IOException {
    book.startSheet(words.say(sheet), 1);
    head(titles);
  }

  @Override
  public void head(List<String> titles) throws IOException {
    write(texts(titles));
  }

  private static List<Cell> texts(List<String> cells) {
    return cells.stream().map(text -> Cell.asTyped(text, "")).toList();
  }

  @Override
  public void write(List<Cell> row) throws IOException {
    book.startRow();
    for (Cell cell : row) {
      String number = cell.decimal();
      String text = CsvWriter.exact(cell);
      if (!number.isEmpty()) {
        book.number(number);
      } else {
        book.text(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
      }
    }
    book.endRow();
  }

  /** Adds the summary, and what all columns mean as far as that is known. */
  @Override
  public void finish(Table summary) throws IOException {
    summary(summary);
    book.close();
  }

  private void summary(Table summary) throws IOException {
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
    for (List<Cell> meaning : meanings) {
      write(meaning);
    }
  }

  /** Adds the tables for people where they have standard errors, and their notes. */
  private void paper(Document document) throws IOException {
    if (document.all(Document.Block.Titled.class).noneMatch(each -> each.table().hasErrors())) {
      return;
    }
    book.startSheet(words.say("sheet.paper"), 0);
    for (Document.Block.Titled titled : document.all(Document.Block.Titled.class).toList()) {
      Table table = titled.table().forPeople().withoutBars().withErrorsBelow();
      write(texts(List.of(titled.title())));
      write(texts(table.columns().stream().map(Table.Head::title).toList()));
      for (List<Cell> row : table.rows()) {
        write(texts(row.stream().map(Cell::text).toList()));
      }
      write(texts(List.of()));
    }
    for (Document.Block.Sentences notes : document.all(Document.Block.Sentences.class).toList()) {
      write(texts(List.of(notes.title())));
      for (Cell note : notes.sentences()) {
        write(texts(List.of(note.text())));
      }
    }
  }
}
