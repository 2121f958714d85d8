package org.clickwage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusTest {
  @Test
  void aStatusIsNamedByItsWord() {
    for (Status status : Status.values()) {
      assertEquals(Optional.of(status), Status.named(" " + status.word()));
    }
    assertEquals(Optional.empty(), Status.named("paid"));
  }
}
