package org.clickwage.statement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.Floors;
import org.clickwage.compare.References;
import org.clickwage.reference.Lookup;
import org.clickwage.wage.Charges;

/**
 * What the law says of each day of a statement, and what the user sets in its place.
 *
 * @param charges social charges by the day they are due; none where they are not stated
 * @param references the wages that a day's work is compared with; the first found is taken
 * @param floors the legal floors for platform work that are in force on a day
 */
public record StatementLaw(
    Function<LocalDate, Optional<Lookup<Charges>>> charges,
    Function<LocalDate, References> references,
    Function<LocalDate, Floors> floors) {
  public static final StatementLaw NONE =
      new StatementLaw(day -> Optional.empty(), day -> References.NONE, day -> Floors.NONE);
}
