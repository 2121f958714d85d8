package org.clickwage.document;

/** The form of a picture or a card, by what it is laid out for. */
public enum Shape {
  /** A page of a newspaper, or a link in a message. */
  WIDE(1200, 630, 40, 1),
  /** A column of a page. */
  TALL(1080, 1350, 56, 1),
  SQUARE(1080, 1080, 56, 1),
  /** On a telephone, which covers the top and the bottom of it. */
  STORY(1080, 1920, 250, 1.4);

  private final int width;
  private final int height;
  private final int margin;
  private final double largest;

  Shape(int width, int height, int margin, double largest) {
    this.width = width;
    this.height = height;
    this.margin = margin;
    this.largest = largest;
  }

  /** In pixels of a card. */
  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** What stays free above and below. */
  int margin() {
    return margin;
  }

  /** How many times as large as on other cards the texts are where there is room. */
  double largest() {
    return largest;
  }

  /** Whether a picture of rows has the height that these need. */
  boolean isOpen() {
    return this == WIDE || this == TALL;
  }
}
