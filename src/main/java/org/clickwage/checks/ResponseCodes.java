package org.clickwage.checks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.profile.RowCells;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;

/**
 * Pay that is nothing but 1, 2, 3 and so on: which of the answers was chosen, as tools export it.
 */
final class ResponseCodes {
  private static final Pattern CODE = Pattern.compile("[1-9](?:[.,]0+)?");

  /** Fewer people may have earned a few euros each. */
  private static final int FEWEST = 10;

  private static final int FEWEST_ANSWERS = 3;

  /** Where there is one of them, pay may be a few euros: of a task, or of an hour of it. */
  private static final List<RecordField> OF_SMALL_PAY =
      List.of(
          RecordField.CURRENCY,
          RecordField.TASKS,
          RecordField.MINUTES,
          RecordField.SECONDS,
          RecordField.ACCEPT);

  private final Set<String> answers = new TreeSet<>();
  private int cells;
  private boolean isPay;

  private ResponseCodes() {}

  /** What is to be known of the column of pay. */
  static Optional<Note> note(ResolvedInput input) throws IOException {
    Mapping mapping = input.mapping();
    if (mapping.column(RecordField.PAY) == Mapping.NONE
        || OF_SMALL_PAY.stream().anyMatch(key -> mapping.column(key) != Mapping.NONE)
        || mapping.constant(RecordField.PAY_PERIOD).filter(ResponseCodes::isEach).isPresent()) {
      return Optional.empty();
    }
    ResponseCodes codes = new ResponseCodes();
    FirstRecords.forEach(input, codes::look);
    return codes.areAnswers()
        ? Optional.of(Note.of("summary.answer-codes", mapping.title(RecordField.PAY)))
        : Optional.empty();
  }

  private static boolean isEach(String period) {
    return Notation.per(period) instanceof Per.Each;
  }

  private void look(RowCells record) {
    String cell = record.text(RecordField.PAY);
    if (cell != null) {
      cells++;
      isPay |= !CODE.matcher(cell).matches();
      answers.add(cell);
    }
  }

  private boolean areAnswers() {
    return !isPay && cells >= FEWEST && answers.size() >= FEWEST_ANSWERS;
  }
}
