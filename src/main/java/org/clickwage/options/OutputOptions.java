package org.clickwage.options;

import java.util.List;
import java.util.Optional;
import org.clickwage.document.Format;
import org.clickwage.document.Heading;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.work.Expected;
import org.clickwage.work.NotationException;

/**
 * How a result is shown: the options of every command, and of those that make a page or a picture.
 *
 * @param languages those that were chosen; several where each has files of its own
 * @param heading what the user writes over a page or a picture
 * @param isBrief whether the sentences alone are shown
 * @param isPlain whether text has a fact on each line, without bars and rules
 */
public record OutputOptions(
    List<Language> languages,
    Optional<Format> given,
    Color color,
    Heading heading,
    boolean isBrief,
    boolean isPlain) {
  /** When colours are used. */
  public enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  public static final OptionGroup ALL = new OptionGroup();
  public static final Option<Language> LANG =
      ALL.words("--lang", "${bundle:languages}", OutputOptions::language);
  public static final Option<Format> FORMAT = ALL.choice("--format", Format.class);
  public static final Option<Color> COLOR = ALL.choice("--color", Color.class);
  private static final Option<?> BRIEF = ALL.flag("--brief");
  private static final Option<?> PLAIN = ALL.flag("--plain");

  static final OptionGroup HEADING = new OptionGroup();
  private static final Option<String> TITLE = HEADING.value("--title", "TEXT", Values.TEXT);
  private static final Option<String> SUBTITLE = HEADING.value("--subtitle", "TEXT", Values.TEXT);

  /**
   * @param isInSeveral whether several languages may be chosen
   */
  public static OutputOptions of(ParsedOptions typed, boolean isInSeveral, Problems problems) {
    OutputOptions output =
        new OutputOptions(
            typed.values(LANG),
            typed.value(FORMAT),
            typed.value(COLOR).orElse(Color.AUTO),
            new Heading(typed.value(TITLE), typed.value(SUBTITLE)),
            typed.has(BRIEF),
            typed.has(PLAIN));
    output.given.ifPresent(format -> output.check(format, problems));
    problems.addIf(output.languages.size() > 1 && !isInSeveral, LANG, "problem.languages");
    return output;
  }

  /** The language that is chosen on the command line, whatever the environment's is. */
  static Optional<Language> chosenLanguage(ParsedOptions typed) {
    return typed.words(LANG).stream().findFirst().flatMap(Language::of);
  }

  private static Language language(String tag) {
    return Language.of(tag)
        .orElseThrow(
            () -> new NotationException(tag, Expected.ONE_OF, String.join(", ", Language.codes())));
  }

  /** Refuses what changes nothing of a format: programs get all, and text alone has bars. */
  void check(Format format, Problems problems) {
    problems.addIf(
        isBrief && format.isForPrograms(), BRIEF, "problem.no-effect", Note.word(format));
    problems.addIf(isPlain && format != Format.TEXT, PLAIN, "problem.no-effect", Note.word(format));
  }

  public Format format() {
    return given.orElse(Format.TEXT);
  }
}
