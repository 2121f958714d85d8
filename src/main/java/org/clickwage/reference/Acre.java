package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.stamp.IsoDay;

/**
 * The French aid to those who start a business (ACRE, before 2019 ACCRE): for up to three periods
 * only a share of the social rate is due.
 *
 * @param created the day the business was created: it decides share and periods
 */
record Acre(LocalDate created) {
  static final String OPTION = "acre";
  private static final Pattern OF_CREATION = Pattern.compile(OPTION + "=(.*)\\.\\.(.*)");
  static final String FILE = "charges/fr-micro-acre.csv";
  private static final String SHARE = "fr-micro-acre/acre_share_due_period";
  private static final String CIPAV = "acre-cipav";
  private static final String LIBERAL = "fr-micro-bnc";
  private static final int FINER_FROM = 2026;
  private static final String CIPAV_RATE = "fr-micro-acre-cipav/social_rate_under_acre";

  /** Since this creation day the aid is one period at half the rate; before, three at a scale. */
  private static final LocalDate ONE_PERIOD = LocalDate.of(2020, 4, 1);

  /** Cipav's rates under ACRE are those of one half; three quarters were not seen. */
  private static final LocalDate THREE_QUARTERS = LocalDate.of(2026, 7, 1);

  /** service-public.fr F11677: the quarter of the start, then three full civil quarters. */
  private static final int QUARTERS_OF_FIRST = 3;

  private static final int QUARTERS_OF_OTHERS = 4;
  private static final int PERIODS = 3;
  private static final int MONTHS_OF_QUARTER = 3;

  /**
   * What the aid makes of a social rate.
   *
   * @param row the reduced rate; empty where the day is outside the aid's periods
   */
  record Outcome(Optional<ChargeRow> row, Note note) {
    private static Lookup<Outcome> outside(String key, LocalDate day) {
      return Lookup.found(new Outcome(Optional.empty(), Note.of(key, day)));
    }
  }

  /** The last day of a period, 1 to 3. */
  LocalDate lastDay(int period) {
    LocalDate quarter =
        LocalDate.of(created.getYear(), created.getMonth().firstMonthOfQuarter(), 1);
    int quarters = 1 + QUARTERS_OF_FIRST + QUARTERS_OF_OTHERS * (period - 1);
    return quarter.plusMonths((long) MONTHS_OF_QUARTER * quarters).minusDays(1);
  }

  private LocalDate firstDay(int period) {
    return period == 1 ? created : lastDay(period - 1).plusDays(1);
  }

  private int period(LocalDate day) {
    int period = 1;
    while (period <= PERIODS && day.isAfter(lastDay(period))) {
      period++;
    }
    return period;
  }

  /**
   * @param rule the row of {@code levies.csv} whose rate it is
   */
  Lookup<Outcome> apply(ChargeRow normal, Row rule, LocalDate day, ChargeTables tables) {
    if (day.isBefore(created)) {
      return Outcome.outside("charges.acre-not-yet", created);
    }
    int period = period(day);
    int periods = created.isBefore(ONE_PERIOD) ? PERIODS : 1;
    if (period > periods) {
      return Outcome.outside("charges.acre-over", lastDay(periods));
    }
    boolean ownRates = rule.text("reduction").equals(CIPAV) && !created.isBefore(ONE_PERIOD);
    Optional<ChargeRow> reduced =
        ownRates
            ? ofCipav(normal, day, tables)
            : share(normal, period, decimals(rule, day), tables);
    return reduced.isEmpty()
        ? Lookup.missing("charges.acre-unknown", created)
        : Lookup.found(new Outcome(reduced, note(normal, reduced.get(), lastDay(period))));
  }

  private static Note note(ChargeRow normal, ChargeRow reduced, LocalDate until) {
    return Note.of(
        "charges.acre", Share.ofPercent(reduced.value()), Share.ofPercent(normal.value()), until);
  }

  private Optional<ChargeRow> ofCipav(ChargeRow normal, LocalDate day, ChargeTables tables) {
    return tables
        .oneInForce(Optional.of(CIPAV_RATE), day)
        .filter(own -> created.isBefore(THREE_QUARTERS))
        .map(
            own ->
                normal.withRate(
                    own.value(),
                    own.validFrom().isAfter(created) ? own.validFrom() : created,
                    own.source(),
                    normal.confidence().and(own.confidence())));
  }

  private Optional<ChargeRow> share(
      ChargeRow normal, int period, int decimals, ChargeTables tables) {
    return tables
        .oneInForce(Optional.of(SHARE + period), created)
        .map(share -> reduced(normal, share, firstDay(period), decimals));
  }

  private static ChargeRow reduced(
      ChargeRow normal, ChargeRow share, LocalDate since, int decimals) {
    Rational percent = normal.value().times(share.value()).dividedBy(Rational.HUNDRED);
    return normal.withRate(
        Rational.of(percent.rounded(decimals)),
        since,
        normal.source().and(" | ACRE: ", share.source()),
        normal.confidence().and(share.confidence()));
  }

  /** modele-social 11.1.0 rounds to 0.1 point, the liberal rate of 2026 and after to 0.01. */
  private static int decimals(Row rule, LocalDate day) {
    return rule.text("scheme").equals(LIBERAL) && day.getYear() >= FINER_FROM ? 2 : 1;
  }

  /**
   * Whether a row of the tables belongs to it.
   *
   * @param option as it is written there: {@code acre}, or with the first and the last day of
   *     creation, {@code acre=2020-01-01..2020-03-31}
   */
  boolean isMeantBy(String option) {
    Matcher days = OF_CREATION.matcher(option);
    return option.equals(OPTION)
        || days.matches()
            && !created.isBefore(IsoDay.parse(days.group(1)))
            && !created.isAfter(IsoDay.parse(days.group(2)));
  }
}
