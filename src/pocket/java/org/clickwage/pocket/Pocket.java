package org.clickwage.pocket;

import java.util.HashMap;
import java.util.Map;
import org.clickwage.reference.ReferenceData;
import org.teavm.jso.JSExport;

/** What the script of a page can be asked. */
public final class Pocket {
  private static final ReferenceData FACTS = ReferenceData.bundled();

  /** By language and day: a message table is read once. */
  private static final Map<String, PageAnswer> ANSWERS = new HashMap<>();

  private Pocket() {}

  @JSExport
  public static String answer(String fields, String language, String today) {
    return in(language, today).of(fields);
  }

  @JSExport
  public static String asked(String fields, String language, String today) {
    return in(language, today).asked(fields);
  }

  @JSExport
  public static String json(String options, String language, String today) {
    return in(language, today).json(options);
  }

  private static PageAnswer in(String language, String today) {
    return ANSWERS.computeIfAbsent(language + today, key -> PageAnswer.in(language, today, FACTS));
  }
}
