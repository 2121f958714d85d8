package org.clickwage.statistics;

import java.util.Arrays;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;

/**
 * The hours of one unit under each of its references; none, where one of its records has none, or
 * one of another currency.
 *
 * <p>A worker's records are compared with few references, and a file's millions with few hundreds.
 * Sums of reference × hours would have a denominator for each mixture of them, of hundreds of bits;
 * these stay whole.
 */
public final class HoursByReference {
  /** A look-up passes all of them; what more references come to is summed in quotients. */
  public static final int MOST = 48;

  /** That of all references; null where it is known of no unit. */
  private Currency currency;

  private Rational[] references = new Rational[1];
  private Amount[] hours = {new Amount(Unit.HOURS)};
  private int size;

  /** What the references of other hours come to. */
  private Rational otherDue = Rational.ZERO;

  /** Begins anew without any reference. */
  public void clear() {
    currency = null;
    size = 0;
    otherDue = Rational.ZERO;
  }

  /** Begins anew with all hours under one reference; null for none. */
  public void set(HourlyRate reference, Amount all) {
    clear();
    if (reference != null) {
      add(reference, all);
    }
  }

  /** The same where all money is of one currency, which need not be known. */
  public void set(Rational reference, Amount all) {
    clear();
    add(reference, all);
  }

  /** Adds hours under a reference of the same currency. */
  public void add(HourlyRate reference, Amount more) {
    currency = reference.currency();
    add(reference.perHour(), more);
  }

  void set(HoursByReference other) {
    clear();
    currency = other.currency;
    otherDue = other.otherDue;
    for (int i = 0; i < other.size; i++) {
      add(other.references[i], other.hours[i]);
    }
  }

  /** Adds the hours of other records of the unit. */
  void add(HoursByReference other) {
    if (isEmpty() || other.isEmpty() || !Objects.equals(currency, other.currency)) {
      clear();
      return;
    }
    otherDue = otherDue.plus(other.otherDue);
    for (int i = 0; i < other.size; i++) {
      add(other.references[i], other.hours[i]);
    }
  }

  private void add(Rational reference, Amount more) {
    if (reference.isNegative()) {
      throw new IllegalArgumentException("a reference is not below zero: " + reference);
    }
    int known = index(reference);
    if (known >= 0) {
      hours[known].sum(hours[known], more);
      return;
    }
    if (size == MOST) {
      otherDue = otherDue.plus(reference.times(more.value()));
      return;
    }
    if (size == references.length) {
      references = Arrays.copyOf(references, 2 * size);
      hours = Arrays.copyOf(hours, 2 * size);
    }
    references[size] = reference;
    hours[size] = hours[size] == null ? new Amount(Unit.HOURS) : hours[size];
    hours[size].set(more);
    size++;
  }

  /** Negative where it is not among them. */
  private int index(Rational reference) {
    for (int i = 0; i < size; i++) {
      if (references[i] == reference) { // as it nearly always is, if it is there
        return i;
      }
    }
    int i = size - 1;
    while (i >= 0 && !references[i].equals(reference)) {
      i--;
    }
    return i;
  }

  /** Puts other hours in the place of all, under the same reference on average. */
  void setMean(Rational mean, Amount all) {
    if (mean != null) {
      size = 0;
      otherDue = Rational.ZERO;
      add(mean, all);
    }
  }

  /** Keeps the reference of one hour, on average, where another unit has the same. */
  void agreeWith(Amount all, HoursByReference other, Amount others) {
    if (!Objects.equals(currency, other.currency) || !mean(all).equals(other.mean(others))) {
      clear();
    }
  }

  /** The currency of the references; null where there is none. */
  public Currency currency() {
    return currency;
  }

  /** The reference of all hours; empty where there is none, or there are several. */
  public Optional<HourlyRate> single() {
    return isSingle() ? Optional.of(new HourlyRate(references[0], currency)) : Optional.empty();
  }

  private boolean isSingle() {
    return size == 1 && otherDue.isZero();
  }

  /** Whether there is no reference. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** Whether there are several references, and the hours of each are whole units. */
  boolean areWhole() {
    boolean whole = size > 1 && otherDue.isZero();
    for (int i = 0; whole && i < size; i++) {
      whole = hours[i].isWhole();
    }
    return whole;
  }

  int size() {
    return size;
  }

  Rational reference(int index) {
    return references[index];
  }

  Amount hours(int index) {
    return hours[index];
  }

  /** What references beyond the {@link #size} ones come to. */
  Rational otherDue() {
    return otherDue;
  }

  /** Σ reference × hours. */
  Rational due() {
    Rational due = otherDue;
    for (int i = 0; i < size; i++) {
      due = due.plus(references[i].times(hours[i].value()));
    }
    return due;
  }

  /**
   * The reference of one hour, on average; empty where there is none.
   *
   * @param all the hours, over zero
   */
  public Optional<Rational> mean(Amount all) {
    if (isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(isSingle() ? references[0] : due().dividedBy(all.value()));
  }

  void exchange(BinaryForm form) {
    String code = form.text(currency == null ? "" : currency.getCurrencyCode());
    currency = code.isEmpty() ? null : Currency.getInstance(code);
    Amount read = new Amount(Unit.HOURS);
    form.each(
        IntStream.range(0, size).boxed().toList(),
        i -> {
          form.number(references[i]);
          hours[i].exchange(form);
        },
        () -> {
          Rational reference = form.number(null);
          read.exchange(form);
          add(reference, read);
        });
    otherDue = form.number(otherDue);
  }
}
