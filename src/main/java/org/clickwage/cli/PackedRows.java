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

/** Rows of a table for programs, each as one text: cells would take twenty times the memory. */
record PackedRows(List<String> rows) {
  /** Parts cells; no cell has it. */
  private static final String END = "\u0000";

  static PackedRows of(Table table) {
    return new PackedRows(
        table.rows().stream()
            .map(row -> row.stream().map(CsvWriter::exact).collect(Collectors.joining(END)))
            .toList());
  }

  /**
   * The cells of each row, behind others.
   *
   * @param fields what all of them are
   */
  List<List<Cell>> behind(List<Cell> first, List<Field> fields) {
    return rows.stream()
        .map(row -> Stream.concat(first.stream(), cells(row, fields, first.size())).toList())
        .toList();
  }

  private static Stream<Cell> cells(String row, List<Field> fields, int from) {
    String[] texts = row.split(END, -1);
    return IntStream.range(0, texts.length)
        .mapToObj(
            i ->
                fields.get(from + i).type().equals("number") && !texts[i].isEmpty()
                    ? Cell.of(Rational.parse(texts[i]), texts[i])
                    : Cell.text(texts[i]));
  }
}
