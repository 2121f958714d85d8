package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.clickwage.message.Text;
import org.clickwage.number.Share;

/**
 * One line of what is due: a contribution, the training levy, the chamber tax, an income tax.
 *
 * @param component its name in the tables and message tables, such as {@code social}
 * @param percent the rate on its base, where it is one rate
 * @param source the row's source with its doubts
 */
public record Levy(
    String component,
    Kind kind,
    Base base,
    Optional<Share> percent,
    LocalDate validFrom,
    Confidence confidence,
    Text source) {

  /** Whether a levy counts before or after net pay. */
  public enum Kind {
    SOCIAL,
    INCOME_TAX
  }

  /** What a levy is calculated on: gross pay, or earnings. */
  public enum Base {
    TURNOVER,
    PROFIT
  }
}
