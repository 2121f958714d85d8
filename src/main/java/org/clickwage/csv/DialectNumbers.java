package org.clickwage.csv;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.work.NumberNotation;

/** Which mark stands before decimals, by the cells that can be read in one way only. */
final class DialectNumbers {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(?:\\p{Sc}|[A-Z]{3})?[\\s\\u00A0]?[-+]?"
              + "(\\d(?:[\\d.,\\s'’\\u00A0\\u202F]*\\d)?)"
              + "[\\s\\u00A0\\u202F]?(?:\\p{Sc}|[A-Z]{3}|%|h)?");

  private static final Pattern BESIDE = Pattern.compile("[^\\d.,]");
  private static final Pattern GROUPS = Pattern.compile("\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})+");
  private static final Pattern ONE_MARK = Pattern.compile("(\\d+)[.,](\\d+)");

  private static final int LONGEST = 40;

  private String comma;
  private String point;

  /** Looks at the cells of these records. */
  DialectNumbers(List<List<String>> records) {
    for (List<String> cells : records) {
      for (String cell : cells) {
        look(cell);
      }
    }
  }

  static boolean isNumber(String cell) {
    return cell.length() <= LONGEST && NUMBER.matcher(cell.strip()).matches();
  }

  private void look(String cell) {
    if (cell.length() > LONGEST || !mayTell(cell)) {
      return;
    }
    Matcher number = NUMBER.matcher(cell.strip());
    if (!number.matches()) {
      return;
    }
    char mark = decimalMark(BESIDE.matcher(number.group(1)).replaceAll(""));
    if (mark == ',' && comma == null) {
      comma = cell.strip();
    } else if (mark == '.' && point == null) {
      point = cell.strip();
    }
  }

  /** Whether a cell has a mark; one alone tells of itself, once. */
  private boolean mayTell(String cell) {
    int commas = count(cell, ',');
    int points = count(cell, '.');
    return commas + points == 1 ? (commas == 1 ? comma : point) == null : commas + points > 1;
  }

  private static int count(String cell, char mark) {
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

  /** The rule of {@link NumberNotation}: {@code 1,234} has two readings, {@code 0,234} one. */
  private static boolean couldGroup(String whole, String rest) {
    return rest.length() == 3 && whole.length() <= 3 && whole.charAt(0) != '0';
  }

  /** Both marks, or none: each number must tell for itself. */
  NumberNotation notation() {
    if (comma == null) {
      return point == null ? NumberNotation.EITHER : NumberNotation.POINT;
    }
    return point == null ? NumberNotation.COMMA : NumberNotation.EITHER;
  }

  /** The first cells that showed it, of each mark; empty when there is none. */
  String example() {
    if (comma != null && point != null) {
      return comma + ", " + point;
    }
    return comma != null ? comma : point != null ? point : "";
  }
}
