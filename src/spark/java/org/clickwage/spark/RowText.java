package org.clickwage.spark;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.FractionalType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.clickwage.workbook.TableFormat;

/** Rows as the text of a CSV, made while it is read: in UTF-8, each on a line of its own. */
final class RowText extends InputStream {
  /** What Spark says in words, in the time zone of its session. */
  private static final List<DataType> WORDS =
      List.of(
          DataTypes.StringType,
          DataTypes.BooleanType,
          DataTypes.DateType,
          DataTypes.TimestampType,
          DataTypes.TimestampNTZType);

  private final Iterator<Row> rows;
  private byte[] line = {};
  private int at;

  RowText(Iterator<Row> rows) {
    this.rows = rows;
  }

  /** Rows below their titles. */
  RowText(List<String> titles, Iterator<Row> rows) {
    this(rows);
    this.line = bytes(titles.stream());
  }

  /** The columns whose values no cell can hold. */
  static List<String> nested(Dataset<Row> table) {
    return Stream.of(table.schema().fields())
        .filter(
            field ->
                !(field.dataType() instanceof NumericType) && !WORDS.contains(field.dataType()))
        .map(StructField::name)
        .toList();
  }

  /** Whether numbers may have decimals, with a point. */
  static boolean hasFractions(Dataset<Row> table) {
    return Stream.of(table.schema().fields())
        .map(StructField::dataType)
        .anyMatch(type -> type instanceof FractionalType);
  }

  /** The table with numbers and texts alone; a column's name is its number. */
  static Dataset<Row> cells(Dataset<Row> table) {
    StructField[] fields = table.schema().fields();
    List<String> names = IntStream.range(0, fields.length).mapToObj(Integer::toString).toList();
    Dataset<Row> numbered = table.toDF(names.toArray(String[]::new));
    return numbered.select(
        names.stream()
            .map(
                name ->
                    fields[Integer.parseInt(name)].dataType() instanceof NumericType
                        ? numbered.col(name)
                        : numbered.col(name).cast(DataTypes.StringType))
            .toArray(Column[]::new));
  }

  private static byte[] bytes(Stream<String> cells) {
    return cells
        .map(TableFormat::cell)
        .collect(Collectors.joining(",", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(Object value) {
    if (value instanceof Double number && Double.isFinite(number)) {
      return BigDecimal.valueOf(number).toPlainString();
    } else if (value instanceof Float number && Float.isFinite(number)) {
      return new BigDecimal(number.toString()).toPlainString();
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value == null ? "" : value.toString();
  }

  private boolean hasMore() {
    if (at == line.length && rows.hasNext()) {
      Row row = rows.next();
      line = bytes(IntStream.range(0, row.size()).mapToObj(i -> cell(row.get(i))));
      at = 0;
    }
    return at < line.length;
  }

  @Override
  public int read() {
    return hasMore() ? line[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int most) {
    int read = 0;
    while (read < most && hasMore()) {
      int more = Math.min(most - read, line.length - at);
      System.arraycopy(line, at, into, from + read, more);
      read += more;
      at += more;
    }
    return read == 0 && most > 0 ? -1 : read;
  }
}
