package org.clickwage.csv;

import org.clickwage.compare.StatementMoney;
import org.clickwage.money.Rational;

/** What a line of a worker's payment statement is, as the statement tells it. */
public enum ProfileLine {
  FARES,
  BONUSES,
  TIPS,
  FEES,
  REIMBURSEMENTS,
  /** Neither earned nor kept out: a tax passed on, a withdrawal, cash that was taken before. */
  OTHER;

  /** The money of one line; a fee, which takes from what is paid out, as a positive amount. */
  StatementMoney of(Rational amount) {
    Rational none = Rational.ZERO;
    return switch (this) {
      case FARES -> new StatementMoney(amount, none, none, none, none, none, 1);
      case BONUSES -> new StatementMoney(none, amount, none, none, none, none, 1);
      case TIPS -> new StatementMoney(none, none, amount, none, none, none, 1);
      case FEES -> new StatementMoney(none, none, none, amount.negated(), none, none, 1);
      case REIMBURSEMENTS -> new StatementMoney(none, none, none, none, amount, none, 1);
      case OTHER -> new StatementMoney(none, none, none, none, none, amount, 1);
    };
  }
}
