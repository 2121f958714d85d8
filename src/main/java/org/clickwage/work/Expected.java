package org.clickwage.work;

import org.clickwage.message.Note;

/** What a text should have been, where more than the sentence that names it depends on that. */
public enum Expected implements Note.Kind {
  NUMBER,
  UNAMBIGUOUS_NUMBER,
  CLOCK_TIMES,
  CLOCK_DURATION,
  SHARED_CURRENCY,
  MONEY,
  AMOUNT_FROM_ZERO,
  DURATION,
  COUNT,
  DATE,
  DISTANCE,
  PERCENT,
  PERIOD,
  SPAN,
  COST,
  DAYS_PER_WEEK,
  HOURLY_RATE,
  WEIGHT,
  CONFIDENCE,
  TRIM,
  RECORD_CURRENCY,
  ONE_OF;

  private final String key = "expected." + Note.word(this);

  @Override
  public String key() {
    return key;
  }
}
