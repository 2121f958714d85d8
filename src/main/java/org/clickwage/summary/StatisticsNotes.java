package org.clickwage.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.statistics.MedianInterval;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.StatisticsOptions;

/** What is to be known of any table of group statistics, be it of a survey or of a task log. */
final class StatisticsNotes {
  private StatisticsNotes() {}

  /** How the confidence intervals were found. */
  static List<Note> onIntervals(StatisticsOptions options, List<? extends ShownRow> rows) {
    Set<MedianInterval.Method> methods =
        rows.stream()
            .flatMap(
                row -> row.statistics().rates().flatMap(RateDistribution::medianInterval).stream())
            .map(MedianInterval::method)
            .collect(Collectors.toSet());
    List<Note> notes = new ArrayList<>();
    Share level = Share.ofFraction(options.confidence());
    if (methods.contains(MedianInterval.Method.BOOTSTRAP)) {
      Rational replicates = Rational.of(options.bootstrapDraws());
      notes.add(Note.of("summary.bootstrap", level, replicates, Long.toString(options.seed())));
    }
    if (methods.contains(MedianInterval.Method.WOODRUFF)) {
      notes.add(Note.of("summary.woodruff", level));
    }
    if (notes.isEmpty()) {
      notes.add(Note.of("summary.confidence", level));
    }
    return notes;
  }

  /**
   * What is suppressed, since it is of too few.
   *
   * @param anyFigure whether any figure is suppressed, alone or with its row
   * @param anyGroup whether those of a group are, which other tables could reveal
   */
  static List<Note> onSuppression(int minGroup, boolean anyFigure, boolean anyGroup) {
    List<Note> notes = new ArrayList<>();
    if (anyFigure) {
      notes.add(Note.of("summary.suppressed", Integer.toString(minGroup)));
    }
    if (anyGroup) {
      notes.add(Note.of("summary.breakdowns"));
    }
    return notes;
  }
}
