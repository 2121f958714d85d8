package org.clickwage.csv;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clickwage.compare.ReferenceWage;

/**
 * The settings that the threads of a run have found so far, by the cells that they were found for.
 *
 * <p>Thousands of days share a few dozen minimum wages. Each of these stands here once, so that the
 * references of random records stay in the processor's near caches.
 */
final class FoundSettings {
  private final ConcurrentMap<String, RowSetting> byCells = new ConcurrentHashMap<>();
  private final ConcurrentMap<List<RowReference>, List<RowReference>> references =
      new ConcurrentHashMap<>();

  RowSetting of(String cells, Supplier<RowSetting> search) {
    return byCells.computeIfAbsent(cells, none -> shared(search.get()));
  }

  private RowSetting shared(RowSetting found) {
    return found.with(references.computeIfAbsent(found.references(), same -> same));
  }

  /** All that were found, each once. */
  Set<ReferenceWage> references() {
    return references.keySet().stream()
        .flatMap(List::stream)
        .map(RowReference::wage)
        .collect(Collectors.toUnmodifiableSet());
  }
}
