package org.clickwage.checks;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Note;

/** The checks of an input's columns, by its first records. */
public final class Checks {
  private static final List<Function<Sample, Check>> OF_SURVEY =
      List.of(
          PercentColumns::new,
          PeriodTitles::new,
          PeriodColumns::new,
          OtherUnits::new,
          ClockForms::new,
          MissingCodes::ofSurvey,
          DamagedIds::new);

  /** A task log measures its times and knows its records; its workers are written by people. */
  private static final List<Function<Sample, Check>> OF_TASK_LOG =
      List.of(DamagedIds::new, MissingCodes::ofWorkers, ClockForms::new, NetTitle::new);

  private Checks() {}

  /**
   * What has to be said before works are calculated; empty where nothing is unclear.
   *
   * @param isSaid whether the user says that pay is before charges, or what they are
   */
  public static Optional<Note> question(Sample sample, boolean isSaid) {
    return NetTitle.question(sample, isSaid)
        .or(() -> MixedSigns.question(sample))
        .or(() -> DayTotals.question(sample))
        .or(() -> Rides.question(sample));
  }

  /** The same where the pay of each record is read as that of all its work. */
  public static Optional<Note> questionOfRecords(Sample sample) {
    return PayOfPeriod.question(sample).or(() -> DayTotals.question(sample));
  }

  /** Those of works that are compared one by one, or are one person's. */
  public static List<Note> ofWorks(Sample sample) {
    return notes(List.of(OtherUnits::new, ClockForms::new), sample);
  }

  public static List<Note> ofSurvey(Sample sample) {
    return notes(OF_SURVEY, sample);
  }

  public static List<Note> ofTaskLog(Sample sample) {
    return notes(OF_TASK_LOG, sample);
  }

  /** Those of the notes that quote no cell, and may be published. */
  public static List<Note> published(List<Note> notes) {
    return notes.stream().filter(note -> !MissingCodes.isNote(note)).toList();
  }

  private static List<Note> notes(List<Function<Sample, Check>> kinds, Sample sample) {
    return kinds.stream().flatMap(kind -> kind.apply(sample).notes().stream()).toList();
  }
}
