package org.clickwage.cases;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.CommonCurrency;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.PlatformWork;
import org.clickwage.reference.ReferenceData;
import org.clickwage.table.RecordProblem;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.wage.WageRange;
import org.clickwage.work.MissingQuantityException;
import org.clickwage.work.NotationException;
import org.clickwage.work.WorkInput;

/** Calculates one case as {@code calc} would, and finds the rate into the currency of all cases. */
public record CaseCalculator(
    ReferenceData facts, Optional<CommonCurrency> common, CaseFloors floors, CaseColumns columns) {
  /**
   * What a case comes to.
   *
   * @param problems those of its cells, and what else keeps it from being calculated
   */
  public record Outcome(
      Optional<WageCalculation> calculation,
      Optional<ExchangeRate> exchange,
      List<RecordProblem> problems) {}

  public Outcome calculate(StatedCase stated) {
    List<RecordProblem> problems = new ArrayList<>(stated.problems());
    Optional<WageCalculation> calculation = calculation(stated, problems);
    Optional<ExchangeRate> rate = calculation.flatMap(known -> rate(stated, known, problems));
    return new Outcome(
        rate.isEmpty() ? calculation : calculation.map(common.get()::withoutOtherKind),
        rate.filter(each -> !isAtHome(each)),
        problems);
  }

  private Optional<WageCalculation> calculation(StatedCase stated, List<RecordProblem> problems) {
    if (stated.work().isEmpty()) {
      return Optional.empty();
    }
    PlatformWork kind = floors.work(stated);
    List<String> names = floors.of(stated, kind, problems::add);
    Optional<RecordProblem> withoutCost = stated.distanceWithoutCost().filter(e -> names.isEmpty());
    if (withoutCost.isPresent()) {
      problems.add(withoutCost.get());
      return Optional.empty();
    }
    try {
      WorkInput work = stated.work().get();
      return Optional.of(
          calculated(names.isEmpty() ? work.withCostOfDistance() : work, stated, kind, names));
    } catch (MissingQuantityException e) {
      problems.add(stated.required(e.fact()));
    } catch (UnknownChargesException e) {
      problems.add(new RecordProblem(stated.line(), RecordField.CHARGES.columnName(), e.why()));
    } catch (WageRange.TooManyRangesException e) {
      problems.add(new RecordProblem(stated.line(), "", e.why()));
    }
    return Optional.empty();
  }

  private WageCalculation calculated(
      WorkInput work, StatedCase stated, PlatformWork kind, List<String> names) {
    ReferenceRequest asked = asked(stated).ofWork(kind, names, facts.legalFloors());
    return WageCalculation.of(work, stated.deductions(), asked, names, facts, stated.assumed())
        .ofRecord()
        .naming(columns.cell(CaseColumns.Kind.MINIMUM_NAME, stated));
  }

  /** A case without money has its references in the currency that all are shown in. */
  private ReferenceRequest asked(StatedCase stated) {
    boolean free = stated.asked().currency().isEmpty() && stated.day().isPresent();
    return free
        ? stated
            .asked()
            .withCurrency(
                common.filter(each -> each.prices().isEmpty()).map(CommonCurrency::currency))
        : stated.asked();
  }

  /** What brings a case into the currency of all; empty where its money stays as it is. */
  private Optional<ExchangeRate> rate(
      StatedCase stated, WageCalculation calculation, List<RecordProblem> problems) {
    Optional<Currency> own = calculation.currency();
    boolean same = common.isPresent() && own.equals(common.map(CommonCurrency::currency));
    boolean parity = common.flatMap(CommonCurrency::prices).isPresent();
    if (common.isEmpty() || own.isEmpty() || same && !parity) {
      return Optional.empty();
    }
    if (stated.day().isEmpty()) {
      // One that does not read is reported already.
      if (stated.word(RecordField.DATE).isEmpty() && stated.word(RecordField.FROM).isEmpty()) {
        Note required = NotationException.absent("expected.date-for-exchange");
        problems.add(new RecordProblem(stated.line(), RecordField.DATE.columnName(), required));
      }
      return Optional.empty();
    }
    Lookup<ExchangeRate> rate = common.get().rate(calculation.asked(), own.get(), facts);
    rate.reason()
        .ifPresent(
            why ->
                problems.add(
                    new RecordProblem(stated.line(), RecordField.CURRENCY.columnName(), why)));
    return rate.toOptional();
  }

  /** What is at home at the prices of all stays as it is. */
  private static boolean isAtHome(ExchangeRate rate) {
    return rate.base().equals(rate.quote()) && rate.rate().equals(Rational.ONE);
  }
}
