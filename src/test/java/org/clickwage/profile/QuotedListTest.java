package org.clickwage.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedListTest {
  @Test
  void onlyWhatBeginsWithAQuoteIsQuoted() {
    List<String> parts = List.of("Pay", "Where, and when?", "Was it \"fun\"?", "2\" screen, \"A\"");
    String text = "Pay , \"Where, and when?\", Was it \"fun\"?, \"2\"\" screen, \"\"A\"\"\"";
    assertEquals(new QuotedList(parts, true), QuotedList.read(text));
  }

  @Test
  void anOpenQuoteIsReported() {
    assertEquals(new QuotedList(List.of("a", "b, c"), false), QuotedList.read("a, \"b, c"));
  }
}
