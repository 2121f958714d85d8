package org.clickwage.tasklog;

/** Which time a top-up pays at the reference. */
public enum TopUpTime {
  /** The worker's own, by the method that answers. */
  OWN,
  /** That of each task, whoever does it: the median over workers of their median task time. */
  MEDIAN_OF_MEDIANS
}
