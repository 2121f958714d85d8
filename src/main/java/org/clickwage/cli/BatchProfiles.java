package org.clickwage.cli;

import java.util.List;
import org.clickwage.profile.Profile;
import org.clickwage.profile.Profiles;
import org.clickwage.report.NamesReport;

/** The profiles that can be named, for the list of them. */
final class BatchProfiles {
  private BatchProfiles() {}

  static List<NamesReport.Named> named() {
    return Profiles.names().stream().map(BatchProfiles::named).toList();
  }

  private static NamesReport.Named named(String name) {
    Profile first = Profiles.tables(name).get(0);
    return new NamesReport.Named(name, first.description());
  }
}
