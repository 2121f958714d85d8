package org.clickwage.csv;

import java.util.Set;

/**
 * Whose time counts, and what pending money is.
 *
 * @param counted the statuses whose records count in the statistics
 */
public record StatusRules(Set<Status> counted, Pending pending) {
  /** What the money of a record is on which nobody has decided. */
  public enum Pending {
    PAID,
    UNPAID,
    /** Shown, and in no rate. */
    APART
  }

  public StatusRules {
    counted = Set.copyOf(counted);
  }

  /** Whether a record of this status brings its money. */
  boolean isPaid(Status status) {
    return status == Status.APPROVED || (status == Status.PENDING && pending == Pending.PAID);
  }

  /** Whether a record of this status stands apart from all rates. */
  boolean isApart(Status status) {
    return status == Status.PENDING && pending == Pending.APART;
  }
}
