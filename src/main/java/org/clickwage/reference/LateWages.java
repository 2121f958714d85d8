package org.clickwage.reference;

import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;

/** What the law adds to wages that are late, until when they can be claimed, and where. */
public final class LateWages {
  /** What a person who claims wages is by law: the same hours give each another claim. */
  public enum Status {
    EMPLOYEE,
    /** Of Great Britain: has the minimum wage without being an employee. */
    WORKER,
    SELF_EMPLOYED
  }

  static final String RULES_FILE = "late-wages/rules.csv";
  static final String RATES_FILE = "late-wages/rates.csv";
  static final String LIMITS_FILE = "late-wages/limits.csv";
  static final String PERIODS_FILE = "late-wages/pay-periods.csv";
  static final String BODIES_FILE = "late-wages/bodies.csv";

  private final Tables tables;

  LateWages(Tables tables) {
    this.tables = tables;
  }

  /**
   * The rules for a person of this status, the one to calculate by first; none where none is known.
   */
  public List<LateWageRule> rules(String country, Status status) {
    return tables.rows(RULES_FILE, "country", country).stream()
        .filter(row -> isFor(row, status))
        .map(row -> LateWageRule.of(row, tables.rows(RATES_FILE, "rule", row.text("rule"))))
        .toList();
  }

  /** How long wages of a person of this status can be claimed; empty where it is not known. */
  public Optional<ClaimLimit> limit(String country, Status status) {
    return row(LIMITS_FILE, country, status).map(ClaimLimit::of);
  }

  /** Where a claim that is not met goes next; empty where it is not known. */
  public Optional<DisputeBody> body(String country, Status status) {
    return row(BODIES_FILE, country, status).map(DisputeBody::of);
  }

  /** Where the minimum wage of a pay period's first day holds for all of it. */
  public Optional<PayPeriodRule> ofFirstDay(String country, Status status) {
    return row(PERIODS_FILE, country, status).map(PayPeriodRule::of);
  }

  private Optional<Row> row(String file, String country, Status status) {
    return tables.rows(file, "country", country).stream()
        .filter(row -> isFor(row, status))
        .findFirst();
  }

  private static boolean isFor(Row row, Status status) {
    return row.list("status").contains(Note.word(status));
  }
}
