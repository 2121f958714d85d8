package org.clickwage.statement;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clickwage.profile.Profile;

/**
 * The platforms that one person's tables are of, by the names of their exports: a platform may have
 * several, and a table be of any of them. What is kept by hand is of none.
 *
 * @param byProfile the platform of each profile
 */
public record ExportPlatforms(Map<String, String> byProfile) {
  public static ExportPlatforms of(List<StatementTable> tables) {
    return of(tables.stream().map(StatementTable::profile).collect(Collectors.toSet()));
  }

  static ExportPlatforms of(Set<Profile> profiles) {
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

  public Set<String> names() {
    return new TreeSet<>(byProfile.values());
  }

  public boolean areOf(String platform, StatementTable table) {
    return platform.equals(byProfile.get(table.profile().name()));
  }
}
