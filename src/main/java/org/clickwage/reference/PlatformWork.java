package org.clickwage.reference;

import java.util.Optional;
import java.util.Set;

/**
 * What is known of a work that decides which laws for platform work hold.
 *
 * @param kinds of trips that go on together; empty where they are not known
 */
public record PlatformWork(Set<LegalFloor.Work> kinds, Optional<LegalFloor.Vehicle> vehicle) {
  public static final PlatformWork UNKNOWN = new PlatformWork(Set.of(), Optional.empty());

  public PlatformWork of(Set<LegalFloor.Work> others) {
    return new PlatformWork(others, vehicle);
  }
}
