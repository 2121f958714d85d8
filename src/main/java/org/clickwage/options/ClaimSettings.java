package org.clickwage.options;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.claim.ClaimTerms;
import org.clickwage.number.Rational;
import org.clickwage.reference.LateWages;
import org.clickwage.reference.LateWages.Status;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;

/**
 * What is asked of a claim.
 *
 * @param place where the work was done
 * @param on the day as of which is calculated
 * @param demanded when the pay was asked for; empty where it was not
 * @param ended the last day of the contract; empty where it is not known
 * @param tips whether tips count as pay; empty where that is not said
 */
public record ClaimSettings(
    Place place,
    Status status,
    LocalDate on,
    Optional<LocalDate> demanded,
    Optional<LocalDate> ended,
    Optional<Tips> tips) {
  /** Whether tips are part of the pay that a law counts. */
  public enum Tips {
    IN,
    OUT
  }

  /** The pay periods of laws. */
  private enum PayPeriod {
    DAY,
    WEEK,
    MONTH
  }

  private static final String DAY = "YYYY-MM-DD";

  private static final OptionGroup OWN = new OptionGroup();
  private static final Option<Place> COUNTRY = OWN.add(ReferenceOptions.COUNTRY.required("FR"));
  private static final Option<Status> AS =
      OWN.add(new OptionGroup().choice("--as", Status.class).required("employee"));
  private static final Option<PayPeriod> BY =
      OWN.add(
          new OptionGroup()
              .choice(TableSettings.BY.name(), PayPeriod.class)
              .described("by-pay-period"));

  /** The legal floor of the self-employed. */
  public static final Option<String> FLOOR =
      OWN.add(ReferenceOptions.FLOOR.described("floor-of-claim"));

  private static final Option<LocalDate> ON =
      OWN.add(
          new OptionGroup()
              .value(ReferenceOptions.ON.name(), DAY, SpokenDay::read)
              .described("claim-on"));
  private static final Option<LocalDate> DEMANDED = OWN.value("--demanded", DAY, SpokenDay::read);
  public static final Option<LocalDate> ENDED = OWN.value("--ended", DAY, SpokenDay::read);

  /** Whether tips count as pay. */
  public static final Option<Tips> TIPS =
      OWN.add(new OptionGroup().choice("--tips", Tips.class).described("claim-tips"));

  public static final OptionGroup ALL =
      OptionGroup.of(
          OWN,
          StatementSettings.FROM,
          StatementSettings.TO,
          ReferenceOptions.SERIES.where(),
          ReferenceOptions.WORK,
          ReferenceOptions.VEHICLE,
          ReferenceOptions.ONE_PLATFORM,
          ReferenceOptions.REFERENCE,
          MappingOptions.SET);

  private static final String BRITAIN = "GB";

  /** Reports everything that is wrong with it, and stops at that. */
  public static ClaimSettings of(ParsedOptions typed, Problems problems) {
    for (Option<LocalDate> option : List.of(ON, DEMANDED, ENDED)) {
      typed
          .value(option)
          .filter(typed.today()::isBefore)
          .ifPresent(day -> problems.add(option, "problem.future", day));
    }
    Optional<Place> place = typed.value(COUNTRY);
    Optional<Status> status = typed.value(AS);
    LocalDate on = typed.value(ON).orElseGet(typed::today);
    Optional<LocalDate> demanded = typed.value(DEMANDED);
    demanded
        .filter(on::isBefore)
        .ifPresent(day -> problems.add(DEMANDED, "problem.claim-demand-after", day, on));
    boolean isElsewhere = place.filter(known -> !known.country().equals(BRITAIN)).isPresent();
    problems.addIf(
        isElsewhere && status.equals(Optional.of(Status.WORKER)), AS, "problem.claim-worker");
    for (String floor : typed.values(FLOOR)) {
      boolean isOfOther =
          place.filter(known -> !typed.facts().legalFloors().isAt(floor, known)).isPresent();
      problems.addIf(isOfOther, FLOOR, "problem.claim-floor-place", floor, typed.text(COUNTRY));
    }
    if (status.filter(known -> known != Status.SELF_EMPLOYED).isPresent()) {
      problems.addIf(typed.has(FLOOR), FLOOR, "problem.claim-floor-status");
    } else if (status.isPresent()) {
      problems.addIf(typed.has(TIPS), TIPS, "problem.claim-tips-of-floor");
      boolean isByMonth = typed.value(BY).orElse(PayPeriod.MONTH) == PayPeriod.MONTH;
      problems.addIf(!isByMonth, BY, "problem.claim-by-month");
    }
    problems.throwIfAny();
    return new ClaimSettings(
        place.orElseThrow(),
        status.orElseThrow(),
        on,
        demanded,
        typed.value(ENDED),
        typed.value(TIPS));
  }

  /** What was typed, for the readers of statements: what is claimed is gross pay. */
  public static ParsedOptions ofStatement(ParsedOptions typed) {
    return typed.with(ReferenceOptions.BASIS, List.of("gross"));
  }

  /** Whether it rests on a legal floor for platform work, and not on the minimum wage. */
  public boolean isOfFloor() {
    return status == Status.SELF_EMPLOYED;
  }

  /**
   * @param wageNow the minimum wage of an hour on the day; empty where it is not known
   */
  public ClaimTerms terms(ReferenceData facts, Optional<Rational> wageNow) {
    LateWages law = facts.lateWages();
    return new ClaimTerms(
        status,
        on,
        demanded,
        ended,
        wageNow,
        law.rules(place.country(), status).stream().findFirst(),
        law.limit(place.country(), status));
  }
}
