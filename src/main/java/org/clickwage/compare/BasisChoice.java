package org.clickwage.compare;

/** Which pair the user asks for; {@code AUTO} leaves it to what is known. */
public enum BasisChoice {
  AUTO,
  GROSS,
  NET
}
