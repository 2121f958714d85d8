package org.clickwage.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.clickwage.work.NotationException;
import org.junit.jupiter.api.Test;

class ColumnNamesTest {
  private final ColumnNames names =
      new ColumnNames(List.of("worker", " Email", "pay", "email", "#1"));

  @Test
  void aTitleMayStandOverSeveralColumns() {
    assertEquals(List.of(1, 3), names.titled("EMAIL "));
    assertEquals(List.of("#2", "#4"), ColumnNames.numbers(names.titled("email")));
    assertEquals(List.of(), names.titled("e-mail"));
  }

  @Test
  void aNumberIsAPlaceInTheHeader() {
    assertEquals(List.of(0), names.numbered(" #1 "));
    assertEquals(List.of(4), names.numbered("#5"));
    assertEquals(List.of(), names.numbered("#6"));
    assertEquals(List.of(), names.numbered("#0"));
    assertEquals(List.of(), names.numbered("1"));
  }

  @Test
  void aNameWithACommaIsQuotedInAList() {
    assertEquals(List.of("worker", "pay"), ColumnNames.listed("worker, pay"));
    assertEquals(
        List.of("How much, in euros?", "a \"b\", c", "6\" pipe"),
        ColumnNames.listed("\"How much, in euros?\", \"a \"\"b\"\", c\",6\" pipe"));
    assertEquals(List.of("worker", ""), ColumnNames.listed("worker,"));
  }

  @Test
  void aQuoteThatIsNotClosedIsRefused() {
    NotationException refused =
        assertThrows(NotationException.class, () -> ColumnNames.listed("worker,\"pay"));
    assertEquals("expected.column-list", refused.expected().key());
  }

  @Test
  void aListThatIsWrittenReadsAgain() {
    List<String> written = List.of("a, b", "\"c", "d \"e\"");
    assertEquals("\"a, b\", \"\"\"c\", d \"e\"", ColumnNames.list(written));
    assertEquals(written, ColumnNames.listed(ColumnNames.list(written)));
  }
}
