package org.clickwage.wage;

/**
 * What is taken out of the gross pay of one work in percent of it, counted in units of 1/{@code
 * unit} percent: the whole-number form of {@link Deductions}, filled again for each of millions.
 */
public final class PlainDeductions {
  public long platformFee;
  public long accountRent;
  public boolean hasCharges;
  public long charges;
  public long unit;
}
