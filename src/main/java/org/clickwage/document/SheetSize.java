package org.clickwage.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The size of letters in which texts and bars fill a sheet of paper and go no further: the largest
 * one by the widths of a wide font.
 */
final class SheetSize {
  private static final double LEAST = 8.6;
  private static final double MOST = 13;

  private static final double STEP = 0.1;

  /** Between the margins, and what is above and below the texts whatever their size, in points. */
  static final double WIDTH = 504;

  private static final double HEIGHT = 771 - 30;

  /** The widest font of a machine is so much wider than the one that is measured. */
  private static final double WIDER = 1.17;

  /** A name of a bar is cut after so many lines. */
  private static final int MOST_LINES = 2;

  /** How wide the column of names is, in rem. */
  private static final double NAMES = 14.5;

  private record Text(
      String words,
      double rem,
      double lineHeight,
      double columns,
      double taken,
      int most,
      boolean isBold) {}

  private final List<Text> texts = new ArrayList<>();
  private double others;

  /**
   * A text across a part of the width.
   *
   * @param rem its size
   * @param columns the part of the sheet that it may fill
   * @param taken so many rem are left out of it
   */
  void text(String words, double rem, double lineHeight, double columns, double taken) {
    texts.add(new Text(words, rem, lineHeight, columns, taken, Integer.MAX_VALUE, false));
  }

  /** A title across the sheet. */
  void title(String words, double rem, double lineHeight) {
    texts.add(new Text(words, rem, lineHeight, 1, 0, Integer.MAX_VALUE, true));
  }

  /** The name of a bar, in its column. */
  void name(String words) {
    texts.add(new Text(words, 0.9375, 1.3, 0, -NAMES, MOST_LINES, false));
  }

  /** What is written below it. */
  void note(String words) {
    text(words, 0.875, 1.45, 0, -NAMES);
  }

  /** What is as high as so many rem in any case. */
  void rem(double height) {
    others += height;
  }

  /** Whether all of it fits in the smallest letters. */
  boolean fits() {
    return height(LEAST) <= HEIGHT;
  }

  /** In points. */
  double points() {
    double size = MOST;
    while (size - STEP >= LEAST && height(size) > HEIGHT) {
      size -= STEP;
    }
    return Math.round(size * 10) / 10.0;
  }

  private double height(double size) {
    return size * others + texts.stream().mapToDouble(text -> height(text, size)).sum();
  }

  private static double height(Text text, double size) {
    double room = Math.max(WIDTH * text.columns() - text.taken() * size, 60);
    int lines =
        Letters.wrapped(text.words(), text.rem() * size * WIDER, text.isBold(), room).size();
    return Math.min(lines, text.most()) * text.rem() * text.lineHeight() * size;
  }
}
