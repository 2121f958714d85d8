package org.clickwage.document;

import java.util.List;
import java.util.stream.Stream;
import org.clickwage.message.Language;

/**
 * A finished picture: what it shows, under its title and above its sources. It is the same to the
 * byte each time.
 *
 * @param scale how many pixels of a PNG are one of the picture
 */
public record Drawing(List<Mark> marks, int width, int height, Frame frame, int scale) {
  /**
   * What is written around a picture that stands alone; all empty where a page has it.
   *
   * @param about place, time and who was counted
   * @param footers its sources, who made it and from which facts, from the longest text
   * @param alternative what it shows, for those who do not see it
   */
  record Frame(
      String about, String title, String subtitle, List<String> footers, String alternative) {
    static final Frame NONE = new Frame("", "", "", List.of(""), "");

    /** Writes what is above a picture. */
    void open(Sheet sheet) {
      sheet.paragraph(about, Sheet.LABEL, false, Ink.MUTED);
      sheet.paragraph(title, Sheet.TITLE, true, Ink.INK);
      sheet.paragraph(subtitle, Sheet.LABEL, false, Ink.MUTED);
    }
  }

  private static final int WIDTH = 560;

  /** So wide that rows have their names beside them; the second where there are many. */
  private static final List<Integer> LANDSCAPE = List.of(1000, 1200);

  /** How much of it the height of a landscape is at most. */
  private static final double MOST_OF_WIDTH = 0.8;

  /** The scale for sharp print and screens. */
  private static final int SHARP = 2;

  /** So wide that its letters can be read on a telephone. */
  private static final int NARROW = 460;

  /** So wide that it fills a column of text with letters of the same size. */
  private static final int WIDE = 820;

  /** A picture as high as it needs. */
  static Drawing below(Chart chart, Frame frame, Shape shape) {
    return shape == Shape.WIDE
        ? landscapes(chart, frame)
            .filter(Drawing::isLandscape)
            .findFirst()
            .orElseGet(() -> of(chart, frame, LANDSCAPE.get(0)))
        : of(chart, frame, WIDTH);
  }

  private static Stream<Drawing> landscapes(Chart chart, Frame frame) {
    return LANDSCAPE.stream().map(width -> of(chart, frame, width));
  }

  boolean isLandscape() {
    return height < width * MOST_OF_WIDTH;
  }

  private static Drawing of(Chart chart, Frame frame, int width) {
    Sheet sheet = new Sheet(width);
    frame.open(sheet);
    chart.draw(sheet);
    sheet.down(8);
    sheet.footer(frame.footers(), Sheet.SMALL);
    int height = (int) Math.ceil(sheet.y() + Sheet.LEFT);
    return new Drawing(sheet.marks(), width, height, frame, SHARP);
  }

  /**
   * A card, which has as many pixels as its size says.
   *
   * @param about place, time and who was counted
   * @param footers its sources, from the longest text
   */
  static Drawing of(Card card, String about, List<String> footers, Shape shape) {
    List<Mark> marks = new CardSheet(card, about, footers, shape).marks();
    Frame frame = new Frame("", card.title(), "", footers, card.alternative());
    return new Drawing(marks, shape.width(), shape.height(), frame, 1);
  }

  /**
   * The picture in a page, which shows the one that its screen has room for.
   *
   * @param words what it shows, for those who do not see it
   */
  static String inPage(Chart chart, boolean isWide, String words) {
    Drawing drawing = of(chart, Frame.NONE, isWide ? WIDE : NARROW);
    return SvgWriter.inPage(drawing, words).write().strip();
  }

  /** What it shows, for those who do not see it. */
  public String words() {
    return frame.title() + ". " + frame.alternative();
  }

  public String svg() {
    return new SvgWriter(this).write();
  }

  /** The picture in a page of others, which may leave out styles and scripts. */
  public String embedded(Language language) {
    return "<figure style=\"margin:0\" lang=\""
        + language.code()
        + "\">\n"
        + SvgWriter.embedded(this).write()
        + "</figure>\n";
  }

  public byte[] png() {
    return new PngWriter(this).write();
  }
}
