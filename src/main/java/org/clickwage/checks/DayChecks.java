package org.clickwage.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;

/**
 * What several records of one day of a worker show: that they are rides, or have the day's hours.
 */
public record DayChecks(Sample sample) {
  private static final WordList WORDS = WordList.named("likely");
  private static final Pattern LENGTH = WORDS.beginnings("ride-length");
  private static final Pattern DISTANCE = WORDS.beginnings("ride-distance");

  /** So many days have several records. */
  private static final int FEWEST_DAYS = 2;

  /**
   * Whether there is one ride to a record, how long and how far it was, and so nothing of the
   * waiting: by the titles of both, and by several records of one day.
   */
  public boolean areRides() {
    return ofRides().isPresent();
  }

  /** Why there is no hourly wage of rides, and what to do where each record is all of the work. */
  Optional<Note> rides() {
    return ofRides().map(each -> Note.of("batch.rides", each.name(), each.fieldName()));
  }

  /** How long rides were; empty where there are none. */
  private Optional<ColumnProfile> ofRides() {
    Mapping mapping = sample.mapping();
    boolean mayBeRides =
        mapping.profile().table().isEmpty()
            && mapping.gives(RecordField.PAY)
            && !mapping.gives(RecordField.ACCEPT)
            && mapping.other("local-begin") == Mapping.NONE
            && mapping.header().stream().anyMatch(title -> DISTANCE.matcher(plain(title)).find());
    return sample
        .columns(RecordField.WHOLE_TIMES)
        .filter(each -> mayBeRides && LENGTH.matcher(plain(each.name())).find())
        .findFirst()
        .filter(any -> ofDays(RecordField.DATE).findAny().isPresent());
  }

  private static String plain(String title) {
    return Language.withoutAccents(title).toLowerCase(Locale.ROOT);
  }

  /**
   * Hours that are the same on all records of a day, and others on another day: they may be the
   * day's total, which would count once for each.
   */
  Optional<Note> totals() {
    boolean mayRepeat =
        sample.column(RecordField.DATE).isColumn()
            && !sample.mapping().gives(RecordField.HOURS_PERIOD);
    return sample
        .columns(RecordField.WHOLE_TIMES)
        .findFirst()
        .filter(each -> mayRepeat && areTotals(each.field()))
        .map(each -> Note.of("batch.day-totals", each.name()));
  }

  private boolean areTotals(RecordField time) {
    Set<Set<String>> totals = ofDays(time).map(Set::copyOf).collect(Collectors.toSet());
    return totals.size() >= FEWEST_DAYS && totals.stream().allMatch(ofDay -> ofDay.size() == 1);
  }

  /** What the records of each day of each worker have of a field, where there are several. */
  private Stream<List<String>> ofDays(RecordField field) {
    Map<List<String>, List<String>> days = new HashMap<>();
    sample.forEach(
        record -> {
          if (record.has(RecordField.DATE) && record.has(field)) {
            days.computeIfAbsent(dayOf(record), any -> new ArrayList<>()).add(record.text(field));
          }
        });
    return days.values().stream().filter(day -> day.size() > 1);
  }

  /** Whose record it is, by the worker and the name of the case, and its day. */
  private static List<String> dayOf(FieldCells record) {
    return Stream.of(RecordField.WORKER, RecordField.NAME, RecordField.DATE)
        .map(record::text)
        .map(String::valueOf)
        .toList();
  }
}
