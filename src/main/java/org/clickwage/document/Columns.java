package org.clickwage.document;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Figures;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.statistics.Histogram;

/**
 * A column for each step of the hourly rate, in the colour of the side of the reference on which it
 * lies, with the median below.
 *
 * @param median with its name and figure
 */
public record Columns(
    Histogram histogram,
    Optional<Bars.Reference> median,
    Optional<Bars.Reference> reference,
    Figures figures)
    implements Chart {
  private static final double HEIGHT = 260;
  private static final int MOST_TICKS = 6;

  @Override
  public void draw(Sheet sheet) {
    Scale scale = scale();
    sheet.down(Sheet.LABEL + 8);
    reference.ifPresent(
        each -> sheet.label(each.label(), scale.at(each.at()), sheet.y(), Ink.INK, false, false));
    sheet.down(8);
    double top = sheet.y();
    double bottom = top + HEIGHT;
    double most = histogram.shares().stream().mapToDouble(Scale::number).max().orElse(1);
    for (int i = 0; i < histogram.shares().size(); i++) {
      Range step = step(i);
      double height = Scale.number(histogram.shares().get(i)) / most * HEIGHT;
      double from = scale.at(step.low());
      sheet.add(
          new Mark.Box(
              from,
              bottom - height,
              Math.max(scale.at(step.high()) - from - 1, 1),
              height,
              ink(step),
              ink(step)));
    }
    sheet.add(Mark.line(Sheet.LEFT, bottom, Sheet.RIGHT, bottom, Ink.INK, 1));
    reference.ifPresent(
        each ->
            sheet.add(
                Mark.line(scale.at(each.at()), top, scale.at(each.at()), bottom, Ink.INK, 2.5)));
    sheet.down(HEIGHT + Sheet.LABEL + 4);
    ticks(sheet, scale);
    median.ifPresent(each -> median(each, scale, sheet));
  }

  private Range step(int number) {
    Rational low = histogram.from().plus(histogram.step().times(Rational.of(number)));
    // Counted from the reference, the first step may begin below 0, where nobody is.
    boolean endsAboveZero = low.isNegative() && low.plus(histogram.step()).isPositive();
    return new Range(endsAboveZero ? Rational.ZERO : low, low.plus(histogram.step()));
  }

  private Ink ink(Range step) {
    if (reference.isEmpty()) {
      return Ink.SLATE;
    }
    Rational at = reference.get().at();
    if (step.high().compareTo(at) <= 0) {
      return Ink.BELOWFILL;
    }
    return step.low().isLessThan(at) ? Ink.PART : Ink.ABOVEFILL;
  }

  private Scale scale() {
    Rational low = step(0).low();
    Rational least = low.min(reference.map(Bars.Reference::at).orElse(low));
    Rational most = histogram.end().max(reference.map(Bars.Reference::at).orElse(histogram.end()));
    return Scale.across(Scale.number(least), Scale.number(most));
  }

  private void ticks(Sheet sheet, Scale scale) {
    double step = Scale.step(scale.most() - scale.least(), MOST_TICKS);
    for (double at = Math.ceil(scale.least() / step) * step; at <= scale.most(); at += step) {
      Rational shown = Rational.of(BigDecimal.valueOf(Math.round(at * 1e4), 4));
      sheet.label(
          figures.number(Range.of(shown)), scale.at(at), sheet.y(), Ink.MUTED, false, false);
    }
  }

  private static void median(Bars.Reference median, Scale scale, Sheet sheet) {
    sheet.down(Sheet.LABEL + 8);
    sheet.label(median.label(), scale.at(median.at()), sheet.y(), Ink.INK, true, false);
  }

  @Override
  public String told() {
    return String.join(
        "; ",
        Stream.of(median, reference).flatMap(Optional::stream).map(Bars.Reference::label).toList());
  }
}
