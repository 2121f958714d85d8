package org.clickwage.survey;

/** Something in the file is a range, and the plan has no columns for its two ends. */
public final class RangesFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RangesFoundException() {
    super("a range", null, false, false);
  }
}
