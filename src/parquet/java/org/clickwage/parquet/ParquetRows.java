package org.clickwage.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.clickwage.workbook.TableFormat;
import org.clickwage.workbook.WorkbookException;

/**
 * Writes texts, and decimals that are wide enough for what is calculated: none is rounded, and an
 * empty cell has no value.
 */
final class ParquetRows implements TableFormat.Rows {
  /** As many digits as other programs read. */
  private static final int DIGITS = 38;

  /** Room for the sixteen digits of any rate from a billionth on. */
  private static final int DECIMALS = 24;

  private static final int BYTES = 16;

  /** Little of a file is in memory. */
  private static final long GROUP_BYTES = 1 << 24;

  private final List<TableFormat.Column> columns;
  private final MessageType schema;
  private final ParquetWriter<Group> writer;
  private long count;

  ParquetRows(OutputStream out, List<TableFormat.Column> columns) throws IOException {
    this.columns = columns;
    this.schema = new MessageType("records", columns.stream().map(ParquetRows::type).toList());
    this.writer =
        ExampleParquetWriter.builder(new ParquetOutput(out))
            .withType(schema)
            .withCodecFactory(new ParquetCodecs())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(GROUP_BYTES)
            .build();
  }

  private static Type type(TableFormat.Column column) {
    return column.isNumber()
        ? Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
            .length(BYTES)
            .as(LogicalTypeAnnotation.decimalType(DECIMALS, DIGITS))
            .named(column.title())
        : Types.optional(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named(column.title());
  }

  @Override
  public void write(List<String> cells) throws IOException {
    count++;
    Group row = new SimpleGroup(schema);
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (i >= columns.size()) {
        throw noPlace(cell);
      } else if (!cell.isEmpty()) {
        row.add(i, columns.get(i).isNumber() ? decimal(cell) : Binary.fromString(cell));
      }
    }
    writer.write(row);
  }

  private Binary decimal(String cell) throws WorkbookException {
    try {
      BigDecimal number = new BigDecimal(cell).setScale(DECIMALS);
      if (number.precision() <= DIGITS) {
        byte[] digits = number.unscaledValue().toByteArray();
        byte[] bytes = new byte[BYTES];
        Arrays.fill(bytes, (byte) (number.signum() < 0 ? -1 : 0));
        System.arraycopy(digits, 0, bytes, BYTES - digits.length, digits.length);
        return Binary.fromConstantByteArray(bytes);
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // Refused below.
    }
    throw noPlace(cell);
  }

  private WorkbookException noPlace(String cell) {
    return new WorkbookException("parquet.no-place", Long.toString(count), cell);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
