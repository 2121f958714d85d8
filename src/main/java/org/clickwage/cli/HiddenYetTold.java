package org.clickwage.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.batch.BatchPlan;
import org.clickwage.batch.ResultColumn;
import org.clickwage.batch.RowHiding;
import org.clickwage.note.Note;
import org.clickwage.profile.ColumnNames;
import org.clickwage.profile.Key;
import org.clickwage.profile.Mapping;

/**
 * Hidden columns that can be read off others: those that are added, as {@code pay} off {@code
 * gross_pay}, and those that have the same texts.
 */
final class HiddenYetTold {
  private static final Map<Key, Set<ResultColumn>> TELLING = new EnumMap<>(Key.class);

  static {
    Set<ResultColumn> money =
        EnumSet.of(ResultColumn.GROSS_PAY, ResultColumn.EARNINGS, ResultColumn.NET_PAY);
    Set.of(Key.PAY, Key.BONUS, Key.TIPS).forEach(key -> TELLING.put(key, money));
    Mapping.TIME.forEach(key -> TELLING.put(key, EnumSet.of(ResultColumn.WORK_HOURS)));
    TELLING.put(Key.PLATFORM_FEE, EnumSet.of(ResultColumn.PLATFORM_FEE_AMOUNT));
    Set.of(Key.COSTS, Key.DISTANCE_KM)
        .forEach(key -> TELLING.put(key, EnumSet.of(ResultColumn.WORK_COSTS_AMOUNT)));
    TELLING.put(Key.CHARGES, EnumSet.of(ResultColumn.SOCIAL_CHARGES));
    TELLING.put(Key.TASKS, EnumSet.of(ResultColumn.PIECE_RATE, ResultColumn.TASKS_PER_HOUR));
    Set<ResultColumn> law =
        EnumSet.of(
            ResultColumn.MINIMUM_HOURLY,
            ResultColumn.MINIMUM_CURRENCY,
            ResultColumn.MINIMUM_SERIES);
    Set.of(Key.COUNTRY, Key.REGION, Key.CLIENT_COUNTRY, Key.DATE, Key.FROM, Key.MINIMUM)
        .forEach(key -> TELLING.put(key, law));
    TELLING.put(Key.CURRENCY, EnumSet.of(ResultColumn.MINIMUM_CURRENCY));
  }

  private HiddenYetTold() {}

  /** Says what tells them, of the columns that are written behind each record, if anything. */
  static Optional<Note> note(BatchPlan plan, RowHiding hiding) {
    List<Object> told = new ArrayList<>();
    TELLING.forEach(
        (key, columns) -> {
          int column = plan.mapping().column(key);
          String telling =
              plan.columns().stream()
                  .filter(columns::contains)
                  .map(ResultColumn::title)
                  .collect(Collectors.joining(", "));
          boolean isHidden = column != Mapping.NONE && hiding.hides(column);
          if (isHidden && !telling.isEmpty() && isShown(key, plan)) {
            told.add(plan.mapping().told(column) + " (" + telling + ")");
          }
        });
    return told.stream()
        .reduce((all, next) -> Note.of("dialect.and", all, next))
        .map(all -> Note.of("columns.hidden-yet-told", all));
  }

  /** Says in how many records hidden cells can be read in others, if in any. */
  static Optional<Note> elsewhere(RowHiding hiding, List<String> header) {
    List<String> titles =
        hiding.columnsTelling().stream()
            .map(column -> column < header.size() ? header.get(column) : "#" + (column + 1))
            .toList();
    return hiding.recordsTelling() == 0
        ? Optional.empty()
        : Optional.of(
            Note.of("columns.hidden-elsewhere", hiding.recordsTelling(), ColumnNames.list(titles)));
  }

  /** A minimum wage is not shown beside a rate of one's own, nor where no place asks for it. */
  private static boolean isShown(Key key, BatchPlan plan) {
    boolean isGiven = plan.minimum().isPresent();
    boolean isPlaced =
        plan.mapping().gives(Key.COUNTRY) || plan.mapping().gives(Key.CLIENT_COUNTRY);
    return switch (key) {
      case COUNTRY, REGION, CLIENT_COUNTRY, DATE, FROM -> isPlaced && !isGiven;
      case MINIMUM -> !isGiven;
      case CURRENCY -> isGiven || isPlaced || plan.mapping().gives(Key.MINIMUM);
      default -> true;
    };
  }
}
