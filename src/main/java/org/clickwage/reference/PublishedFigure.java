package org.clickwage.reference;

import java.time.LocalDate;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Text;
import org.clickwage.number.Money;

/**
 * What an hour of platform work pays as others published it. What they did not state is empty.
 *
 * @param study a short name of its source
 * @param place empty of several countries, or where none is named
 * @param years those of the work, {@code 2023-2024}; empty where they are not known
 * @param workers how many people it rests on
 * @param platforms their names; empty of all
 * @param kind of the work; empty of others, or of several
 * @param hour which hours are counted
 * @param pay what is deducted
 * @param read the day on which the source was read
 * @param doubt what is not sure, or was read at second hand
 */
public record PublishedFigure(
    String name,
    String study,
    Optional<Place> place,
    String years,
    Optional<Integer> workers,
    List<String> platforms,
    Text work,
    Optional<LegalFloor.Work> kind,
    Optional<CountedHour> hour,
    Optional<MeasuredPay> pay,
    Optional<CountedTips> tips,
    Optional<Average> average,
    Money perHour,
    Text source,
    LocalDate read,
    Text doubt) {
  /** Which hours pay is divided by. */
  public enum CountedHour {
    /** With a passenger or an order, or on tasks that were paid. */
    PAID,
    /** From acceptance to completion, or on tasks, paid or not. */
    TASK,
    /** All time at it, waiting and searching included. */
    ONLINE,
    /** The hours that workers stated. */
    OWN_ESTIMATE
  }

  /** What is deducted from pay. */
  public enum MeasuredPay {
    GROSS,
    AFTER_FEE,
    AFTER_COSTS,
    /** After costs and social charges. */
    AFTER_CHARGES
  }

  public enum CountedTips {
    WITH,
    WITHOUT
  }

  public enum Average {
    MEAN,
    MEDIAN
  }

  static PublishedFigure of(Row row, Places places) {
    return new PublishedFigure(
        row.text("figure"),
        row.text("study"),
        row.optional("place").map(places::parse),
        row.text("years"),
        row.optional("workers").map(Integer::valueOf),
        row.optional("platform").map(names -> List.of(names.split("; "))).orElse(List.of()),
        row.sentence("work"),
        row.optionalConstant("kind", LegalFloor.Work.class),
        row.optionalConstant("hour", CountedHour.class),
        row.optionalConstant("pay", MeasuredPay.class),
        row.optionalConstant("tips", CountedTips.class),
        row.optionalConstant("statistic", Average.class),
        new Money(row.number("amount"), row.currency("currency")),
        row.sentence("source"),
        row.day("read"),
        row.sentence("doubt"));
  }

  /** Whether it is of a place, or of a part of it. */
  boolean isIn(Place around) {
    return place.stream()
        .anyMatch(
            own ->
                own.country().equals(around.country())
                    && (around.region().isEmpty() || around.region().equals(own.region()))
                    && (around.series().isEmpty() || around.series().equals(own.series())));
  }

  /** The first and the last of its years, as numbers; empty where they are not known. */
  public Optional<IntSummaryStatistics> span() {
    return years.isEmpty()
        ? Optional.empty()
        : Optional.of(Stream.of(years.split("-")).mapToInt(Integer::parseInt).summaryStatistics());
  }
}
