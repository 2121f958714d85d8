package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
   * @param terms by their places, weighted
   * @param known those that it has, as bits
   */
  record Unit(SamplePoint point, double weight, Rational rate, double[] terms, int known) {
    /** By the design, so that sums over PSUs are the same in whichever order units come. */
    static final Comparator<Unit> ORDER =
        Comparator.comparing(Unit::point, SamplePoint.ORDER)
            .thenComparingDouble(Unit::weight)
            .thenComparing(Unit::rate, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Unit::terms, Arrays::compare)
            .thenComparing(Unit::point, SamplePoint::compareReplicates);

    static Unit of(Observation unit, double weight) {
      UnitTerms terms = new UnitTerms();
      terms.set(unit, weight);
      Rational rate = unit.rate == null ? null : FixedPointScale.onGrid(unit.rate);
      return new Unit(unit.sampled, weight, rate, terms.values(), terms.known());
    }

    /** Writes what is known, or reads another. */
    static Unit exchange(Unit known, BinaryForm form) {
      SamplePoint point = SamplePoint.exchange(known == null ? null : known.point, form);
      double weight = LargestTerms.exchange(known == null ? 0 : known.weight, form);
      Rational rate = form.number(known == null ? null : known.rate);
      double[] terms = known == null ? new double[UnitTerms.UNIT + 1] : known.terms;
      for (int i = 0; i < terms.length; i++) {
        terms[i] = LargestTerms.exchange(terms[i], form);
      }
      return new Unit(
          point, weight, rate, terms, (int) form.count(known == null ? 0 : known.known));
    }
  }

  private final List<Unit> units = new ArrayList<>();

  void add(Observation unit, double weight) {
    units.add(Unit.of(unit, weight));
  }

  void merge(SampledUnits other) {
    units.addAll(other.units);
  }

  Stream<Unit> units() {
    return units.stream();
  }

  /** The design in which each of their PSUs was drawn alone. */
  SurveyDesign drawnAlone() {
    SurveyDesign design = new SurveyDesign(Optional.empty(), false);
    units.forEach(unit -> design.add(unit.point, null));
    return design;
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
