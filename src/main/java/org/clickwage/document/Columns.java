package org.clickwage.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Figures;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.statistics.Histogram;

/**
 * A column for each step of the hourly rate, in the colour of the side of the reference on which it
 * lies, with the share of the tallest, and the median below.
 *
 * @param median with its name and figure
 * @param below the share below the reference, in words
 */
public record Columns(
    Histogram histogram,
    Optional<Bars.Reference> median,
    Optional<Bars.Reference> reference,
    String below,
    Figures figures)
    implements Chart {
  private static final double HEIGHT = 260;
  private static final int MOST_TICKS = 6;

  @Override
  public void draw(Sheet sheet) {
    Scale scale = scale(sheet);
    sheet.down(Sheet.LABEL + 8);
    reference.ifPresent(each -> references(each, scale, sheet));
    sheet.down(Sheet.LABEL + 8);
    for (int i = 0; i < histogram.shares().size(); i++) {
      sheet.add(column(step(i), histogram.shares().get(i), scale, sheet.y() + HEIGHT));
    }
    lines(scale, sheet);
    tallest(scale, sheet);
    sheet.down(HEIGHT + Sheet.LABEL + 8);
    ticks(scale, sheet);
    sheet.down(Sheet.LABEL + 8);
    median.ifPresent(each -> label(each, scale, true, sheet));
  }

  /** The reference over its line, and the share below it at the left. */
  private void references(Bars.Reference each, Scale scale, Sheet sheet) {
    label(each, scale, false, sheet);
    sheet.down(Sheet.LABEL + 6);
    double right =
        Math.max(scale.at(each.at()) - 8, Sheet.LEFT + Letters.width(below, Sheet.LABEL, true));
    sheet.add(
        new Mark.Text(
            right, sheet.y(), below, Sheet.LABEL, true, Ink.BELOW, Mark.Anchor.END, true));
  }

  private void tallest(Scale scale, Sheet sheet) {
    List<Rational> shares = histogram.shares();
    Rational most = shares.stream().reduce(Rational.ZERO, Rational::max);
    Range step = step(shares.indexOf(most));
    double middle = (scale.at(step.low()) + scale.at(step.high())) / 2;
    sheet.label(figures.wholeShare(Range.of(most)), middle, sheet.y() - 6, Ink.INK, false);
  }

  private static void label(Bars.Reference of, Scale scale, boolean isBold, Sheet sheet) {
    sheet.label(of.label(), scale.at(of.at()), sheet.y(), Ink.INK, isBold);
  }

  private Mark column(Range step, Rational share, Scale scale, double bottom) {
    double most = histogram.shares().stream().mapToDouble(Scale::number).max().orElse(1);
    double height = Scale.number(share) / most * HEIGHT;
    double from = scale.at(step.low());
    double width = Math.max(scale.at(step.high()) - from - 1, 1);
    return new Mark.Box(from, bottom - height, width, height, ink(step), ink(step));
  }

  /** The base line of the columns, and the reference. */
  private void lines(Scale scale, Sheet sheet) {
    double top = sheet.y();
    double bottom = top + HEIGHT;
    sheet.add(Mark.line(Sheet.LEFT, bottom, sheet.right(), bottom, Ink.INK, 1));
    reference
        .map(each -> scale.at(each.at()))
        .ifPresent(x -> sheet.add(Mark.line(x, top - Sheet.LABEL, x, bottom, Ink.INK, 2.5)));
    median
        .map(each -> scale.at(each.at()))
        .ifPresent(x -> sheet.add(Mark.line(x, bottom - 8, x, bottom + 8, Ink.INK, 3)));
  }

  private Range step(int number) {
    Rational low = histogram.from().plus(histogram.step().times(Rational.of(number)));
    // Counted from the reference, the first step may begin below 0, where no rate is.
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

  private Scale scale(Sheet sheet) {
    Rational low = step(0).low();
    Rational least = low.min(reference.map(Bars.Reference::at).orElse(low));
    Rational most = histogram.end().max(reference.map(Bars.Reference::at).orElse(histogram.end()));
    return Scale.across(Scale.number(least), Scale.number(most), sheet);
  }

  private void ticks(Scale scale, Sheet sheet) {
    for (Rational tick : scale.ticks(MOST_TICKS)) {
      String shown = figures.number(Range.of(tick));
      sheet.label(shown, scale.at(tick), sheet.y(), Ink.MUTED, false);
    }
  }

  @Override
  public String described() {
    return String.join(
        "; ",
        Stream.concat(
                Stream.of(median, reference).flatMap(Optional::stream).map(Bars.Reference::label),
                Stream.of(below).filter(known -> reference.isPresent()))
            .toList());
  }
}
