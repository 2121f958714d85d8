package org.clickwage.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.source.CellText;
import org.clickwage.source.Record;

/** The records that the export itself calls previews or tests of a survey: answers of nobody. */
public final class TestRows {
  private final List<String> header;
  private final Record record;
  private final List<Integer> columns = new ArrayList<>();

  /** The words of each of the columns. */
  private final List<Set<String>> words = new ArrayList<>();

  public TestRows(Mapping mapping, Record record) {
    this.header = mapping.header();
    this.record = record;
    Map<String, Set<String>> tests = mapping.profile().rows().tests();
    for (int column = 0; column < header.size(); column++) {
      Set<String> ofColumn = tests.get(Profile.plain(header.get(column)));
      if (ofColumn != null) {
        columns.add(column);
        words.add(ofColumn);
      }
    }
  }

  /** Whether the record at hand is one. */
  public boolean isOne() {
    for (int i = 0; i < columns.size(); i++) {
      String cell = CellText.stripped(record.text(columns.get(i)));
      if (words.get(i).contains(ProfileStatuses.plain(cell))) {
        return true;
      }
    }
    return false;
  }

  /** The titles of the columns that say it. */
  public String titles() {
    return columns.stream().map(header::get).collect(Collectors.joining(", "));
  }
}
