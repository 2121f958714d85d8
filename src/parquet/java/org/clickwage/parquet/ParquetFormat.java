package org.clickwage.parquet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.clickwage.workbook.TableFormat;
import org.clickwage.workbook.Workbook;
import org.clickwage.workbook.WorkbookException;

/** Parquet files, of which one group of rows at a time is in memory. */
public final class ParquetFormat implements TableFormat {
  @Override
  public Workbook unpack(FileChannel file, OutputStream text) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(text, StandardCharsets.UTF_8));
    try (ParquetFileReader reader = open(file)) {
      FileMetaData footer = reader.getFileMetaData();
      List<ParquetColumn> columns = ParquetColumn.of(footer.getSchema());
      checkCompression(reader.getRowGroups());
      writeRow(columns.stream().map(ParquetColumn::name).toList(), out);
      for (int group = 0; group < reader.getRowGroups().size(); group++) {
        try (PageReadStore pages = read(reader, group)) {
          writeRows(pages, footer, columns, out);
        } catch (RuntimeException e) {
          throw damaged(e, group);
        }
      }
      out.flush();
      boolean hasFractions = columns.stream().anyMatch(ParquetColumn::hasFractions);
      return new Workbook("", hasFractions, List.of());
    }
  }

  @Override
  public Rows rows(OutputStream out, List<Column> columns) throws IOException {
    return new ParquetRows(out, columns);
  }

  private static ParquetFileReader open(FileChannel file) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ParquetCodecs())
            .usePageChecksumVerification()
            .build();
    try {
      return ParquetFileReader.open(new ParquetInput(file), options);
    } catch (IOException | RuntimeException e) {
      throw new WorkbookException(e, "parquet.damaged-end");
    }
  }

  private static void checkCompression(List<BlockMetaData> groups) throws WorkbookException {
    for (BlockMetaData group : groups) {
      for (ColumnChunkMetaData column : group.getColumns()) {
        if (!ParquetCodecs.KNOWN.contains(column.getCodec())) {
          throw new WorkbookException("parquet.compression", column.getCodec().name());
        }
      }
    }
  }

  private static PageReadStore read(ParquetFileReader reader, int group) throws IOException {
    try {
      return reader.readRowGroup(group);
    } catch (IOException e) {
      throw damaged(e, group);
    }
  }

  private static WorkbookException damaged(Exception cause, int group) {
    return new WorkbookException(cause, "parquet.damaged", Integer.toString(group + 1));
  }

  private static void writeRows(
      PageReadStore pages, FileMetaData footer, List<ParquetColumn> columns, Writer out)
      throws IOException {
    ColumnReadStoreImpl store =
        new ColumnReadStoreImpl(
            pages, ParquetColumn.NO_CONVERTER, footer.getSchema(), footer.getCreatedBy());
    columns.forEach(column -> column.start(store));
    String[] cells = new String[columns.size()];
    for (long row = 0; row < pages.getRowCount(); row++) {
      for (int i = 0; i < cells.length; i++) {
        cells[i] = columns.get(i).next();
      }
      writeRow(List.of(cells), out);
    }
  }

  private static void writeRow(List<String> cells, Writer out) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(TableFormat.cell(cells.get(i)));
    }
    out.write('\n');
  }
}
