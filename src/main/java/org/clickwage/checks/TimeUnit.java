package org.clickwage.checks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.profile.RecordField;
import org.clickwage.work.TimeForm;

/** What a bare number of a column of times may count. */
enum TimeUnit {
  HOURS(RecordField.HOURS, ""),
  MINUTES(RecordField.MINUTES, ""),
  SECONDS(RecordField.SECONDS, ""),
  MILLISECONDS(RecordField.HOURS, TimeForm.MARK + TimeForm.MILLISECONDS.written());

  /** Days, months and the like at the end of a title. */
  private static final Pattern LONGER = WordList.named("units").beginnings("longer");

  private final RecordField field;
  private final String form;

  /** The words of a unit, anywhere in a title, and alone in brackets: hours (min). */
  private final Pattern anywhere;

  private final Pattern inBrackets;

  TimeUnit(RecordField field, String form) {
    this.field = field;
    this.form = form;
    String words = "(?:" + WordList.named("units").expression(Note.word(this)) + ")";
    this.anywhere = Pattern.compile("(?<!\\p{L})" + words + "(?!\\p{L})");
    this.inBrackets = Pattern.compile("[(\\[]\\s*(?:(?:in|en)\\s+)?" + words + "\\.?\\s*[)\\]]");
  }

  /** That of a field's bare numbers. */
  static TimeUnit of(RecordField time) {
    return valueOf(time.wholeTime().orElseThrow().name());
  }

  /** The one that a title names; of two outside of brackets it names neither. */
  static Optional<TimeUnit> named(String titles) {
    String title = TitleWords.parted(titles).toLowerCase(Locale.ROOT);
    List<TimeUnit> alone = found(title, each -> each.inBrackets);
    List<TimeUnit> found = alone.isEmpty() ? found(title, each -> each.anywhere) : alone;
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static List<TimeUnit> found(String title, Function<TimeUnit, Pattern> words) {
    return Stream.of(values()).filter(each -> words.apply(each).matcher(title).find()).toList();
  }

  /** Whether a title names none of them but a longer one, such as the days of a job. */
  static boolean isLonger(String title) {
    return named(title).isEmpty() && LONGER.matcher(TitleWords.plain(title)).find();
  }

  /** The field whose numbers are in this unit. */
  RecordField field() {
    return field;
  }

  /** What follows the title of a column of this unit in {@code --map}, if anything. */
  String form() {
    return form;
  }
}
