package org.clickwage.document;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.clickwage.message.HtmlText;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes a picture as SVG: nothing in it has an id, so that a page can hold several, and nothing
 * comes from the machine or the clock.
 */
final class ChartSvg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /** What the generator writes that is of no use here: clips around everything, its defaults. */
  private static final Set<String> LEFT_OUT =
      Set.of("clip-path", "font-family", "text-rendering", "xml:space", "stroke-miterlimit");

  private final StringBuilder out = new StringBuilder();

  private ChartSvg() {}

  static String write(JFreeChart chart, int width, int height, Chart.Frame frame) {
    Paper paper = new Paper(document());
    paper.setSVGCanvasSize(new Dimension(width, height));
    Chart.draw(chart, paper, width, height);
    ChartSvg svg = new ChartSvg();
    svg.open(width, height, frame);
    Element root = paper.getRoot();
    for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      svg.node(child);
    }
    return svg.out.append("</svg>\n").toString();
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void open(int width, int height, Chart.Frame frame) {
    out.append("<svg xmlns=\"").append(NAMESPACE).append("\" viewBox=\"0 0 ");
    out.append(width).append(' ').append(height).append("\" width=\"").append(width);
    out.append("\" height=\"").append(height).append("\" role=\"img\" font-family=\"");
    out.append(ChartFont.FAMILIES).append("\" font-size=\"12\" stroke-width=\"1\">\n");
    if (!frame.title().isEmpty()) {
      out.append("<title>").append(text(frame.title())).append("</title>\n");
    }
    if (!frame.alternative().isEmpty()) {
      out.append("<desc>").append(text(frame.alternative())).append("</desc>\n");
    }
  }

  private void node(Node node) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      out.append(text(node.getNodeValue()));
    } else if (node instanceof Element element && !element.getTagName().equals("defs")) {
      element(element);
    }
  }

  private void element(Element element) {
    String name = element.getTagName();
    out.append('<').append(name);
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (!LEFT_OUT.contains(attribute.getNodeName())) {
        out.append(' ').append(attribute.getNodeName()).append("=\"");
        out.append(text(attribute.getNodeValue())).append('"');
      }
    }
    if (name.equals("text")) {
      keepInItsPlace(element);
    }
    if (element.getFirstChild() == null) {
      out.append("/>\n");
      return;
    }
    boolean group = name.equals("g");
    out.append(group ? ">\n" : ">");
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      node(child);
    }
    out.append("</").append(name).append(">\n");
  }

  /**
   * A reader's font may be wider than ours: a text is drawn in the room that was measured for it.
   */
  private void keepInItsPlace(Element text) {
    Node sized = text;
    while (sized instanceof Element element && element.getAttribute("font-size").isEmpty()) {
      sized = element.getParentNode();
    }
    if (sized instanceof Element element) {
      float size = Float.parseFloat(element.getAttribute("font-size").replace("px", ""));
      double width = Math.round(10 * ChartFont.width(text.getTextContent(), size)) / 10.0;
      out.append(" textLength=\"").append(width).append("\" lengthAdjust=\"spacingAndGlyphs\"");
    }
  }

  private static String text(String text) {
    return HtmlText.escaped(text);
  }

  /** The generator, measuring letters alike on every machine. */
  private static final class Paper extends SVGGraphics2D {
    private static final Graphics2D MEASURE = ChartFont.measure();

    Paper(Document document) {
      super(document);
    }

    private Paper(Paper other) {
      super(other);
    }

    @Override
    public Graphics create() {
      return new Paper(this);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
      return MEASURE.getFontMetrics(font);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
      return MEASURE.getFontRenderContext();
    }
  }
}
