package org.clickwage.message;

/** A sentence of the reference tables, in each language of the program. */
public record Text(String english, String french) {
  public static final Text NONE = new Text("", "");

  public boolean isEmpty() {
    return english.isEmpty();
  }

  /** This one and another after it. */
  public Text and(Text next) {
    return new Text(english + " " + next.english, french + " " + next.french);
  }

  /** Written out, since what a record brings is linked at run time and slows a short call. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && english.equals(text.english) && french.equals(text.french);
  }

  @Override
  public int hashCode() {
    return 31 * english.hashCode() + french.hashCode();
  }
}
