package org.clickwage.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.csv.CellKey;
import org.clickwage.money.Rational;
import org.clickwage.money.Share;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Levy;
import org.clickwage.wage.StatedCharges;

/**
 * The settings that the threads of a run have found so far.
 *
 * <p>Thousands of places and days share a few dozen settings, since a law holds for many days. Each
 * of them stands here once, so that what random records need stays in the processor's near caches.
 */
final class FoundSettings {
  private final ConcurrentMap<CellKey, List<RowSetting>> byCells = new ConcurrentHashMap<>();
  private final ConcurrentMap<CellKey, RowSetting> byDay = new ConcurrentHashMap<>();
  private final ConcurrentMap<List<Object>, ReferenceWage> byGrounds = new ConcurrentHashMap<>();
  private final ConcurrentMap<List<Object>, ChargeScheme> schemes = new ConcurrentHashMap<>();

  /**
   * @param cells all that the setting is found by, but the day
   */
  RowSetting of(CellKey cells, LocalDate day, Supplier<RowSetting> search) {
    List<RowSetting> ofCells = few(byCells).computeIfAbsent(cells, none -> new ArrayList<>());
    synchronized (ofCells) {
      for (RowSetting known : ofCells) {
        if (known.days().contains(day)) {
          return known;
        }
      }
      RowSetting found = met(search.get());
      ofCells.add(found);
      return found;
    }
  }

  /** The same where a scheme may be another one on each day. */
  RowSetting ofDay(CellKey cellsAndDay, Supplier<RowSetting> search) {
    return few(byDay).computeIfAbsent(cellsAndDay, none -> met(search.get()));
  }

  /**
   * Notes what the references and the charges of one rest on, whether other records share it or
   * not.
   */
  RowSetting met(RowSetting found) {
    for (RowReference each : found.references()) {
      byGrounds.putIfAbsent(each.wage().grounds(), each.wage());
    }
    if (found.scheme().orElse(null) instanceof StatedCharges.Scheme legal) {
      schemes.putIfAbsent(grounds(legal.scheme()), legal.scheme());
    }
    return found;
  }

  private static <V> ConcurrentMap<CellKey, V> few(ConcurrentMap<CellKey, V> kept) {
    if (kept.size() >= RowSettings.MOST_KEPT) {
      kept.clear();
    }
    return kept;
  }

  /** All that is told of a scheme: the same on days on which its rows and its notes are. */
  private static List<Object> grounds(ChargeScheme scheme) {
    StringBuilder rows = new StringBuilder(scheme.name());
    for (Levy levy : scheme.levies()) {
      rows.append(' ').append(levy.component()).append(' ').append(levy.validFrom());
      rows.append(' ').append(levy.percent().map(Share::fraction).orElse(Rational.ZERO));
    }
    return List.of(rows.toString(), scheme.notes());
  }

  /** The schemes of all of them; of those that rest on the same, one. */
  Collection<ChargeScheme> schemes() {
    return List.copyOf(schemes.values());
  }

  /** The references of all of them; of those that rest on the same, one. */
  Collection<ReferenceWage> references() {
    return List.copyOf(byGrounds.values());
  }
}
