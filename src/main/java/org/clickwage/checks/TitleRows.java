package org.clickwage.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.profile.RowCells;

/** Titles that do not fit the records below them: a second row of them, or one title too few. */
public final class TitleRows {
  private static final List<RecordField> NUMBERS =
      List.of(
          RecordField.PAY,
          RecordField.HOURS,
          RecordField.PAID_HOURS,
          RecordField.UNPAID_HOURS,
          RecordField.MINUTES);

  /** One record alone may be wrong itself. */
  private static final int FEWEST = 3;

  private final ResolvedInput input;
  private int records;
  private int withOneMore;

  /** Whether the first record has words, and no digit, where the others have numbers. */
  private boolean firstHasWords;

  private TitleRows(ResolvedInput input) {
    this.input = input;
  }

  public static List<Note> notes(ResolvedInput input) throws IOException {
    if (input.dialect().headerRows() == 0) {
      return List.of();
    }
    TitleRows rows = new TitleRows(input);
    FirstRecords.forEach(input, rows::look);
    return rows.notes();
  }

  private void look(RowCells cells) {
    if (cells.record().cells() == input.mapping().header().size() + 1) {
      withOneMore++;
    }
    if (records++ == 0) {
      firstHasWords =
          given().count() > 1
              && given().allMatch(cells::has)
              && cells.record().texts().stream().noneMatch(TitleRows::hasDigits);
    } else if (firstHasWords) {
      firstHasWords = given().allMatch(key -> !cells.has(key) || hasDigits(cells.text(key)));
    }
  }

  private Stream<RecordField> given() {
    return NUMBERS.stream().filter(key -> input.mapping().column(key) != Mapping.NONE);
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    if (records < FEWEST) {
      return notes;
    }
    if (withOneMore == records) {
      notes.add(Note.of("batch.row-names"));
    } else if (firstHasWords) {
      String rows = Integer.toString(input.dialect().headerRows() + 1);
      notes.add(Note.of("batch.second-titles", rows));
    }
    return notes;
  }

  private static boolean hasDigits(String cell) {
    return cell.chars().anyMatch(Character::isDigit);
  }
}
