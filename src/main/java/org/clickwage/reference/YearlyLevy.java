package org.clickwage.reference;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Money;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;

/**
 * A levy with the amounts that a year decides: bands, a minimum, a cap, a turnover up to which it
 * is not due. Everything is in yearly amounts.
 *
 * @param counted the part of the base that counts
 * @param parts a rate, an amount, or bands of either, upward
 * @param cap where the counted base ends
 * @param limit the counted base above which the scheme no longer applies
 * @param exemptUpTo the turnover up to which the levy is not due
 */
record YearlyLevy(
    Levy levy,
    Rational counted,
    List<ChargeRow> parts,
    Optional<Rational> minimum,
    Optional<Rational> cap,
    Optional<Rational> limit,
    Optional<Rational> exemptUpTo) {

  /** All that decides what is due, without the days and sources of it. */
  List<Object> amounts() {
    List<Object> all =
        new ArrayList<>(List.of(levy.component(), levy.kind(), levy.base(), counted));
    parts.forEach(each -> all.add(List.of(each.kind(), each.value(), each.lower(), each.upper())));
    all.addAll(List.of(minimum, cap, limit, exemptUpTo));
    return all;
  }

  /** What a reader needs with the rate to repeat what a year owes: bands, amounts, a minimum. */
  List<Note> formula(Currency currency) {
    List<Note> formula = new ArrayList<>();
    Note name = Note.of("component." + levy.component());
    for (ChargeRow part : parts) {
      if (part.kind() == ChargeRow.Kind.BAND) {
        formula.add(band(name, part, currency));
      } else if (part.kind() == ChargeRow.Kind.FLAT) {
        formula.add(Note.of("charges.amount", name, new Money(part.value(), currency)));
      }
    }
    minimum.ifPresent(
        least -> formula.add(Note.of("charges.minimum", name, new Money(least, currency))));
    parts.stream()
        .filter(YearlyLevy::isWhole)
        .flatMap(part -> part.lower().stream())
        .forEach(
            lower ->
                formula.add(
                    Note.of("charges.nothing-under", name, ofBase(lower, currency), levy.base())));
    return formula;
  }

  private Note band(Note name, ChargeRow part, Currency currency) {
    Share percent = Share.ofPercent(part.value().times(counted));
    Money from = ofBase(part.lower().orElse(Rational.ZERO), currency);
    return part.upper()
        .map(to -> Note.of("charges.band", name, percent, levy.base(), from, ofBase(to, currency)))
        .orElseGet(() -> Note.of("charges.band-above", name, percent, levy.base(), from));
  }

  private Money ofBase(Rational calculated, Currency currency) {
    return new Money(calculated.dividedBy(counted), currency);
  }

  /** Without a floor, minimum, amount or band, a work alone is enough: the rate does the rest. */
  boolean needsYear() {
    boolean needsYear = minimum.isPresent() || parts.get(0).lower().isPresent();
    for (ChargeRow part : parts) {
      needsYear |= part.kind() != ChargeRow.Kind.PERCENT;
    }
    return needsYear;
  }

  /** Whether it is a rate of all turnover, once it is due. */
  boolean isShareOfTurnover() {
    return levy.base() == Levy.Base.TURNOVER && !needsYear() && cap.isEmpty() && limit.isEmpty();
  }

  /** What one work owes when nothing is known of the year. */
  Rational ofWork(Rational base) {
    return rateOf(base.max(Rational.ZERO).times(counted));
  }

  /** What a year owes; empty where the tables end below this base. */
  Optional<Rational> ofYear(Rational base, Rational turnover) {
    Rational calculated = base.max(Rational.ZERO).times(counted);
    if (limit.isPresent() && limit.get().isLessThan(calculated)) {
      return Optional.empty();
    }
    if (isExempt(turnover) || isBelowFloor(calculated)) {
      return Optional.of(Rational.ZERO);
    }
    Rational capped = cap.map(calculated::min).orElse(calculated);
    return unlessMinimum(capped).map(due -> minimum.map(due::max).orElse(due));
  }

  boolean isExempt(Rational turnover) {
    return exemptUpTo.isPresent() && turnover.compareTo(exemptUpTo.get()) <= 0;
  }

  private boolean isBelowFloor(Rational calculated) {
    ChargeRow first = parts.get(0);
    return isWhole(first) && first.lower().map(calculated::isLessThan).orElse(false);
  }

  /** A rate or amount on the whole base: its lower bound is a floor, not the foot of a band. */
  private static boolean isWhole(ChargeRow part) {
    return part.kind() == ChargeRow.Kind.PERCENT || part.kind() == ChargeRow.Kind.FLAT;
  }

  private Optional<Rational> unlessMinimum(Rational calculated) {
    return switch (parts.get(0).kind()) {
      case PERCENT -> Optional.of(rateOf(calculated));
      case FLAT -> Optional.of(parts.get(0).value());
      case BAND -> Optional.of(ofBands(calculated));
      case BAND_FLAT -> ofBand(calculated);
    };
  }

  private Rational rateOf(Rational calculated) {
    return calculated.times(parts.get(0).value()).dividedBy(Rational.HUNDRED);
  }

  private Rational ofBands(Rational calculated) {
    Rational due = Rational.ZERO;
    for (ChargeRow band : parts) {
      Rational top = band.upper().map(calculated::min).orElse(calculated);
      Rational inside = top.minus(band.lower().orElse(Rational.ZERO)).max(Rational.ZERO);
      due = due.plus(inside.times(band.value()).dividedBy(Rational.HUNDRED));
    }
    return due;
  }

  /** Each band holds its upper end: "670 o menos", "más de 670 y hasta 900". */
  private Optional<Rational> ofBand(Rational calculated) {
    for (ChargeRow band : parts) {
      if (band.upper().map(upper -> calculated.compareTo(upper) <= 0).orElse(true)) {
        return Optional.of(band.value());
      }
    }
    return Optional.empty();
  }

  /** The yearly amounts of the base, and of the turnover, at which the levy steps or bends. */
  List<Threshold> thresholds() {
    List<Threshold> thresholds = new ArrayList<>();
    exemptUpTo.ifPresent(turnover -> thresholds.add(new Threshold(Levy.Base.TURNOVER, turnover)));
    for (ChargeRow part : parts) {
      part.lower().ifPresent(lower -> addCounted(lower, thresholds));
      if (!isWhole(part)) {
        part.upper().ifPresent(upper -> addCounted(upper, thresholds));
      }
    }
    cap.ifPresent(top -> addCounted(top, thresholds));
    limit.ifPresent(top -> addCounted(top, thresholds));
    whereMinimumEnds().ifPresent(bend -> addCounted(bend, thresholds));
    return thresholds;
  }

  private Optional<Rational> whereMinimumEnds() {
    Rational percent = parts.get(0).value();
    return percent.isZero()
        ? Optional.empty()
        : minimum.map(least -> least.times(Rational.HUNDRED).dividedBy(percent));
  }

  private void addCounted(Rational calculated, List<Threshold> thresholds) {
    Threshold threshold = new Threshold(levy.base(), calculated.dividedBy(counted));
    if (calculated.isPositive() && !thresholds.contains(threshold)) {
      thresholds.add(threshold);
    }
  }
}
