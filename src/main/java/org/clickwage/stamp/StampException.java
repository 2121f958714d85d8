package org.clickwage.stamp;

import org.clickwage.message.Note;
import org.clickwage.work.NotationException;

/** A text that does not read as a stamp, or as only one stamp. */
public class StampException extends NotationException {
  private static final long serialVersionUID = 1L;

  /** What keeps a text from being one moment. */
  public enum Fault {
    NOT_A_STAMP,
    /** The same where only a day was asked for. */
    NOT_A_DAY,
    /** A day alone: it has no time of day. */
    NO_TIME,
    /** 31 February. */
    NO_SUCH_DAY,
    /** {@code 12/31/2024} where the day comes first. */
    OTHER_DATE_ORDER,
    /** {@code 31/12/24}. */
    SHORT_YEAR,
    /** {@code 3/4/2020}: March or April. */
    DAY_OR_MONTH_FIRST,
    /** Local time, of an unknown place. */
    NO_ZONE,
    UNKNOWN_ZONE,
    /** An abbreviation that several zones share: CST, IST, BST. */
    SHARED_ZONE,
    /** A local time that the clocks skipped. */
    SKIPPED_TIME,
    /** A local time that the clocks showed twice. */
    REPEATED_TIME,
    /** It does not fit the pattern that was asked for. */
    OTHER_PATTERN
  }

  private final Fault fault;

  public StampException(String found, Fault fault, Object... values) {
    super(found, "stamp." + Note.word(fault), values);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }

  /** A file can hold a million bad cells, and where in the program they were found is of no use. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
