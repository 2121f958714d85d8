package org.clickwage.reference;

import java.util.List;
import org.clickwage.message.Note;
import org.clickwage.work.NotationException;

/**
 * A name that no table has: of a country, region, series, scheme or its option, floor, platform or
 * case. What is wrong is reported by its kind alone, in a cell as in an option.
 */
public class UnknownNameException extends NotationException {
  private static final long serialVersionUID = 1L;

  /** What kind of name was looked for. */
  public enum Kind implements Note.Kind {
    COUNTRY,
    PLACE_OR_PLATFORM,
    REGION,
    SERIES,
    SCHEME,
    SCHEME_OPTION,
    FLOOR,
    PLATFORM,
    CASE,
    CASE_OF_FILE;

    @Override
    public String key() {
      return "unknown." + word();
    }

    /** Its word in the message tables. */
    public String word() {
      return Note.word(this);
    }
  }

  private final Kind kind;
  private final String found;
  private final transient List<String> known;

  public UnknownNameException(Kind kind, String found, List<String> known) {
    super(found, kind, found);
    this.kind = kind;
    this.found = found;
    this.known = List.copyOf(known);
  }

  public Kind kind() {
    return kind;
  }

  /** All of the text, however long. */
  @Override
  public String found() {
    return found;
  }

  @Override
  public Note problem() {
    return expected();
  }

  /** The names that would have been understood. */
  public List<String> known() {
    return known;
  }
}
