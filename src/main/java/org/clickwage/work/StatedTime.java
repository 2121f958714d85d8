package org.clickwage.work;

import java.util.Optional;

/** Time as it was stated: all hours of work, or paid and unpaid hours apart, or any two of them. */
public record StatedTime(
    Optional<Stated> workHours, Optional<Stated> paidHours, Optional<Stated> unpaidHours) {
  public static final StatedTime UNKNOWN =
      new StatedTime(Optional.empty(), Optional.empty(), Optional.empty());

  public static StatedTime of(Stated workHours) {
    return new StatedTime(Optional.of(workHours), Optional.empty(), Optional.empty());
  }

  public StatedTime {
    if (workHours.isPresent() && paidHours.isPresent() && unpaidHours.isPresent()) {
      throw new IllegalArgumentException("two of work, paid and unpaid hours say it all");
    }
  }
}
