package org.clickwage.message;

/** The title of a column of ours where the table has one of the same name: with ours before it. */
public final class OwnTitle {
  private static final String OURS = "clickwage_";

  private OwnTitle() {}

  public static String beside(String taken) {
    return OURS + taken;
  }

  /** What the column is called where nothing else is called so. */
  public static String plain(String title) {
    return title.startsWith(OURS) ? title.substring(OURS.length()) : title;
  }
}
