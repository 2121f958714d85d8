package org.clickwage.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clickwage.source.CellText;
import org.clickwage.source.Record;

/** The records that the export itself calls unfinished, spam, previews or tests of a survey. */
public final class TestRecords {
  private final List<String> header;
  private final Record record;

  /** The words of each of the columns, by its place. */
  private final Map<Integer, Set<String>> words = new TreeMap<>();

  public TestRecords(Mapping mapping, Record record) {
    this.header = mapping.header();
    this.record = record;
    Map<String, Set<String>> tests = mapping.profile().records().tests();
    for (int column = 0; column < header.size(); column++) {
      Set<String> ofColumn = tests.get(CellText.plain(header.get(column)));
      if (ofColumn != null) {
        words.put(column, ofColumn);
      }
    }
  }

  /**
   * Whether the record at hand is one.
   *
   * @param met takes what would leave it out: {@code Status!=Spam}
   */
  public boolean isOne(Set<String> met) {
    return !words.isEmpty() && saysSo(met); // hardly any file has such columns
  }

  private boolean saysSo(Set<String> met) {
    boolean isOne = false;
    for (Map.Entry<Integer, Set<String>> column : words.entrySet()) {
      String cell = CellText.stripped(record.text(column.getKey()));
      if (column.getValue().contains(ProfileStatuses.plain(cell))) {
        met.add(header.get(column.getKey()) + "!=" + cell);
        isOne = true;
      }
    }
    return isOne;
  }

  /** The titles of the columns that say it. */
  public String titles() {
    return words.keySet().stream().map(header::get).collect(Collectors.joining(", "));
  }
}
