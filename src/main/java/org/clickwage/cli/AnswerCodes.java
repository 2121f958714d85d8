package org.clickwage.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clickwage.note.Note;
import org.clickwage.profile.Key;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RowCells;

/**
 * Pay that is nothing but 1, 2, 3 and so on: which of the answers was chosen, as tools export it.
 */
final class AnswerCodes {
  private static final Pattern CODE = Pattern.compile("[1-9](?:[.,]0+)?");

  /** Fewer people may have earned a few euros each. */
  private static final int FEWEST = 10;

  private static final int FEWEST_ANSWERS = 3;

  private final Set<String> answers = new TreeSet<>();
  private int cells;
  private boolean isPay;

  private AnswerCodes() {}

  /** What is to be known of the column of pay; in a log tasks bring a few cents or euros. */
  static Optional<Note> note(TableInput input) throws IOException {
    Mapping mapping = input.mapping();
    if (mapping.column(Key.PAY) == Mapping.NONE || mapping.profile().rows().isTaskLog()) {
      return Optional.empty();
    }
    AnswerCodes codes = new AnswerCodes();
    FirstRecords.forEach(input, codes::look);
    return codes.areAnswers()
        ? Optional.of(Note.of("summary.answer-codes", mapping.title(Key.PAY)))
        : Optional.empty();
  }

  private void look(RowCells record) {
    String cell = record.text(Key.PAY);
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
