package org.clickwage.source;

import java.io.IOException;

/** What gives records, as often as it is asked: a file, or a table of another engine. */
public interface RecordSource {
  /** Begins to read it. */
  Parts read() throws IOException;

  /** Its titles and first records, by which it is decided how columns are understood. */
  default RecordSample sample() throws IOException {
    try (Parts parts = read()) {
      return new RecordSample(parts.titles(), parts.records(), parts.next());
    }
  }
}
