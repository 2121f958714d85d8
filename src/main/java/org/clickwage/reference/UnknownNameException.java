package org.clickwage.reference;

import java.util.List;

/** A name that no table has: a country, region, series, scheme or option of a scheme. */
public class UnknownNameException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What kind of name was looked for. */
  public enum Kind {
    COUNTRY,
    REGION,
    SERIES,
    SCHEME,
    SCHEME_OPTION,
    CURRENCY
  }

  private final Kind kind;
  private final String found;
  private final transient List<String> known;

  public UnknownNameException(Kind kind, String found, List<String> known) {
    super("unknown " + kind + ": " + found);
    this.kind = kind;
    this.found = found;
    this.known = List.copyOf(known);
  }

  public Kind kind() {
    return kind;
  }

  public String found() {
    return found;
  }

  /** The names that would have been understood. */
  public List<String> known() {
    return known;
  }
}
