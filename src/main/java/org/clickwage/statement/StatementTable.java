package org.clickwage.statement;

import org.clickwage.output.InputFile;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.Profile;
import org.clickwage.profile.StampReader;
import org.clickwage.table.Dialect;

/**
 * One table of a statement, ready to be read.
 *
 * @param name the file's name for people, with that of the archive it stood in
 * @param worker the only one whom its first records name, in small letters; empty for none
 */
public record StatementTable(
    String name,
    String worker,
    InputFile file,
    Dialect dialect,
    Mapping mapping,
    StampReader stamps) {

  /** The name without folder and archive, which may name a person, for what is published. */
  public String fileName() {
    return name.substring(place().length());
  }

  /** The folder or archive that it stood in. */
  String place() {
    int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return name.substring(0, Math.max(folder, name.lastIndexOf('!')) + 1);
  }

  public Profile profile() {
    return mapping.profile();
  }

  public StatementKind kind() {
    return StatementKind.of(mapping).orElseThrow();
  }
}
