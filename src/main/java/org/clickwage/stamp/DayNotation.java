package org.clickwage.stamp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clickwage.work.Expected;
import org.clickwage.work.NotationException;

/**
 * How a day is typed: {@code 2019-06-01}, {@code 1er juin 2019}, {@code June 1, 2019}, and {@code
 * 13/06/2019} where the day can't be the month; {@code 20 Nov} is the last one there was.
 */
public final class DayNotation {
  private static final int DIGITS_OF_YEAR = 4;
  private static final int MONTHS = 12;

  private final String text;
  private final boolean isDayFirst;
  private final Supplier<LocalDate> today;
  private final List<Integer> numbers = new ArrayList<>();
  private Optional<Month> month = Optional.empty();
  private boolean isOfNumbers = true;

  private DayNotation(String text, boolean isDayFirst, Supplier<LocalDate> today) {
    this.text = text;
    this.isDayFirst = isDayFirst;
    this.today = today;
  }

  /**
   * Throws {@link NotationException} where the text is no day, or may be two.
   *
   * @param isDayFirst whether who writes 01/06/2019 means June
   * @param today the day of the clock, read only where it is needed
   */
  public static LocalDate read(String text, boolean isDayFirst, Supplier<LocalDate> today) {
    try {
      return IsoDay.parse(text.strip());
    } catch (DateTimeException e) {
      return new DayNotation(text, isDayFirst || text.indexOf('.') > 0, today).inWords();
    }
  }

  private LocalDate inWords() {
    // 1er, 1st and 1º are one, and the words between are of no meaning: 1 de junio de 2019.
    Stream.of(text.strip().split("[^\\p{L}\\p{M}\\d]+|(?<=\\d)(?=\\p{L})")).forEach(this::add);
    try {
      if (month.isPresent() && numbers.size() == 2) {
        return day(numbers.get(1), month.get().getValue(), numbers.get(0));
      } else if (month.isPresent() && numbers.size() == 1) {
        return lastThereWas(month.get(), numbers.get(0));
      } else if (isOfNumbers && month.isEmpty() && numbers.size() == 3) {
        return inNumbers(numbers.get(0), numbers.get(1), numbers.get(2));
      }
    } catch (DateTimeException e) {
      throw new NotationException(text, Expected.DATE);
    }
    throw new NotationException(text, Expected.DATE);
  }

  private LocalDate lastThereWas(Month named, int day) {
    LocalDate ofThisYear = LocalDate.of(today.get().getYear(), named, day);
    return ofThisYear.isAfter(today.get()) ? ofThisYear.minusYears(1) : ofThisYear;
  }

  private void add(String word) {
    boolean isNumber = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    if (isNumber && word.length() <= DIGITS_OF_YEAR) {
      numbers.add(Integer.valueOf(word));
    } else if (StampMonths.named(word).isPresent()) {
      month = StampMonths.named(word);
    } else {
      isOfNumbers &= numbers.isEmpty(); // 3 fvrier 2025 means some month
    }
  }

  private LocalDate inNumbers(int first, int second, int year) {
    boolean isClear = isDayFirst || first == second || Math.max(first, second) > MONTHS;
    if (!isClear) {
      throw new NotationException(
          text, Expected.UNAMBIGUOUS_NUMBER, day(year, second, first), day(year, first, second));
    }
    return second > MONTHS ? day(year, first, second) : day(year, second, first);
  }

  /** A year without its century is none. */
  private static LocalDate day(int year, int month, int day) {
    if (year < 1000) {
      throw new DateTimeException("year " + year);
    }
    return LocalDate.of(year, month, day);
  }
}
