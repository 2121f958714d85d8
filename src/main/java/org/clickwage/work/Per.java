package org.clickwage.work;

/** What a stated amount is for: the whole work, each task, each hour, or a period. */
public sealed interface Per permits Per.Each, Period {
  /** What an amount is for when it is no period of the calendar. */
  enum Each implements Per {
    WORK,
    TASK,
    HOUR
  }
}
