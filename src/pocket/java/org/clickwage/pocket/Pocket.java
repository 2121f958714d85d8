package org.clickwage.pocket;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.clickwage.cli.PageStatement;
import org.clickwage.options.ParsedOptions;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.reference.ReferenceData;
import org.teavm.jso.JSExport;

/** What the script of a page can be asked. */
public final class Pocket {
  private static final ReferenceData FACTS = ReferenceData.bundled();

  /** By language and day: a message table is read once. */
  private static final Map<String, PageAnswer> ANSWERS = new HashMap<>();

  private static InputFiles given = new InputFiles();

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

  /** Takes a file for the next statement. */
  @JSExport
  public static void give(String name, byte[] bytes, boolean isNamed) {
    given.add(new InputFile(name, bytes), isNamed);
  }

  /** The statement of the files that were given since the last one, in the parts of the page. */
  @JSExport
  public static String statement(String options, String language, String now) {
    PageStatement statement = given(options, language, now);
    return PageAnswer.written(FACTS, statement::parts);
  }

  /** The same as the command writes it. */
  @JSExport
  public static String statementJson(String options, String language, String now) {
    PageStatement statement = given(options, language, now);
    return PageAnswer.written(FACTS, statement::json);
  }

  private static PageStatement given(String options, String language, String now) {
    LocalDateTime at = LocalDateTime.parse(now);
    ParsedOptions typed = in(language, at.toLocalDate().toString()).typed(options);
    InputFiles files = given;
    given = new InputFiles();
    return PageStatement.of(files, typed, language, at);
  }

  private static PageAnswer in(String language, String today) {
    return ANSWERS.computeIfAbsent(language + today, key -> PageAnswer.in(language, today, FACTS));
  }
}
