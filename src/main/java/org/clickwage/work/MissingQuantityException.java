package org.clickwage.work;

/** A fact without which a statement cannot be calculated, and that nothing may assume. */
public class MissingQuantityException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is missing, or at odds. */
  public enum Fact {
    /** An amount per day is mixed with weeks or months. */
    DAYS_PER_WEEK,
    /** An amount for the whole work is mixed with one per period. */
    SPAN,
    /** The same, and nothing but the number of tasks is for the whole work. */
    SPAN_OF_TASKS,
    /** Pay, a cost or time is stated per task. */
    TASKS,
    /** Pay, a cost or a count is stated per hour. */
    HOURS,
    /** More unpaid or paid hours than hours of work. */
    FEWER_HOURS
  }

  private final Fact fact;

  public MissingQuantityException(Fact fact) {
    super("needed: " + fact);
    this.fact = fact;
  }

  public Fact fact() {
    return fact;
  }
}
