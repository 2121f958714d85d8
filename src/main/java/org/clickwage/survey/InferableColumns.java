package org.clickwage.survey;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.profile.ColumnNames;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;

/**
 * Hidden columns that can be read off others: those that are added, as {@code pay} off {@code
 * gross_pay}, and those that have the same texts.
 */
public final class InferableColumns {
  private static final Set<ResultColumn> LAW =
      EnumSet.of(
          ResultColumn.MINIMUM_HOURLY, ResultColumn.MINIMUM_CURRENCY, ResultColumn.MINIMUM_SERIES);

  private InferableColumns() {}

  /** The result columns from which hidden ones can be read, if any. */
  public static Optional<Note> note(BatchPlan plan, ColumnRedaction hiding) {
    List<Object> inferable = new ArrayList<>();
    for (RecordField key : RecordField.values()) {
      int column = plan.mapping().column(key);
      String reporting =
          plan.columns().stream()
              .filter(columnsOf(key)::contains)
              .map(ResultColumn::title)
              .collect(Collectors.joining(", "));
      boolean isHidden = column != Mapping.NONE && hiding.hides(column);
      if (isHidden && !reporting.isEmpty() && isShown(key, plan)) {
        inferable.add(plan.mapping().nameOf(column) + " (" + reporting + ")");
      }
    }
    return inferable.stream()
        .reduce((all, next) -> Note.of("dialect.and", all, next))
        .map(all -> Note.of("columns.hidden-yet-told", all));
  }

  /** The result columns of which a field can be read. */
  private static Set<ResultColumn> columnsOf(RecordField key) {
    return switch (key) {
      case PAY, BONUS, TIPS ->
          EnumSet.of(ResultColumn.GROSS_PAY, ResultColumn.EARNINGS, ResultColumn.NET_PAY);
      case PLATFORM_FEE -> EnumSet.of(ResultColumn.PLATFORM_FEE_AMOUNT);
      case COSTS, DISTANCE_KM -> EnumSet.of(ResultColumn.WORK_COSTS_AMOUNT);
      case CHARGES -> EnumSet.of(ResultColumn.SOCIAL_CHARGES);
      case TASKS -> EnumSet.of(ResultColumn.PIECE_RATE, ResultColumn.TASKS_PER_HOUR);
      case COUNTRY, REGION, CLIENT_COUNTRY, DATE, FROM, MINIMUM -> LAW;
      case CURRENCY -> EnumSet.of(ResultColumn.MINIMUM_CURRENCY);
      default -> RecordField.TIMES.contains(key) ? EnumSet.of(ResultColumn.WORK_HOURS) : Set.of();
    };
  }

  /** Says in how many records hidden cells can be read in others, if in any. */
  public static Optional<Note> elsewhere(ColumnRedaction hiding, List<String> header) {
    List<String> titles =
        hiding.revealingColumns().stream()
            .map(column -> column < header.size() ? header.get(column) : "#" + (column + 1))
            .map(title -> ColumnNames.list(List.of(title)))
            .toList();
    return hiding.revealingRecords() == 0
        ? Optional.empty()
        : Optional.of(
            Note.of(
                "columns.hidden-elsewhere", hiding.revealingRecords(), Suggestions.titles(titles)));
  }

  /** A minimum wage is not shown with a rate of one's own, nor where no place asks for it. */
  private static boolean isShown(RecordField key, BatchPlan plan) {
    boolean isGiven = plan.minimum().isPresent();
    boolean isPlaced =
        plan.mapping().gives(RecordField.COUNTRY)
            || plan.mapping().gives(RecordField.CLIENT_COUNTRY);
    return switch (key) {
      case COUNTRY, REGION, CLIENT_COUNTRY, DATE, FROM -> isPlaced && !isGiven;
      case MINIMUM -> !isGiven;
      case CURRENCY -> isGiven || isPlaced || plan.mapping().gives(RecordField.MINIMUM);
      default -> true;
    };
  }
}
