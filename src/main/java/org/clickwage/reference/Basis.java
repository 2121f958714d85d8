package org.clickwage.reference;

/** Which pair is compared: before or after an employee's social contributions. */
public enum Basis {
  GROSS,
  NET
}
