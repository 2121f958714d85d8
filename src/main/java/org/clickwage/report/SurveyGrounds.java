package org.clickwage.report;

import java.util.Collection;
import java.util.List;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.reference.ChargeScheme;

/**
 * The facts that the figures of a survey rest on.
 *
 * @param references what rates stand beside
 * @param schemes what took charges, each as it stood on some day
 */
public record SurveyGrounds(
    Collection<ReferenceWage> references, Collection<ChargeScheme> schemes) {
  /** Those of work from which nothing is taken. */
  public static SurveyGrounds of(Collection<ReferenceWage> references) {
    return new SurveyGrounds(references, List.of());
  }
}
