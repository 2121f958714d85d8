package org.clickwage.parquet;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReadStore;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.clickwage.workbook.WorkbookException;

/** A column whose values are read one after the other, as cells of text. */
final class ParquetColumn {
  /** What the library asks for; values are taken without it. */
  static final GroupConverter NO_CONVERTER =
      new GroupConverter() {
        @Override
        public Converter getConverter(int column) {
          return new PrimitiveConverter() {};
        }

        @Override
        public void start() {
          // Nothing begins.
        }

        @Override
        public void end() {
          // Nothing ends.
        }
      };

  private final ColumnDescriptor descriptor;
  private final ParquetCell cell;
  private ColumnReader values;

  private ParquetColumn(ColumnDescriptor descriptor, ParquetCell cell) {
    this.descriptor = descriptor;
    this.cell = cell;
  }

  /** All columns; refused where one can't be written as a cell. */
  static List<ParquetColumn> of(MessageType schema) throws WorkbookException {
    List<ParquetColumn> columns = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Type type : schema.getFields()) {
      Optional<ParquetCell> cell = cell(type);
      if (cell.isPresent()) {
        ColumnDescriptor descriptor = schema.getColumnDescription(new String[] {type.getName()});
        columns.add(new ParquetColumn(descriptor, cell.get()));
      } else {
        refused.add(type.getName());
      }
    }
    if (!refused.isEmpty()) {
      throw new WorkbookException("parquet.columns", String.join(", ", refused));
    }
    return columns;
  }

  private static Optional<ParquetCell> cell(Type type) {
    boolean isNested = !type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED);
    return isNested ? Optional.empty() : ParquetCell.of(type.asPrimitiveType());
  }

  String name() {
    return descriptor.getPath()[0];
  }

  /** Whether its cells may have decimals. */
  boolean hasFractions() {
    return ParquetCell.hasFractions(descriptor.getPrimitiveType());
  }

  /** Begins with its first value in a row group. */
  void start(ColumnReadStore store) {
    values = store.getColumnReader(descriptor);
  }

  /** The cell of the next row; empty where there is no value. */
  String next() throws WorkbookException {
    try {
      boolean isThere = values.getCurrentDefinitionLevel() == descriptor.getMaxDefinitionLevel();
      String text = isThere ? cell.text(values) : "";
      values.consume();
      return text;
    } catch (CharacterCodingException e) {
      throw new WorkbookException(e, "parquet.columns", name());
    }
  }
}
