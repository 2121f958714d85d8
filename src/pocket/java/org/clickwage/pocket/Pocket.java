package org.clickwage.pocket;

import org.clickwage.reference.ReferenceData;
import org.teavm.jso.JSExport;

/** What the script of a page can be asked. */
public final class Pocket {
  private static final ReferenceData FACTS = ReferenceData.bundled();

  private Pocket() {}

  @JSExport
  public static String answer(String fields, String language, String today) {
    return PageAnswer.in(language, today, FACTS).of(fields);
  }

  @JSExport
  public static String json(String options, String language, String today) {
    return PageAnswer.in(language, today, FACTS).json(options);
  }
}
