package org.clickwage.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.clickwage.message.Figures;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleInsets;

/** A quiet axis of numbers, in the reader's form. */
final class ChartAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;

  ChartAxis(String title, Figures figures, double least, double most) {
    this(title, new Format(figures));
    double span = most > least ? most - least : 1;
    boolean below = least < 0;
    setRange(below ? least - 0.02 * span : least, least + 1.04 * span);
  }

  private ChartAxis(String title, NumberFormat format) {
    super(title);
    setNumberFormatOverride(format);
    setTickLabelFont(ChartFont.of("", ChartFont.SMALL));
    setTickLabelPaint(ChartColour.MUTED.paint());
    setTickLabelInsets(new RectangleInsets(2, 6, 2, 6));
    setLabelFont(ChartFont.of(title, ChartFont.SMALL));
    setLabelPaint(ChartColour.MUTED.paint());
    setAxisLinePaint(ChartColour.GRID.paint());
    setTickMarksVisible(false);
  }

  /** An axis of whole years, which are written without a mark. */
  static ChartAxis ofYears(double first, double last) {
    ChartAxis years =
        new ChartAxis("", new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    years.setRange(first, Math.max(last, first + 1));
    years.setAutoRangeIncludesZero(false);
    return years;
  }

  /** Numbers of ticks with the digits they have. */
  private static final class Format extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private static final int DIGITS = 6;

    private final transient Figures figures;

    Format(Figures figures) {
      this.figures = figures;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition at) {
      BigDecimal tick = BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_EVEN);
      return to.append(figures.number(Range.of(Rational.of(tick))));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition at) {
      return to.append(figures.number(Range.of(Rational.of(number))));
    }

    @Override
    public Number parse(String text, ParsePosition at) {
      throw new UnsupportedOperationException("a picture is not read");
    }
  }
}
