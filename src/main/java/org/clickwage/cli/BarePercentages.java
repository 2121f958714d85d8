package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.csv.Chunk;
import org.clickwage.csv.Chunker;
import org.clickwage.csv.RecordCursor;
import org.clickwage.note.Note;
import org.clickwage.profile.Key;
import org.clickwage.profile.RowCells;
import org.clickwage.work.Notation;

/**
 * The percentages of a survey that are written without their sign: a fee of 84 may be meant as
 * money, and nothing but its being over 100 % would tell.
 */
final class BarePercentages {
  private static final Set<Key> PERCENTAGES =
      EnumSet.of(Key.PLATFORM_FEE, Key.ACCOUNT_RENT, Key.CHARGES, Key.INCOME_TAX);

  /** As much of a file as is worth looking at. */
  private static final int LOOKED_AT = 1 << 16;

  private BarePercentages() {}

  /** How they are read, by the columns where the first records have some. */
  static List<Note> notes(BatchInput input) throws IOException {
    Set<Key> bare = bare(input);
    List<Note> notes = new ArrayList<>();
    if (!bare.isEmpty()) {
      String titles =
          bare.stream()
              .map(key -> RowCells.title(input.mapping(), key))
              .collect(Collectors.joining(", "));
      notes.add(Note.of("summary.bare-percentages", titles));
    }
    if (bare.contains(Key.PLATFORM_FEE)) {
      String title = RowCells.title(input.mapping(), Key.PLATFORM_FEE);
      notes.add(Note.of("summary.bare-fee", title));
    }
    return notes;
  }

  private static Set<Key> bare(BatchInput input) throws IOException {
    Set<Key> bare = EnumSet.noneOf(Key.class);
    if (PERCENTAGES.stream().noneMatch(input.mapping()::gives)) {
      return bare;
    }
    try (Chunker chunker = new Chunker(input.file().read(), input.dialect(), LOOKED_AT)) {
      Chunk first = chunker.next();
      RecordCursor record = new RecordCursor(input.dialect());
      RowCells cells = new RowCells(input.mapping(), record);
      if (first != null) {
        record.start(first);
        while (record.next()) {
          PERCENTAGES.stream().filter(key -> isBare(cells.text(key))).forEach(bare::add);
        }
      }
    }
    return bare;
  }

  /** Whether a cell is a number alone; nothing is nothing in money too. */
  private static boolean isBare(String cell) {
    return cell != null
        && cell.indexOf('%') < 0
        && !Notation.isAmount(cell)
        && cell.chars().anyMatch(c -> c >= '1' && c <= '9');
  }
}
