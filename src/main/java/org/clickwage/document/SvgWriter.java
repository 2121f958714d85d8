package org.clickwage.document;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clickwage.message.HtmlText;

/**
 * Writes a picture as SVG that every reader understands: attributes and no style, nothing to load,
 * no ids, so that a page can hold several.
 */
final class SvgWriter {
  /** What a reader’s machine is asked for, all equally wide: a font in each file would be large. */
  private static final String FONTS =
      "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif";

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final Drawing drawing;
  private final Function<Ink, String> colour;
  private final String label;
  private final String size;
  private final StringBuilder out = new StringBuilder();

  /** A file of its own. */
  SvgWriter(Drawing drawing) {
    this(drawing, Ink::hex, "", width(drawing.width()) + " height=\"" + drawing.height() + "\"");
  }

  /**
   * @param colour how an ink is written
   * @param label what a picture without a title and description is, for those who do not see it
   * @param size its attributes
   */
  private SvgWriter(Drawing drawing, Function<Ink, String> colour, String label, String size) {
    this.drawing = drawing;
    this.colour = colour;
    this.label = label;
    this.size = size;
  }

  /** A part of a page, in the page’s colours, which its reader’s screen may change. */
  static SvgWriter inPage(Drawing drawing, String label) {
    String size = new SvgWriter(drawing).size;
    return new SvgWriter(drawing, ink -> "var(" + ink.property() + ")", label, size);
  }

  /** A part of any page: as wide as its column, and at most as it is drawn. */
  static SvgWriter embedded(Drawing drawing) {
    String size = width("100%") + " style=\"max-width:" + drawing.width() + "px\"";
    return new SvgWriter(drawing, Ink::hex, "", size);
  }

  private static String width(Object width) {
    return "width=\"" + width + "\"";
  }

  String write() {
    int width = drawing.width();
    int height = drawing.height();
    out.append("<svg xmlns=\"").append(NAMESPACE).append("\" viewBox=\"0 0 ").append(width);
    out.append(' ').append(height).append("\" ").append(size).append(" role=\"img\"");
    if (!label.isEmpty()) {
      out.append(" aria-label=\"").append(HtmlText.escaped(label)).append('"');
    }
    out.append(" font-family=\"").append(FONTS).append("\">\n");
    described("title", drawing.frame().title());
    described("desc", drawing.frame().alternative());
    add(new Mark.Box(0, 0, width, height, Ink.PAPER, Ink.PAPER));
    drawing.marks().forEach(this::add);
    return out.append("</svg>\n").toString();
  }

  private void described(String element, String text) {
    if (!text.isEmpty()) {
      out.append('<').append(element).append('>').append(HtmlText.escaped(text));
      out.append("</").append(element).append(">\n");
    }
  }

  private void add(Mark mark) {
    if (mark instanceof Mark.Box box) {
      out.append("<rect");
      at("x", box.x());
      at("y", box.y());
      at("width", box.width());
      at("height", box.height());
      inked(box.fill(), box.edge());
      out.append("/>\n");
    } else if (mark instanceof Mark.Line line) {
      out.append("<polyline points=\"").append(points(line.spots())).append('"');
      out.append(" fill=\"none\" stroke=\"").append(colour.apply(line.ink())).append('"');
      at("stroke-width", line.width());
      out.append(line.isDashed() ? " stroke-dasharray=\"6 4\"/>\n" : "/>\n");
    } else if (mark instanceof Mark.Shape shape) {
      out.append("<polygon points=\"").append(points(shape.spots())).append('"');
      inked(shape.fill(), shape.edge());
      out.append("/>\n");
    } else if (mark instanceof Mark.Text text) {
      add(text);
    }
  }

  private void add(Mark.Text text) {
    out.append("<text");
    at("x", text.left());
    at("y", text.y());
    at("font-size", text.size());
    out.append(text.isBold() ? " font-weight=\"bold\"" : "");
    out.append(" fill=\"").append(colour.apply(text.ink())).append('"');
    if (text.hasHalo()) {
      out.append(" stroke=\"").append(colour.apply(Ink.PAPER));
      out.append("\" stroke-width=\"5\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
    }
    // A reader's font may be wider than ours: a text keeps to the room that was measured for it.
    at("textLength", text.width());
    out.append(" lengthAdjust=\"spacingAndGlyphs\">");
    out.append(HtmlText.escaped(text.text())).append("</text>\n");
  }

  private void inked(Ink fill, Ink edge) {
    out.append(" fill=\"").append(colour.apply(fill)).append('"');
    if (edge != fill) {
      out.append(" stroke=\"").append(colour.apply(edge)).append("\" stroke-width=\"1.5\"");
    }
  }

  private void at(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
  }

  private static String points(List<Mark.Spot> spots) {
    return spots.stream()
        .map(spot -> number(spot.x()) + "," + number(spot.y()))
        .collect(Collectors.joining(" "));
  }

  /** With one decimal at most. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }
}
