package org.clickwage.note;

/** A sentence of the reference tables, in each language of the program. */
public record Text(String english, String french) {
  public static final Text NONE = new Text("", "");

  public boolean isEmpty() {
    return english.isEmpty();
  }
}
