package org.clickwage.profile;

import java.util.List;

/** A profile that was asked for by a name that none has, or an export without the table at hand. */
public class ProfileNotFoundException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What was not found. */
  public enum Kind {
    NAME,
    /** The export is known, but no table of it has this header. */
    TABLE
  }

  private final Kind kind;
  private final String found;
  private final transient List<String> known;

  public ProfileNotFoundException(Kind kind, String found, List<String> known) {
    super("no profile: " + found);
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

  /** The names, or the tables of the export, that would have been understood. */
  public List<String> known() {
    return known;
  }
}
