package org.clickwage.document;

import java.util.List;
import org.clickwage.message.BundledText;

/**
 * How wide letters are in Liberation Sans, which comes with the program and is as wide as Arial and
 * Helvetica. A letter that it lacks is taken as wide as it is high.
 */
final class Letters {
  private static final int EM = 2048;
  private static final int MOST = 0x3000;
  private static final int[] REGULAR = widths("pages/letters.txt");
  private static final int[] BOLD = widths("pages/letters-bold.txt");

  private Letters() {}

  /** A line for each run of letters: the first, and the widths from there on. */
  private static int[] widths(String file) {
    int[] widths = new int[MOST];
    BundledText.of(file)
        .lines()
        .forEach(
            line -> {
              String[] numbers = line.split(" ");
              int first = Integer.parseInt(numbers[0], 16);
              for (int i = 1; i < numbers.length; i++) {
                widths[first + i - 1] = Integer.parseInt(numbers[i]);
              }
            });
    return widths;
  }

  static double width(String text, double size, boolean isBold) {
    int[] widths = isBold ? BOLD : REGULAR;
    int sum = text.codePoints().map(c -> c < MOST && widths[c] > 0 ? widths[c] : EM).sum();
    return sum * size / EM;
  }

  /** A text in lines no wider than a width, broken inside a word only where one is wider. */
  static List<String> wrapped(String text, double size, boolean isBold, double width) {
    return TextLines.wrapped(text.strip(), width, width, part -> width(part, size, isBold));
  }
}
