package org.clickwage.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clickwage.profile.Profiles;
import org.clickwage.profile.RecordField;

/** Whether a file has a row of titles at all: a first record that is none is lost as titles. */
public record TitleRow(Sample sample, List<String> titles) {
  private static final Set<RecordField> VALUES =
      Set.of(RecordField.PAY, RecordField.HOURS, RecordField.DATE);

  /** Years are above columns of numbers too. */
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** A value in the place of a title, where each column of values has one there. */
  public static Optional<String> value(Sample sample) {
    TitleRow row = new TitleRow(sample, sample.titles().stream().findFirst().orElse(List.of()));
    return Profiles.known(row.titles) > 0 ? Optional.empty() : row.value();
  }

  private Optional<String> value() {
    boolean isRecord = IntStream.range(0, titles.size()).allMatch(this::isLikeItsColumn);
    return isRecord ? titles.stream().filter(this::isValue).findFirst() : Optional.empty();
  }

  private boolean isLikeItsColumn(int place) {
    ColumnProfile column = sample.column(place);
    boolean holdsValues = VALUES.stream().anyMatch(column::fits);
    boolean isYear = YEAR.matcher(titles.get(place).strip()).matches();
    return !holdsValues
        || (isValue(titles.get(place))
            && (!isYear || column.areAll(cell -> YEAR.matcher(cell).matches())));
  }

  private boolean isValue(String title) {
    return title.chars().anyMatch(Character::isDigit)
        && VALUES.stream().anyMatch(field -> sample.reader().reads(field, title.strip()));
  }
}
