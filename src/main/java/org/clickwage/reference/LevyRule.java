package org.clickwage.reference;

import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;

/**
 * How a scheme puts a levy together from the rows of its tables. Rows are named {@code
 * table/component}.
 *
 * @param counted the percent of the base that counts: 92.35 of a profit in the United States
 * @param rows the rates or amounts; of several names the one that began last applies
 * @param upperIs what the upper bound of a rate is: the cap of its base, or the end of the scheme
 * @param limit rows that move the end of the scheme without moving the rate
 * @param exemptUpTo the yearly turnover up to which the levy is not due
 * @param ceiling the yearly turnover above which the scheme ends in time: said, not calculated
 * @param reduction {@code acre} or {@code acre-cipav}
 */
record LevyRule(
    String scheme,
    String levy,
    Levy.Kind kind,
    Levy.Base base,
    Rational counted,
    List<String> rows,
    Optional<String> minimum,
    Optional<String> cap,
    String upperIs,
    Optional<String> limit,
    Optional<String> exemptUpTo,
    Optional<String> ceiling,
    Optional<String> option,
    Optional<String> reduction) {

  static final String FILE = "charges/levies.csv";

  static LevyRule of(Row row) {
    return new LevyRule(
        row.text("scheme"),
        row.text("levy"),
        row.constant("kind", Levy.Kind.class),
        row.constant("base", Levy.Base.class),
        row.number("counted_percent").dividedBy(Rational.HUNDRED),
        List.of(row.text("rows").split(" ")),
        row.optional("minimum"),
        row.optional("cap"),
        row.text("upper_is"),
        row.optional("limit"),
        row.optional("exempt_up_to"),
        row.optional("ceiling"),
        row.optional("option"),
        row.optional("reduction"));
  }
}
