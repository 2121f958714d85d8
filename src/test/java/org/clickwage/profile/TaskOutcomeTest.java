package org.clickwage.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskOutcomeTest {
  @Test
  void aStatusIsNamedByItsWord() {
    for (TaskOutcome outcome : TaskOutcome.values()) {
      assertEquals(Optional.of(outcome), TaskOutcome.named(" " + outcome.word()));
    }
    assertEquals(Optional.empty(), TaskOutcome.named("paid"));
  }
}
