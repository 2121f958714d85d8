package org.clickwage.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.stamp.StampReader;
import org.clickwage.stamp.TimeOfDay;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.Notation;

/**
 * When the task of the record at hand began and ended. A time of day is of the record's day; an end
 * that is earlier on the clock than the beginning is of the day after. A break is taken off the
 * end.
 */
public final class TaskStamps {
  private final FieldCells cells;
  private final StampReader days;
  private final StampReader accepts;
  private final StampReader ends;
  private final boolean isDated;
  private final Optional<Breaks> breaks;

  public TaskStamps(Mapping mapping, FieldCells cells, StampReader stamps, Notation notation) {
    this.cells = cells;
    this.days = stamps;
    this.accepts = stamps.forColumn(cells.title(RecordField.ACCEPT));
    this.ends = stamps.forColumn(cells.title(RecordField.END));
    this.isDated = mapping.gives(RecordField.DATE) && !mapping.isDayOfStamp();
    this.breaks = Breaks.of(mapping, notation);
  }

  /** When it began; empty where that is not written, or does not read. */
  public Optional<Instant> accept(List<RecordProblem> problems) {
    return moment(RecordField.ACCEPT, accepts, 0, problems);
  }

  /**
   * When it ended, without its break; empty where that is not written, or does not read.
   *
   * @param accept when it began
   */
  public Optional<Instant> end(Optional<Instant> accept, List<RecordProblem> problems) {
    Optional<Instant> end = moment(RecordField.END, ends, 0, problems);
    boolean isEarlier = accept.isPresent() && end.isPresent() && end.get().isBefore(accept.get());
    if (isEarlier && isOfDay(RecordField.END)) {
      end = moment(RecordField.END, ends, 1, problems);
    }
    return end.isEmpty() || breaks.isEmpty()
        ? end
        : breaks
            .get()
            .hours(cells, problems)
            .map(hours -> hours.times(3_600_000).rounded(0).longValueExact())
            .map(Duration::ofMillis)
            .map(end.get()::minus);
  }

  /** Whether a stamp is a time of the record's day. */
  private boolean isOfDay(RecordField field) {
    return isDated && cells.has(field) && TimeOfDay.isWritten(cells.text(field));
  }

  private Optional<Instant> moment(
      RecordField field, StampReader reader, int later, List<RecordProblem> problems) {
    if (!isOfDay(field)) {
      return cells.read(field, reader::read, problems);
    }
    Optional<LocalDate> day = Notation.ifReads(cells.text(RecordField.DATE), days::day);
    return day.isEmpty()
        ? cells.read(field, reader::read, problems)
        : cells.read(field, text -> reader.read(day.get().plusDays(later), text), problems);
  }
}
