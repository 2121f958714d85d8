package org.clickwage.statement;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.Language;
import org.clickwage.message.WordList;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.source.RecordSample;
import org.clickwage.table.CsvSource;
import org.clickwage.table.DialectDetector;
import org.clickwage.work.Notation;

/**
 * Whether a table has one ride to a record, how long and how far it was, and so nothing of the
 * waiting: by the titles of both, and by several records of one day.
 */
final class Rides {
  private static final WordList WORDS = WordList.named("likely");
  private static final Pattern LENGTH = WORDS.beginnings("ride-length");
  private static final Pattern DISTANCE = WORDS.beginnings("ride-distance");

  private Rides() {}

  static boolean are(ResolvedInput input) throws IOException {
    return haveTitles(input.mapping()) && haveSeveralOfOneDay(input);
  }

  private static boolean haveTitles(Mapping mapping) {
    boolean isLogbook = StatementKind.of(mapping).equals(Optional.of(StatementKind.LOGBOOK));
    return isLogbook
        && mapping.gives(RecordField.PAY)
        && !mapping.gives(RecordField.ACCEPT)
        && mapping.other("local-begin") == Mapping.NONE
        && RecordField.WHOLE_TIMES.stream()
            .anyMatch(time -> LENGTH.matcher(plain(mapping.title(time))).find())
        && mapping.header().stream().anyMatch(title -> DISTANCE.matcher(plain(title)).find());
  }

  private static String plain(String title) {
    return Language.withoutAccents(title).toLowerCase(Locale.ROOT);
  }

  private static boolean haveSeveralOfOneDay(ResolvedInput input) throws IOException {
    RecordSample first =
        new CsvSource(input.file()::look, input.dialect(), DialectDetector.BEGINNING).sample();
    FieldCells cells = new FieldCells(input.mapping(), first.records());
    Set<LocalDate> days = new HashSet<>();
    boolean[] areSeveral = {false};
    first.forEach(
        () -> {
          areSeveral[0] =
              Stream.ofNullable(cells.text(RecordField.DATE))
                  .flatMap(text -> Notation.ifReads(text, input.stamps()::day).stream())
                  .anyMatch(day -> !days.add(day));
          return !areSeveral[0];
        });
    return areSeveral[0];
  }
}
