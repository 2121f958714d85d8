package org.clickwage.profile;

import java.util.Optional;
import org.clickwage.source.ByteMap;
import org.clickwage.source.CellKey;
import org.clickwage.work.NotationException;

/** What became of a record's work, by its status cell, or by the export where it has no column. */
public final class RecordStatus {
  private final FieldCells cells;
  private final ProfileStatuses words;

  /** Whether people's own words are read where the profile does not have one. */
  private final boolean readsOwnWords;

  private final int column;
  private final TaskOutcome ofAll;

  /** The cells that were understood, by their bytes: few words are in millions of cells. */
  private final ByteMap<TaskOutcome> known = new ByteMap<>();

  private final CellKey key = new CellKey();

  public RecordStatus(Mapping mapping, FieldCells cells) {
    this.cells = cells;
    this.words = mapping.statuses();
    this.readsOwnWords = mapping.profile().records().sameNames();
    this.column = mapping.column(RecordField.STATUS);
    this.ofAll =
        mapping.gives(RecordField.STATUS) ? null : words.ofRecords().orElse(TaskOutcome.APPROVED);
  }

  /** The status of the record at hand; throws {@link NotationException} for an unknown word. */
  public TaskOutcome read() {
    if (ofAll != null) {
      return ofAll;
    }
    if (column == Mapping.NONE) {
      return read(cells.text(RecordField.STATUS));
    }
    key.clear();
    cells.record().addTo(key, column);
    TaskOutcome status = known.get(key);
    if (status == null) {
      status = read(cells.text(RecordField.STATUS));
      known.put(key, status);
    }
    return status;
  }

  private TaskOutcome read(String text) {
    String word = text == null ? "" : text;
    return words
        .read(word)
        .or(() -> TaskOutcome.named(word))
        .or(() -> readsOwnWords ? Profiles.status(word) : Optional.empty())
        .orElseThrow(() -> new NotationException(word, "expected.status"));
  }
}
