package org.clickwage.csv;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clickwage.compare.ReferenceWage;

/**
 * The settings that the threads of a run have found so far, by the cells that they were found for.
 *
 * <p>Thousands of days share a few dozen settings. Each of these stands here once, so that what
 * random records need stays in the processor's near caches.
 */
final class FoundSettings {
  private final ConcurrentMap<String, RowSetting> byCells = new ConcurrentHashMap<>();
  private final ConcurrentMap<RowSetting, RowSetting> settings = new ConcurrentHashMap<>();

  RowSetting of(String cells, Supplier<RowSetting> search) {
    return byCells.computeIfAbsent(
        cells, none -> settings.computeIfAbsent(search.get(), same -> same));
  }

  /** The references of all of them, each once. */
  Set<ReferenceWage> references() {
    return settings.keySet().stream()
        .flatMap(setting -> setting.references().stream())
        .map(RowReference::wage)
        .collect(Collectors.toUnmodifiableSet());
  }
}
