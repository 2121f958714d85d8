package org.clickwage.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.profile.Breaks;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.PaymentType;
import org.clickwage.profile.RecordField;

/** Columns that a statement does not read; those of a logbook may change its figures. */
public final class UnreadColumns {
  /** What a statement takes from any of its tables. */
  private static final Set<RecordField> READ =
      EnumSet.of(
          RecordField.WORKER,
          RecordField.DATE,
          RecordField.FROM,
          RecordField.TO,
          RecordField.ACCEPT,
          RecordField.END,
          RecordField.STATUS,
          RecordField.CURRENCY,
          RecordField.PAY,
          RecordField.TASKS,
          RecordField.DISTANCE_KM,
          RecordField.HOURS,
          RecordField.MINUTES,
          RecordField.SECONDS,
          RecordField.PAID_HOURS,
          RecordField.UNPAID_HOURS,
          RecordField.HOURS_PERIOD);

  /** What only the check of an export looks for. */
  private static final Set<String> OF_REQUESTS =
      Set.of("offered", "accepted", "arrived", "begun", "city", "base-fare");

  private UnreadColumns() {}

  public static List<Note> notes(StatementTable table) {
    List<Note> notes = new ArrayList<>();
    if (table.kind() == StatementKind.LOGBOOK) {
      Mapping mapping = table.mapping();
      String costs =
          Stream.of(RecordField.ACCOUNT_RENT, RecordField.COSTS)
              .filter(key -> mapping.column(key) != Mapping.NONE)
              .map(mapping::title)
              .collect(Collectors.joining(", "));
      if (!costs.isEmpty()) {
        notes.add(Note.of("statement.unread-costs", costs));
      }
      Breaks.column(mapping)
          .ifPresent(place -> notes.add(Note.of("batch.breaks", mapping.nameOf(place))));
    }
    return notes;
  }

  /** The titles of all that are not read. */
  public static List<String> titles(StatementTable table) {
    List<String> header = table.mapping().header();
    return IntStream.range(0, header.size())
        .filter(place -> !header.get(place).isBlank() && !isRead(table.mapping(), place))
        .mapToObj(header::get)
        .toList();
  }

  private static boolean isRead(Mapping mapping, int place) {
    Stream<String> others = mapping.profile().others().keySet().stream();
    Stream<RecordField> lines =
        Stream.of(PaymentType.values()).flatMap(line -> line.logbookField().stream());
    return mapping.composed().reads(place)
        || Breaks.column(mapping).equals(Optional.of(place))
        || Stream.concat(READ.stream(), lines).anyMatch(key -> mapping.column(key) == place)
        || others
            .filter(name -> !OF_REQUESTS.contains(name))
            .anyMatch(name -> mapping.other(name) == place);
  }
}
