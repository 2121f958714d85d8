package org.clickwage.parquet;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A file that is open already, and stays so. */
record ParquetInput(FileChannel file) implements InputFile {
  @Override
  public long getLength() throws IOException {
    return file.size();
  }

  @Override
  public SeekableInputStream newStream() {
    return new DelegatingSeekableInputStream(Channels.newInputStream(file)) {
      @Override
      public long getPos() throws IOException {
        return file.position();
      }

      @Override
      public void seek(long place) throws IOException {
        file.position(place);
      }

      @Override
      public void close() {
        // Who opened it closes it.
      }
    };
  }
}
