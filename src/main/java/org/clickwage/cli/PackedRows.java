package org.clickwage.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.document.CsvWriter;
import org.clickwage.document.Table;
import org.clickwage.number.Rational;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.summary.TableFields;

/**
 * Rows of a table for programs, each as one text: cells would take twenty times the memory.
 *
 * @param head the columns; one text for all tables that have the same
 */
record PackedRows(String head, List<String> rows) {
  /** Parts cells, and what is said of a column; no cell has them. */
  private static final String END = "\u0000";

  private static final String NEXT = "\u0001";

  static PackedRows of(Table table) {
    return new PackedRows(
        TableFields.of(table).stream()
            .map(
                field ->
                    String.join(NEXT, field.name(), field.type(), field.description().orElse("")))
            .collect(Collectors.joining(END))
            .intern(),
        table.rows().stream()
            .map(row -> row.stream().map(CsvWriter::exact).collect(Collectors.joining(END)))
            .toList());
  }

  List<Field> fields() {
    return Stream.of(head.split(END))
        .map(field -> field.split(NEXT, -1))
        .map(said -> new Field(said[0], said[1], said[2]))
        .toList();
  }

  /**
   * The cells of each row behind others; columns that only other tables have are empty.
   *
   * @param all the columns of the longest table
   */
  List<List<Cell>> behind(List<Cell> first, List<Field> all) {
    return rows.stream()
        .map(row -> Stream.concat(first.stream(), cells(row.split(END, -1), all)).toList())
        .toList();
  }

  private static Stream<Cell> cells(String[] texts, List<Field> all) {
    return IntStream.range(0, all.size())
        .mapToObj(i -> cell(i < texts.length ? texts[i] : "", all.get(i)));
  }

  private static Cell cell(String text, Field field) {
    return field.type().equals("number") && !text.isEmpty()
        ? Cell.of(Rational.parse(text), text)
        : Cell.text(text);
  }
}
