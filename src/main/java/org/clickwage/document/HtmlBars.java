package org.clickwage.document;

import java.math.RoundingMode;
import java.util.List;
import org.clickwage.message.HtmlText;
import org.clickwage.number.Rational;

/**
 * Writes bars of a page as a list: names, figures and verdicts are text, which never shrinks; the
 * marks are drawn across whatever width there is.
 */
final class HtmlBars {
  /** Nearer to an edge than this, in percent, a label is not centred over its line. */
  private static final int EDGE = 22;

  /** Two labels farther apart than this, in percent, have room on one line. */
  private static final int APART = 45;

  private final Bars.Panel panel;
  private final StringBuilder out;

  HtmlBars(Bars.Panel panel, StringBuilder out) {
    this.panel = panel;
    this.out = out;
  }

  void write() {
    out.append("<div class=\"panel\">\n<h3 dir=\"auto\">");
    out.append(HtmlTable.text(panel.title().saying(panel.heading()).citingAll(panel.title())));
    out.append("</h3>\n<ul class=\"bars\">\n");
    if (!panel.references().isEmpty()) {
      head();
    }
    panel.bars().forEach(this::row);
    out.append("</ul></div>\n");
  }

  /** The references over their lines, the second one above the first where they would meet. */
  private void head() {
    out.append("<li class=\"row head").append(isCrowded() ? " two" : "").append("\">");
    out.append("<div class=\"name\"></div><div class=\"bar\">");
    for (Bars.Reference each : panel.references()) {
      out.append("<span style=\"").append(place(percent(each.at()))).append("\"><small>");
      out.append(text(each.name())).append("</small> ").append(text(each.figure()));
      out.append("</span>");
    }
    out.append("</div><div class=\"val\"></div></li>\n");
  }

  private boolean isCrowded() {
    List<Double> places = panel.references().stream().map(each -> percent(each.at())).toList();
    return places.size() > 1 && Math.abs(places.get(0) - places.get(1)) < APART;
  }

  private static String place(double percent) {
    if (percent < EDGE) {
      return "left:" + percent + "%";
    }
    return percent > 100 - EDGE
        ? "right:" + (100 - percent) + "%;text-align:right"
        : "left:" + percent + "%;transform:translateX(-50%);text-align:center";
  }

  private void row(Bars.Bar bar) {
    out.append("<li class=\"row\"><div class=\"name\"><bdi>").append(HtmlTable.text(bar.name()));
    out.append("</bdi>");
    for (Bars.Share share : bar.shares()) {
      Tone tone = Tone.of(share.verdict());
      out.append("<small class=\"").append(HtmlWriter.name(tone)).append("\">");
      out.append(tone.mark()).append(text(share.words())).append("</small>");
    }
    out.append("</div><div class=\"val\">").append(text(bar.figure()));
    out.append("</div><div class=\"bar\"><svg aria-hidden=\"true\" focusable=\"false\">");
    marks(bar);
    out.append("</svg></div></li>\n");
  }

  private void marks(Bars.Bar bar) {
    line("base", 0);
    double low = percent(bar.length().low());
    double high = percent(bar.length().high());
    out.append("<svg y=\"50%\" overflow=\"visible\">");
    if (high > low) {
      box(low, high, "-7.5", "15", bar.inks().band(), bar.inks().fill());
    }
    if (low > 0 || high == low) {
      box(0, Math.max(low, 0.6), "-8", "16", bar.inks().fill(), bar.inks().fill());
    }
    out.append("</svg>");
    for (int i = 0; i < panel.references().size(); i++) {
      line(i > 0 ? "ref two" : "ref", percent(panel.references().get(i).at()));
    }
  }

  private void box(double from, double to, String top, String height, Ink fill, Ink edge) {
    out.append("<rect x=\"").append(from).append("%\" width=\"").append(rounded(to - from));
    out.append("%\" y=\"").append(top).append("\" height=\"").append(height);
    out.append("\" fill=\"var(").append(fill.property()).append(")\"");
    if (edge != fill) {
      out.append(" stroke=\"var(").append(edge.property()).append(")\"");
    }
    out.append("/>");
  }

  private void line(String style, double percent) {
    out.append("<line class=\"").append(style).append("\" x1=\"").append(percent);
    out.append("%\" x2=\"").append(percent).append("%\" y1=\"-1\" y2=\"101%\"/>");
  }

  private double percent(Rational amount) {
    return panel.scale().isPositive()
        ? amount
            .times(Rational.HUNDRED)
            .dividedBy(panel.scale())
            .rounded(2, RoundingMode.HALF_UP)
            .doubleValue()
        : 0;
  }

  private static double rounded(double percent) {
    return Math.round(percent * 100) / 100.0;
  }

  private static String text(String text) {
    return HtmlText.escaped(text);
  }
}
