package org.clickwage.group;

/** What a record is counted as, in its group or among all: it may be of several kinds. */
public enum RecordKind {
  RECORD,
  PROBLEM,
  /** The user leaves it out: it is counted as nothing else. */
  LEFT_OUT,
  /** It counts, and brings no money. */
  UNPAID,
  /** Its pay is undecided. */
  PENDING,
  /** It is in a rate. */
  RATED,
  /** Its weight is 0: it is counted as nothing else, but for a problem. */
  WEIGHTLESS,
  /** Its outcome does not count, and is no pending one. */
  NOT_COUNTED,
  /** Its pay is undecided, and such records do not count. */
  UNDECIDED,
  /** It is calculated and has no time, so no rate. */
  TIMELESS,
  /** It has time and no pay, so no rate. */
  PAYLESS,
  /** It has pay and time, and not the rate that was asked for. */
  RATELESS,

  // Those that are counted among all records alone.

  /** It is a test of the survey, and counts. */
  TEST,
  /** Its charge scheme is one of another country. */
  SCHEME_ELSEWHERE,
  /** It has a rate, and states its paid or its unpaid time alone: the other counts as none. */
  PART_OF_TIME,
  /** It has a rate, and an amount of it was brought from one period to another. */
  CALENDAR,
  /** It states an hourly rate and no hours. */
  HOURLY_RATE,
  /** It has a rate and was paid. */
  PAID
}
