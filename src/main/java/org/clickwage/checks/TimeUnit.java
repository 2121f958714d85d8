package org.clickwage.checks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /** The words of a unit, anywhere in a title, and alone in brackets: hours (min). */
  private record Words(TimeUnit unit, Pattern anywhere, Pattern inBrackets) {
    static final List<Words> ALL = Stream.of(values()).map(Words::of).toList();

    static Words of(TimeUnit unit) {
      String words = "(?:" + WordList.named("units").expression(Note.word(unit)) + ")";
      return new Words(
          unit,
          Pattern.compile("(?<!\\p{L})" + words + "(?!\\p{L})"),
          Pattern.compile("[(\\[]\\s*(?:(?:in|en)\\s+)?" + words + "\\.?\\s*[)\\]]"));
    }
  }

  private final RecordField field;
  private final String form;

  TimeUnit(RecordField field, String form) {
    this.field = field;
    this.form = form;
  }

  /** That of a field's bare numbers. */
  static TimeUnit of(RecordField time) {
    return valueOf(time.wholeTime().orElseThrow().name());
  }

  /** The one that a title names; of two outside of brackets it names neither. */
  static Optional<TimeUnit> named(String titles) {
    String title = TitleWords.parted(titles).toLowerCase(Locale.ROOT);
    List<Words> found =
        Words.ALL.stream().filter(each -> each.inBrackets.matcher(title).find()).toList();
    if (found.isEmpty()) {
      found = Words.ALL.stream().filter(each -> each.anywhere.matcher(title).find()).toList();
    }
    return found.size() == 1 ? Optional.of(found.get(0).unit) : Optional.empty();
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
