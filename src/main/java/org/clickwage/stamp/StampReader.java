package org.clickwage.stamp;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.clickwage.number.Rational;
import org.clickwage.source.CellText;
import org.clickwage.stamp.StampException.Fault;
import org.clickwage.stamp.StampForms.DateOrder;

/**
 * Reads the stamps of tasks to moments in UTC; it may be shared between threads.
 *
 * <p>A zone or offset in the stamp itself is believed first; the zone of the user's {@code --zone},
 * else of the profile, is for stamps without one.
 */
public final class StampReader {
  private static final long MICROS = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;

  private final StampForms forms;
  private final Optional<StampPattern> asked;
  private final List<StampPattern> patterns;
  private final Optional<ZoneId> zone;
  private final boolean localDespiteZone;

  /** The offset of a zone that has one only, so that UTC needs no search; else none. */
  private final int fixedOffset;

  /**
   * Throws {@link org.clickwage.work.NotationException} where the pattern itself can't be read.
   *
   * @param dateFormat the one form that stamps have, as the user says; else that of the export
   */
  public StampReader(StampForms forms, Optional<String> dateFormat, Optional<ZoneId> zone) {
    this(
        forms,
        dateFormat.or(forms::dateFormat).map(StampPattern::of),
        forms.patterns().stream().map(StampPattern::of).toList(),
        zone.or(forms::zone),
        false);
  }

  private StampReader(
      StampForms forms,
      Optional<StampPattern> asked,
      List<StampPattern> patterns,
      Optional<ZoneId> zone,
      boolean localDespiteZone) {
    this.forms = forms;
    this.asked = asked;
    this.patterns = patterns;
    this.zone = zone;
    this.localDespiteZone = localDespiteZone;
    this.fixedOffset =
        zone.isPresent() && zone.get().normalized() instanceof ZoneOffset fixed
            ? fixed.getTotalSeconds()
            : StampFields.NONE;
  }

  /** The reader for the column of this title: some hold local time though their stamps end in Z. */
  public StampReader forColumn(String title) {
    return forms.localDespiteZ().contains(CellText.plain(title))
        ? new StampReader(forms, asked, patterns, zone, true)
        : this;
  }

  /** Whether it is stated, and need not be looked for, what comes first in {@code 3/4/2020}. */
  public boolean knowsDateOrder() {
    return asked.isPresent() || forms.dateOrder().isPresent();
  }

  /** The same reader for a file whose dates show their order. */
  public StampReader withDateOrder(DateOrder order) {
    return new StampReader(forms(Optional.of(order)), asked, patterns, zone, localDespiteZone);
  }

  /** How the stamps are read: as their export has them, or as the user says, or as they show. */
  public StampForms forms() {
    return forms(forms.dateOrder());
  }

  private StampForms forms(Optional<DateOrder> order) {
    return new StampForms(
        zone, order, asked.map(StampPattern::text), forms.patterns(), forms.localDespiteZ());
  }

  /** Where stamps without a zone are taken to be written; empty where such stamps are refused. */
  public Optional<ZoneId> zone() {
    return zone;
  }

  /** Whether {@code 2025-06-01} is that day, and no form that was asked for says otherwise. */
  public boolean readsIsoDays() {
    return asked.isEmpty() && patterns.isEmpty();
  }

  /** The moment that a text names; throws {@link StampException} where it isn't exactly one. */
  public Instant read(String text) {
    StampFields fields = moment(text);
    if (fields.faultOfZone != null) {
      throw fields.faultOfZone;
    }
    boolean written = fields.offset != StampFields.NONE && !localDespiteZone;
    int offset = written ? fields.offset : offset(fields, text);
    long local = TimeUnit.DAYS.toSeconds(fields.day.toEpochDay()) + fields.time.toSecondOfDay();
    return Instant.ofEpochSecond(local - offset, fields.time.getNano());
  }

  /** The day that a text names, as it is written there; a time of day and a zone may follow. */
  public LocalDate day(String text) {
    try {
      return fields(text).day;
    } catch (StampException e) {
      throw e.fault() == Fault.NOT_A_STAMP ? new StampException(text, Fault.NOT_A_DAY) : e;
    }
  }

  /** The day and time of day that a text names, as they are written there, whatever the zone. */
  public LocalDateTime local(String text) {
    StampFields fields = moment(text);
    return LocalDateTime.of(fields.day, fields.time);
  }

  /** The same of a text that may be a time of the given day alone. */
  public LocalDateTime local(LocalDate day, String text) {
    return TimeOfDay.isWritten(text) ? TimeOfDay.on(day, text) : local(text);
  }

  /**
   * The moment of a time of day; without a zone it is one of UTC, as lengths are the same there.
   */
  public Instant read(LocalDate day, String text) {
    LocalDateTime local = TimeOfDay.on(day, text);
    StampFields fields = new StampFields();
    fields.day = local.toLocalDate();
    fields.time = local.toLocalTime();
    int offset = zone.isEmpty() ? 0 : offset(fields, text);
    return local.toInstant(ZoneOffset.ofTotalSeconds(offset));
  }

  private StampFields moment(String text) {
    StampFields fields = fields(text);
    if (fields.time == null) {
      throw new StampException(text, Fault.NO_TIME);
    }
    return fields;
  }

  private StampFields fields(String text) {
    StampFields fields = written(text);
    if (fields.day == null) {
      throw noSuchDay(text);
    }
    return fields;
  }

  private StampException noSuchDay(String text) {
    return forms
        .dateOrder()
        .filter(order -> asked.isEmpty() && StampText.orderShown(text).isPresent())
        .map(order -> new StampException(text, Fault.OTHER_DATE_ORDER, order.pattern()))
        .orElseGet(() -> new StampException(text, Fault.NO_SUCH_DAY));
  }

  private StampFields written(String text) {
    if (asked.isPresent()) {
      return asked
          .get()
          .read(text.strip())
          .orElseThrow(() -> new StampException(text, Fault.OTHER_PATTERN, asked.get().text()));
    }
    for (StampPattern pattern : patterns) {
      Optional<StampFields> fields = pattern.read(text.strip());
      if (fields.isPresent()) {
        return fields.get();
      }
    }
    return StampText.read(text, forms.dateOrder());
  }

  private int offset(StampFields fields, String text) {
    if (fixedOffset != StampFields.NONE) {
      return fixedOffset;
    }
    ZoneId place = zone.orElseThrow(() -> new StampException(text, Fault.NO_ZONE));
    LocalDateTime local = LocalDateTime.of(fields.day, fields.time);
    List<ZoneOffset> offsets = place.getRules().getValidOffsets(local);
    if (offsets.size() != 1) {
      Fault fault = offsets.isEmpty() ? Fault.SKIPPED_TIME : Fault.REPEATED_TIME;
      throw new StampException(text, fault, place.getId());
    }
    return offsets.get(0).getTotalSeconds();
  }

  /** The day on the clocks of a zone so many microseconds after 1970. */
  public static LocalDate day(long micros, ZoneId zone) {
    Instant moment = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS));
    return moment.atZone(zone).toLocalDate();
  }

  /** The whole microseconds from 1970 to a moment. */
  public static long micros(Instant moment) {
    return MICROS * moment.getEpochSecond() + moment.getNano() / NANOS_PER_MICRO;
  }

  /** The exact seconds from one moment to another; negative where that is an earlier one. */
  public static Rational seconds(Instant from, Instant to) {
    Duration length = Duration.between(from, to);
    Rational whole = Rational.of(length.getSeconds());
    return length.getNano() == 0
        ? whole
        : whole.plus(Rational.of(length.getNano(), MICROS * NANOS_PER_MICRO));
  }
}
