package org.clickwage.message;

/** The title of a column of results: prefixed where the table has a column of the same title. */
public final class ResultTitle {
  private static final String PREFIX = "clickwage_";

  private ResultTitle() {}

  public static String prefixed(String taken) {
    return PREFIX + taken;
  }

  /** The title as it is where no other column has it. */
  public static String withoutPrefix(String title) {
    return title.startsWith(PREFIX) ? title.substring(PREFIX.length()) : title;
  }
}
