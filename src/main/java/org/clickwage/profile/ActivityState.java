package org.clickwage.profile;

/** What a worker was doing while the platform's application recorded the time. */
public enum ActivityState {
  WAITING,
  EN_ROUTE,
  ON_TRIP,
  /** Not at work. */
  OFFLINE;

  public boolean isWork() {
    return this != OFFLINE;
  }
}
