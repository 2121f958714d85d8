package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.clickwage.message.Text;

/**
 * Days for which a series is known to have had another amount than its table shows: there is no
 * answer then, nor for the net twin of the series. A gap of the twin says why no net amount is
 * known.
 *
 * @param place the country alone where every region of it is meant
 * @param series empty where nothing of the country was collected
 */
public record Gap(Place place, String series, DayRange days, Text why) {
  static Gap of(Row row) {
    return new Gap(
        new Place(row.text("country"), row.optional("region")),
        row.text("series"),
        row.days("from", "to"),
        row.sentence("why"));
  }

  /** A gap without a region holds in every region: Japan's autumn revision. */
  public boolean isOf(Place other, String name) {
    return (place.region().isEmpty() || place.equals(other))
        && WageTable.withoutNet(series).equals(name);
  }

  /** Whether the gross amount is known on its days all the same. */
  boolean isOfNet() {
    return !WageTable.withoutNet(series).equals(series);
  }

  /** The first such day; empty when it reaches back without end. */
  public Optional<LocalDate> from() {
    return Optional.of(days.first()).filter(day -> !day.equals(LocalDate.MIN));
  }

  /** The last such day; empty when no later amount is known. */
  public Optional<LocalDate> to() {
    return Optional.of(days.last()).filter(day -> !day.equals(LocalDate.MAX));
  }

  boolean holdsOn(LocalDate day) {
    return days.contains(day);
  }

  /** Whether a row of this day lies inside or after the gap's beginning. */
  boolean isFilledFrom(LocalDate day) {
    return !day.isBefore(days.first());
  }
}
