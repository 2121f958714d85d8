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
 */
public record StatementTable(
    String name, InputFile file, Dialect dialect, Mapping mapping, StampReader stamps) {

  /** The name without folder and archive, which may name a person, for what is published. */
  public String fileName() {
    int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return name.substring(Math.max(folder, name.lastIndexOf('!')) + 1);
  }

  public Profile profile() {
    return mapping.profile();
  }

  public StatementKind kind() {
    return StatementKind.of(mapping).orElseThrow();
  }
}
