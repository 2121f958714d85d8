package org.clickwage.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.work.Notation;
import org.clickwage.work.NumberNotation;

/** Which mark precedes decimals in each column, by the cells that can be read in one way only. */
final class DialectNumbers {
  static final DialectNumbers NONE = new DialectNumbers(List.of());

  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(?:\\p{Sc}|[A-Z]{3})?[\\s\\u00A0]?[-+]?"
              + "\\d(?:[\\d.,\\s'’\\u00A0\\u202F]*\\d)?"
              + "[\\s\\u00A0\\u202F]?(?:\\p{Sc}|[A-Z]{3}|%|h)?");

  /** What parts the numbers of an amount: its currency, its unit, the two dots of a range. */
  private static final Pattern WORDS = Pattern.compile("\\.\\.|[^\\d.,\\s'’\\u00A0\\u202F]+");

  private static final Pattern DECIMALS = Pattern.compile("\\d[.,]\\d");

  private static final Pattern AROUND = Pattern.compile("[^\\d.,]");
  private static final Pattern GROUPS = Pattern.compile("\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})+");
  private static final Pattern ONE_MARK = Pattern.compile("(\\d+)[.,](\\d+)");

  private static final int LONGEST = 40;

  /** The first cells of a column that showed a mark; null for one that none did. */
  private static final class Seen {
    private String comma;
    private String point;

    /** Whether a cell has three decimals or more that are no thousands. */
    private boolean threeDecimals;
  }

  private final List<Seen> columns = new ArrayList<>();

  /** Looks at the cells of these records. */
  DialectNumbers(List<List<String>> records) {
    for (List<String> cells : records) {
      for (int column = 0; column < cells.size(); column++) {
        if (column == columns.size()) {
          columns.add(new Seen());
        }
        look(cells.get(column), columns.get(column));
      }
    }
  }

  static boolean isNumber(String cell) {
    return cell.length() <= LONGEST && NUMBER.matcher(cell.strip()).matches();
  }

  private static void look(String cell, Seen seen) {
    if (cell.length() > LONGEST) {
      return;
    }
    seen.threeDecimals |= hasThreeDecimals(cell);
    if (!mayReveal(cell, seen)) {
      return;
    }
    if (isNumber(cell) || isAmount(cell)) {
      for (String each : WORDS.split(cell)) {
        see(each, cell, seen);
      }
    }
  }

  /** Whether a cell reads as money or as a time; a clock has a point anywhere: 0:10:33.5. */
  private static boolean isAmount(String cell) {
    return cell.indexOf(':') < 0
        && DECIMALS.matcher(cell).find()
        && (Notation.ifReads(cell, Notation.PLAIN::money).isPresent()
            || Notation.ifReads(cell, Notation.PLAIN::hours).isPresent());
  }

  private static void see(String digits, String cell, Seen seen) {
    char mark = decimalMark(AROUND.matcher(digits).replaceAll(""));
    if (mark == ',' && seen.comma == null) {
      seen.comma = cell.strip();
    } else if (mark == '.' && seen.point == null) {
      seen.point = cell.strip();
    }
  }

  /** Whether a cell has a mark; one alone speaks for itself, once. */
  private static boolean mayReveal(String cell, Seen seen) {
    int commas = count(cell, ',');
    int points = count(cell, '.');
    return commas + points == 1
        ? (commas == 1 ? seen.comma : seen.point) == null
        : commas + points > 1;
  }

  static int count(String cell, char mark) {
    int count = 0;
    for (int at = cell.indexOf(mark); at >= 0; at = cell.indexOf(mark, at + 1)) {
      count++;
    }
    return count;
  }

  /** The mark before decimals; 0 where there is none or the number has two readings. */
  private static char decimalMark(String digits) {
    int lastComma = digits.lastIndexOf(',');
    int lastPoint = digits.lastIndexOf('.');
    char last = lastComma > lastPoint ? ',' : '.';
    char other = last == ',' ? '.' : ',';
    if (lastComma >= 0 && lastPoint >= 0) {
      boolean once = digits.indexOf(last) == Math.max(lastComma, lastPoint);
      return once ? last : 0;
    }
    if (GROUPS.matcher(digits).matches()) {
      return other;
    }
    Matcher one = ONE_MARK.matcher(digits);
    return one.matches() && !couldGroup(one.group(1), one.group(2)) ? last : 0;
  }

  /** Not of one that was made clear by a zero, 1.2000, which says nothing of others. */
  private static boolean hasThreeDecimals(String cell) {
    int mark = Math.max(cell.lastIndexOf('.'), cell.lastIndexOf(','));
    if (mark < 0 || cell.length() - mark <= 3) {
      return false;
    }
    int start = mark;
    while (start > 0 && Character.isDigit(cell.charAt(start - 1))) {
      start--;
    }
    int end = mark + 1;
    while (end < cell.length() && Character.isDigit(cell.charAt(end))) {
      end++;
    }
    if (end - mark <= 3) {
      return false;
    }
    String decimals = cell.substring(mark + 1, end);
    boolean grouped = start > 0 && cell.charAt(start - 1) == cell.charAt(mark);
    boolean asAdvised = decimals.length() > 3 && decimals.endsWith("0");
    boolean clear = start == mark || !couldGroup(cell.substring(start, mark), decimals);
    return clear && !grouped && !asAdvised;
  }

  /** The rule of {@link NumberNotation}: {@code 1,234} has two readings, {@code 0,234} one. */
  private static boolean couldGroup(String whole, String rest) {
    return rest.length() == 3 && whole.length() <= 3 && whole.charAt(0) != '0';
  }

  /** Of these columns; both marks, or none: each number must speak for itself. */
  NumberNotation notation(IntPredicate among) {
    boolean comma = first(among, seen -> seen.comma).isPresent();
    boolean point = first(among, seen -> seen.point).isPresent();
    if (comma == point) {
      return NumberNotation.EITHER;
    }
    return comma ? NumberNotation.COMMA : NumberNotation.POINT;
  }

  /** Whether three decimals are usual in one of these columns. */
  boolean haveThreeDecimals(IntPredicate among) {
    return IntStream.range(0, columns.size())
        .filter(among)
        .anyMatch(column -> columns.get(column).threeDecimals);
  }

  /** The first cells that showed it, of each mark; empty when there is none. */
  String example(IntPredicate among) {
    return Stream.of(first(among, seen -> seen.comma), first(among, seen -> seen.point))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private Optional<String> first(IntPredicate among, Function<Seen, String> mark) {
    return IntStream.range(0, columns.size())
        .filter(among)
        .mapToObj(columns::get)
        .map(mark)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
