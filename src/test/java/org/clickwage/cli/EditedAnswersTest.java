package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;

/** Answers that are typed at a terminal with the keys that edit a line. */
class EditedAnswersTest {
  private static final String LEFT = "\033[D";
  private static final String UP = "\033[A";
  private static final String END = "\004";

  private static EditedAnswers typing(String keys) throws IOException {
    LineDisciplineTerminal terminal =
        new LineDisciplineTerminal(
            "a terminal", "ansi", new ByteArrayOutputStream(), StandardCharsets.UTF_8);
    EditedAnswers answers = new EditedAnswers(terminal);
    terminal.enterRawMode();
    terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    return answers;
  }

  @Test
  void aLineIsEditedBeforeItIsTaken() throws IOException {
    try (EditedAnswers answers = typing("40 €" + LEFT + LEFT + "0\r")) {
      assertEquals(Optional.of("400 €"), answers.next(""));
    }
  }

  @Test
  void theArrowBringsBackWhatWasAnsweredBefore() throws IOException {
    try (EditedAnswers answers = typing("d'accord !!\r2\r" + UP + UP + "\r")) {
      assertEquals(Optional.of("d'accord !!"), answers.next(""));
      assertEquals(Optional.of("2"), answers.next(""));
      assertEquals(Optional.of("d'accord !!"), answers.next(""));
    }
  }

  @Test
  void anAnswerTakenBackStandsThereToBeChanged() throws IOException {
    try (EditedAnswers answers = typing(" a week\r")) {
      assertEquals(Optional.of("400 € a week"), answers.next("400 €"));
    }
  }

  @Test
  void theKeyThatEndsAFileEndsTheAnswers() throws IOException {
    try (EditedAnswers answers = typing(END)) {
      assertEquals(Optional.empty(), answers.next(""));
    }
  }
}
