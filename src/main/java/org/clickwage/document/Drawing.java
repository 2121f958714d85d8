package org.clickwage.document;

import java.util.List;
import org.clickwage.message.Language;

/**
 * A finished picture: what it shows, under its title and above its sources. It is the same to the
 * byte each time.
 */
public final class Drawing {
  /**
   * What is written around a picture that stands alone; all empty where a page has it.
   *
   * @param about place, time and who was counted
   * @param footer its sources, who made it and from which facts
   * @param alternative what it shows, for those who do not see it
   */
  record Frame(String about, String title, String subtitle, String footer, String alternative) {
    static final Frame NONE = new Frame("", "", "", "", "");
  }

  private static final int WIDTH = 560;

  /** How many pixels of a PNG are one of the picture, for sharp print and screens. */
  private static final int SHARP = 2;

  /** So wide that its letters can be read on a telephone. */
  private static final int NARROW = 460;

  /** So wide that it fills a column of text with letters of the same size. */
  private static final int WIDE = 820;

  private final List<Mark> marks;
  private final int width;
  private final int height;
  private final Frame frame;
  private final int scale;

  Drawing(Chart chart, Frame frame) {
    this(chart, frame, WIDTH);
  }

  private Drawing(Chart chart, Frame frame, int width) {
    this.width = width;
    Sheet sheet = new Sheet(width);
    sheet.paragraph(frame.about(), Sheet.LABEL, false, Ink.MUTED);
    sheet.paragraph(frame.title(), Sheet.TITLE, true, Ink.INK);
    sheet.paragraph(frame.subtitle(), Sheet.LABEL, false, Ink.MUTED);
    chart.draw(sheet);
    sheet.down(8);
    sheet.paragraph(frame.footer(), Sheet.SMALL, false, Ink.MUTED);
    this.marks = sheet.marks();
    this.height = (int) Math.ceil(sheet.y() + Sheet.LEFT);
    this.frame = frame;
    this.scale = SHARP;
  }

  private Drawing(List<Mark> marks, Card.Size size, Frame frame) {
    this.marks = marks;
    this.width = size.width();
    this.height = size.height();
    this.frame = frame;
    this.scale = 1;
  }

  /**
   * A card, which has as many pixels as its size says.
   *
   * @param about place, time and who was counted
   * @param footers its sources, from the longest text
   */
  static Drawing of(Card card, String about, List<String> footers, Card.Size size) {
    List<Mark> marks = new CardSheet(card, about, footers, size).marks();
    return new Drawing(marks, size, new Frame("", card.title(), "", "", card.alternative()));
  }

  /**
   * The picture in a page, which shows the one that its screen has room for.
   *
   * @param words what it shows, for those who do not see it
   */
  static String inPage(Chart chart, boolean isWide, String words) {
    Drawing drawing = new Drawing(chart, Frame.NONE, isWide ? WIDE : NARROW);
    return SvgWriter.inPage(drawing, words).write().strip();
  }

  List<Mark> marks() {
    return marks;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  Frame frame() {
    return frame;
  }

  int scale() {
    return scale;
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
