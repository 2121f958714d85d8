package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import org.clickwage.document.Column;
import org.clickwage.message.Wording;
import org.clickwage.reference.Basis;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.MinimumWages;
import org.clickwage.reference.Place;

/**
 * One line of a report of minimum wages: a row of the tables, or why there is none.
 *
 * @param series the one that was asked for; empty for that which the place has by default
 * @param basis what was asked for; of a row, its own
 */
public record MinimumLine(
    Place place, Optional<String> series, Optional<Basis> basis, Lookup<MinimumWage> wage) {
  /** A row of the tables. */
  public static MinimumLine of(MinimumWage row) {
    return new MinimumLine(
        row.place(), Optional.of(row.series()), Optional.of(row.basis()), Lookup.found(row));
  }

  static MinimumLine of(MinimumWages.Listed each) {
    return new MinimumLine(each.place(), each.series(), Optional.of(Basis.GROSS), each.inForce());
  }

  /** What files for programs have of a line. */
  public static List<Column<MinimumLine>> columns(Wording wording) {
    return new MinimumColumns(wording).all(new Footnotes());
  }

  Optional<MinimumWage> found() {
    return wage.toOptional();
  }

  String seriesName() {
    return found().map(MinimumWage::series).or(() -> series).orElse("");
  }
}
