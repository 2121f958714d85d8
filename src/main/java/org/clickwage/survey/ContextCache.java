package org.clickwage.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Levy;
import org.clickwage.table.CellKey;
import org.clickwage.wage.StatedCharges;

/**
 * The settings that the threads of a run have found so far.
 *
 * <p>Thousands of places and days share a few dozen settings, since a law holds for many days. Each
 * of them stands here once, so that what random records need stays in the processor's near caches.
 */
final class ContextCache {
  private final ConcurrentMap<CellKey, List<ReferenceContext>> byCells = new ConcurrentHashMap<>();
  private final ConcurrentMap<CellKey, ReferenceContext> byDay = new ConcurrentHashMap<>();
  private final ConcurrentMap<List<Object>, ReferenceWage> byGrounds = new ConcurrentHashMap<>();
  private final ConcurrentMap<List<Object>, ChargeScheme> schemes = new ConcurrentHashMap<>();

  /**
   * @param cells all that the setting is found by, but the day
   */
  ReferenceContext of(CellKey cells, LocalDate day, Supplier<ReferenceContext> search) {
    List<ReferenceContext> ofCells = few(byCells).computeIfAbsent(cells, none -> new ArrayList<>());
    synchronized (ofCells) {
      for (ReferenceContext known : ofCells) {
        if (known.days().contains(day)) {
          return known;
        }
      }
      ReferenceContext found = met(search.get());
      ofCells.add(found);
      return found;
    }
  }

  /** The same where a scheme may be another one on each day. */
  ReferenceContext ofDay(CellKey cellsAndDay, Supplier<ReferenceContext> search) {
    return few(byDay).computeIfAbsent(cellsAndDay, none -> met(search.get()));
  }

  /**
   * Notes what the references and the charges of one rest on, whether other records share it or
   * not.
   */
  ReferenceContext met(ReferenceContext found) {
    for (RowReference each : found.references()) {
      byGrounds.putIfAbsent(each.wage().grounds(), each.wage());
    }
    if (found.scheme().orElse(null) instanceof StatedCharges.Scheme legal) {
      schemes.putIfAbsent(grounds(legal.scheme()), legal.scheme());
    }
    return found;
  }

  private static <V> ConcurrentMap<CellKey, V> few(ConcurrentMap<CellKey, V> kept) {
    if (kept.size() >= ReferenceContexts.MOST_KEPT) {
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
