package org.clickwage.csv;

/**
 * One table of a statement, ready to be read.
 *
 * @param name the file's name for people, with that of the archive it stood in
 */
public record StatementTable(
    String name, InputFile file, Dialect dialect, Mapping mapping, StampReader stamps) {

  public Profile profile() {
    return mapping.profile();
  }

  public StatementKind kind() {
    return StatementKind.of(mapping).orElseThrow();
  }
}
