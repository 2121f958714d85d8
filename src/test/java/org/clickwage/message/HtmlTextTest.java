package org.clickwage.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
  /** A page may begin a new line after a dash, and at each space. */
  @Test
  void valuesStayOnOneLine() {
    assertEquals(
        "<span class=\"whole\">€4.34–5.07</span> an hour", HtmlText.inPage("€4.34–5.07 an hour"));
    assertEquals("a week, <span class=\"whole\">60–70</span>~h", unbroken("a week, 60–70 h"));
    assertEquals("1~EUR = 4,050.6~MGA, for 3~km", unbroken("1 EUR = 4,050.6 MGA, for 3 km"));
    assertEquals("since 1~June~2019", unbroken("since 1 June 2019"));
    assertEquals("24 hours", unbroken("24 hours"));
  }

  private static String unbroken(String text) {
    return HtmlText.inPage(text).replace('\u00a0', '~');
  }

  @Test
  void noTextIsMarkup() {
    assertEquals("&lt;b&gt; &amp; &quot;c&quot;", HtmlText.inPage("<b> & \"c\""));
  }
}
