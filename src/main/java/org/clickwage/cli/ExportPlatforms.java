package org.clickwage.cli;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clickwage.profile.Profile;
import org.clickwage.statement.StatementTable;

/**
 * The platforms that one person's tables are of, by the names of their exports: a platform may have
 * several, and a table be of any of them. What is kept by hand is of none.
 *
 * @param byProfile the platform of each profile
 */
record ExportPlatforms(Map<String, String> byProfile) {
  static ExportPlatforms of(List<StatementTable> tables) {
    List<Profile> profiles = tables.stream().map(StatementTable::profile).distinct().toList();
    Set<String> exports = new TreeSet<>();
    for (Profile each : profiles) {
      if (Collections.disjoint(exports, each.exports())) {
        exports.addAll(each.exports());
      } else {
        exports.retainAll(each.exports());
      }
    }
    Map<String, String> byProfile = new HashMap<>();
    for (Profile each : profiles) {
      if (!each.records().sameNames()) {
        String own = each.exports().isEmpty() ? each.name() : String.join(", ", exports);
        byProfile.put(each.name(), own);
      }
    }
    return new ExportPlatforms(byProfile);
  }

  Set<String> names() {
    return new TreeSet<>(byProfile.values());
  }

  boolean areOf(String platform, StatementTable table) {
    return platform.equals(byProfile.get(table.profile().name()));
  }
}
