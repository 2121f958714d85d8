package org.clickwage.compare;

import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.reference.Basis;

/** Which pair the user asks for; {@code AUTO} leaves it to what is known. */
public enum BasisChoice {
  AUTO,
  GROSS,
  NET;

  public static BasisChoice of(Basis basis) {
    return basis == Basis.GROSS ? GROSS : NET;
  }

  /** The pair; empty where it is left to what is known. */
  public Optional<Basis> basis() {
    return Stream.of(Basis.values()).filter(each -> of(each) == this).findFirst();
  }
}
