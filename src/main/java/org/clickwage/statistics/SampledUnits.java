package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * The units of a group of a survey with a design, each with what it adds to the {@link LinearFigure
 * figures}. A design has an order of its own, so that they are all kept; surveys that have one are
 * of thousands.
 */
final class SampledUnits {
  /**
   * One of them.
   *
   * @param rate as the sorted sample has it; null for none
   * @param terms of each figure above, and after it below
   */
  record Unit(SamplePoint point, double weight, Rational rate, double[] terms) {
    /** By the design, so that sums over PSUs are the same in whichever order units come. */
    private static final Comparator<Unit> ORDER =
        Comparator.comparing(Unit::point, SamplePoint.ORDER)
            .thenComparingDouble(Unit::weight)
            .thenComparing(Unit::rate, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Unit::terms, Arrays::compare)
            .thenComparing(Unit::point, SamplePoint::compareReplicates);

    private static final int TERMS = 2 * LinearFigure.ALL.size();

    static Unit of(Observation unit, double weight) {
      double[] terms = new double[TERMS];
      LinearFigure.Gap gap = LinearFigure.Gap.of(unit);
      for (int i = 0; i < TERMS; i += 2) {
        LinearFigure figure = LinearFigure.ALL.get(i / 2);
        terms[i] = figure.top().of(unit, gap);
        terms[i + 1] = figure.bottom().of(unit, gap);
      }
      return new Unit(
          unit.sampled,
          weight,
          unit.rate == null ? null : FixedPointScale.onGrid(unit.rate),
          terms);
    }

    /** Writes what is known, or reads another. */
    static Unit exchange(Unit known, BinaryForm form) {
      SamplePoint point = SamplePoint.exchange(known == null ? null : known.point, form);
      double weight = LargestTerms.exchange(known == null ? 0 : known.weight, form);
      Rational rate = form.number(known == null ? null : known.rate);
      double[] terms = known == null ? new double[TERMS] : known.terms;
      for (int i = 0; i < TERMS; i++) {
        terms[i] = LargestTerms.exchange(terms[i], form);
      }
      return new Unit(point, weight, rate, terms);
    }
  }

  private final List<Unit> units = new ArrayList<>();

  void add(Observation unit, double weight) {
    units.add(Unit.of(unit, weight));
  }

  void merge(SampledUnits other) {
    units.addAll(other.units);
  }

  void exchange(BinaryForm form) {
    form.each(units, each -> Unit.exchange(each, form), () -> units.add(Unit.exchange(null, form)));
  }

  /** How sure their figures are. */
  DesignErrors errors(SurveyDesign design) {
    units.sort(Unit.ORDER);
    return new DesignErrors(units, design);
  }
}
