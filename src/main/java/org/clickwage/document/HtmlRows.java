package org.clickwage.document;

import java.util.List;
import org.clickwage.message.HtmlText;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * Writes rows of a page as a list: names, figures and verdicts are text, which never shrinks; the
 * marks are drawn across whatever width there is, without a script or a scroll bar.
 */
final class HtmlRows implements Rows {
  /** Nearer to an edge than this, in percent, a label is not centred over its line. */
  private static final int EDGE = 22;

  /** Two labels farther apart than this, in percent, have room on one line. */
  private static final int APART = 45;

  private static final double LEAST_WIDTH = 0.6;

  private static final String LIST = "<ul class=\"bars\">\n";
  private static final String END_OF_LIST = "</ul>\n";

  private final StringBuilder out;
  private final Wording wording;
  private final StringBuilder notes = new StringBuilder();
  private final StringBuilder marks = new StringBuilder();
  private Scale scale;
  private List<Bars.Reference> references;
  private String name;
  private String figure;
  private boolean isTotal;

  /** How many rows all panels have so far, and where those of this one begin that are folded. */
  private int rows;

  private int folded;
  private int foldedFrom;

  HtmlRows(StringBuilder out, Wording wording) {
    this.out = out;
    this.wording = wording;
  }

  @Override
  public void open(Cell heading, Range amounts, List<Bars.Reference> compared) {
    double least = Scale.number(amounts.low());
    double most = Scale.number(amounts.high());
    scale = new Scale(least, most > least ? most : least + 1, 0, 100);
    references = compared;
    out.append("<div class=\"panel\">\n");
    if (!heading.words().isEmpty()) {
      out.append("<h3 dir=\"auto\">").append(HtmlTable.text(heading, wording)).append("</h3>\n");
    }
    out.append(LIST);
    folded = 0;
    if (!references.isEmpty()) {
      head();
    }
  }

  /** The references over their lines, the second one above the first where they would meet. */
  private void head() {
    out.append("<li class=\"row head").append(isCrowded() ? " two" : "").append("\">");
    out.append("<div class=\"name\"></div><div class=\"bar\">");
    for (Bars.Reference each : references) {
      out.append("<span style=\"").append(place(percent(each.at()))).append("\"><small>");
      out.append(HtmlText.inPage(each.name())).append("</small> ");
      out.append(HtmlText.inPage(each.figure())).append("</span>");
    }
    out.append("</div><div class=\"val\"></div></li>\n");
  }

  private boolean isCrowded() {
    return references.size() > 1
        && Math.abs(percent(references.get(0).at()) - percent(references.get(1).at())) < APART;
  }

  private static String place(double percent) {
    if (percent < EDGE) {
      return "left:" + percent + "%";
    }
    return percent > 100 - EDGE
        ? "right:" + rounded(100 - percent) + "%;text-align:right"
        : "left:" + percent + "%;transform:translateX(-50%);text-align:center";
  }

  @Override
  public void row(Cell of, String shown) {
    name = HtmlTable.text(of, wording);
    figure = HtmlText.inPage(shown);
    notes.setLength(0);
    marks.setLength(0);
    line("base", Rational.ZERO);
    marks.append("<svg y=\"50%\" overflow=\"visible\">");
  }

  @Override
  public void linkAbove(Rational amount) {
    link(amount, "-50%", "0");
  }

  @Override
  public void linkBelow(Rational amount) {
    link(amount, "0", "50%");
  }

  private void link(Rational amount, String from, String to) {
    marks.append("<line class=\"link\" x1=\"").append(percent(amount)).append("%\" x2=\"");
    marks.append(percent(amount)).append("%\" y1=\"").append(from);
    marks.append("\" y2=\"").append(to).append("\"/>");
  }

  @Override
  public void bar(Range certain, Range possible, Ink.Set inks) {
    if (!possible.equals(certain)) {
      box(possible, 15, inks.band(), inks.fill());
    }
    if (certain.high().minus(certain.low()).isPositive() || possible.equals(certain)) {
      box(certain, 16, inks.fill(), inks.fill());
    }
    cut(possible.high());
  }

  /** Two slanted lines across the end of what goes on. */
  private void cut(Rational high) {
    if (scale.isBeyond(high)) {
      marks.append("<svg x=\"100%\" overflow=\"visible\">");
      marks.append("<path class=\"cut\" d=\"M-18 11 L-10 -11 M-11 11 L-3 -11\"/></svg>");
    }
  }

  @Override
  public void box(Range ends, Range box, Rational middle) {
    along("out", ends);
    box(box, 16, Ink.SHADE, Ink.SLATE);
    mark("median", middle, 11);
    cut(ends.high());
  }

  @Override
  public void interval(Range ends) {
    along("around", ends);
    along("interval", ends);
    mark("interval", ends.low(), 5);
    mark("interval", ends.high(), 5);
  }

  private void along(String style, Range ends) {
    marks.append("<line class=\"").append(style).append("\" x1=\"").append(percent(ends.low()));
    marks.append("%\" x2=\"").append(percent(ends.high())).append("%\"/>");
  }

  private void box(Range amounts, double height, Ink fill, Ink edge) {
    double from = percent(amounts.low());
    double width = Math.max(rounded(percent(amounts.high()) - from), LEAST_WIDTH);
    marks.append("<rect x=\"").append(from).append("%\" width=\"").append(width);
    marks.append("%\" y=\"").append(-height / 2).append("\" height=\"").append(height);
    marks.append("\" fill=\"var(").append(fill.property()).append(")\"");
    if (edge != fill) {
      marks.append(" stroke=\"var(").append(edge.property()).append(")\"");
    }
    marks.append("/>");
  }

  @Override
  public void across(Rational amount) {
    mark("halo", amount, 10);
    mark("ref", amount, 14);
  }

  private void mark(String style, Rational amount, int half) {
    marks.append("<line class=\"").append(style).append("\" x1=\"").append(percent(amount));
    marks.append("%\" x2=\"").append(percent(amount)).append("%\" y1=\"").append(-half);
    marks.append("\" y2=\"").append(half).append("\"/>");
  }

  @Override
  public void diamond(Rational amount) {
    marks.append("<svg x=\"").append(percent(amount)).append("%\" overflow=\"visible\">");
    marks.append("<path class=\"promise\" d=\"M0 -7 L7 0 L0 7 L-7 0 Z\"/></svg>");
  }

  @Override
  public void crossed() {
    marks.append("</svg>");
    references.forEach(each -> line("halo", each.at()));
    for (int i = 0; i < references.size(); i++) {
      line(i > 0 ? "ref two" : "ref", references.get(i).at());
    }
  }

  private void line(String style, Rational amount) {
    marks.append("<line class=\"").append(style).append("\" x1=\"").append(percent(amount));
    marks.append("%\" x2=\"").append(percent(amount)).append("%\" y1=\"-1\" y2=\"101%\"/>");
  }

  @Override
  public void verdict(Bars.Share share) {
    Tone tone = Tone.of(share.verdict());
    notes.append("<small><span class=\"").append(Wording.key(tone)).append("\">");
    notes.append(HtmlText.inPage(share.marked())).append("</span> ");
    notes.append(HtmlText.inPage(share.note())).append("</small>");
  }

  @Override
  public void note(String words) {
    notes.append("<small>").append(HtmlText.inPage(words)).append("</small>");
  }

  /** What sums up is never folded away. */
  @Override
  public void endRow() {
    if (isTotal && folded > 0) {
      fold();
      out.append(LIST);
    } else if (!isTotal && ++rows > Fold.MOST && folded++ == 0) {
      foldedFrom = out.length();
    }
    out.append("<li class=\"row").append(isTotal ? " total" : "").append("\"><div class=\"name\">");
    out.append("<bdi>").append(name).append("</bdi>").append(notes).append("</div>");
    out.append("<div class=\"val\">").append(figure).append("</div><div class=\"bar\">");
    out.append("<svg aria-hidden=\"true\" focusable=\"false\">").append(marks);
    out.append("</svg></div></li>\n");
    isTotal = false;
  }

  @Override
  public void total() {
    isTotal = true;
  }

  /** Folds away the rows of the panel beyond the first ones of the picture. */
  private void fold() {
    out.insert(foldedFrom, END_OF_LIST + Fold.begin(folded, wording) + LIST);
    out.append(END_OF_LIST).append(Fold.END);
    folded = 0;
  }

  @Override
  public void close() {
    if (folded > 0) {
      fold();
    } else {
      out.append(END_OF_LIST);
    }
    out.append("</div>\n");
  }

  private double percent(Rational amount) {
    return rounded(scale.within(amount));
  }

  private static double rounded(double percent) {
    return Math.round(percent * 100) / 100.0;
  }
}
