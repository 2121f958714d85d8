package org.clickwage.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.MedianInterval;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.StatisticsOptions;

/** How the confidence intervals in a table of statistics were found. */
public final class IntervalNotes {
  private IntervalNotes() {}

  public static List<Note> of(StatisticsOptions options, Collection<GroupStatistics> rows) {
    Set<MedianInterval.Method> methods =
        rows.stream()
            .flatMap(row -> row.rates().flatMap(RateDistribution::medianInterval).stream())
            .map(MedianInterval::method)
            .collect(Collectors.toSet());
    List<Note> notes = new ArrayList<>();
    notes.add(Note.of("summary.confidence", Share.ofFraction(options.confidence())));
    if (methods.contains(MedianInterval.Method.BOOTSTRAP)) {
      String seed = Long.toString(options.seed());
      notes.add(Note.of("summary.bootstrap", Rational.of(options.bootstrapDraws()), seed));
    }
    if (methods.contains(MedianInterval.Method.WOODRUFF)) {
      notes.add(Note.of("summary.woodruff"));
    }
    return notes;
  }
}
