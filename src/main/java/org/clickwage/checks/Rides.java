package org.clickwage.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;

/**
 * Whether a table has one ride to a record, how long and how far it was, and so nothing of the
 * waiting: by the titles of both, and by several records of one day of a worker.
 */
public final class Rides {
  private static final WordList WORDS = WordList.named("likely");
  private static final Pattern LENGTH = WORDS.beginnings("ride-length");
  private static final Pattern DISTANCE = WORDS.beginnings("ride-distance");

  private Rides() {}

  public static boolean are(Sample sample) {
    return length(sample).isPresent() && haveSeveralOfOneDay(sample);
  }

  /** Why there is no hourly wage of rides, and what to do where each record is all of the work. */
  static Optional<Note> question(Sample sample) {
    return length(sample)
        .filter(field -> haveSeveralOfOneDay(sample))
        .map(field -> Note.of("batch.rides", sample.mapping().title(field), field.columnName()));
  }

  /** The field of how long a ride was; empty where titles speak of none. */
  private static Optional<RecordField> length(Sample sample) {
    Mapping mapping = sample.mapping();
    boolean mayBeRides =
        mapping.profile().table().isEmpty()
            && mapping.gives(RecordField.PAY)
            && !mapping.gives(RecordField.ACCEPT)
            && mapping.other("local-begin") == Mapping.NONE
            && mapping.header().stream().anyMatch(title -> DISTANCE.matcher(plain(title)).find());
    return RecordField.WHOLE_TIMES.stream()
        .filter(time -> mayBeRides && LENGTH.matcher(plain(mapping.title(time))).find())
        .findFirst();
  }

  private static String plain(String title) {
    return Language.withoutAccents(title).toLowerCase(Locale.ROOT);
  }

  private static boolean haveSeveralOfOneDay(Sample sample) {
    Set<List<String>> days = new HashSet<>();
    int[] records = {0};
    sample.forEach(
        record -> {
          if (record.has(RecordField.DATE)) {
            records[0]++;
            days.add(DayTotals.dayOf(record));
          }
        });
    return days.size() < records[0];
  }
}
