package org.clickwage.survey;

import java.util.List;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.group.ReferenceRole;

/** A reference of a record, with which of its references it is. */
record RowReference(ReferenceRole role, ReferenceWage wage) {
  /**
   * The one that the record's columns show; null for none. They are of a minimum wage, which a
   * promise is not.
   */
  static ReferenceWage shown(List<RowReference> references) {
    boolean any = !references.isEmpty() && references.get(0).role() != ReferenceRole.PROMISED;
    return any ? references.get(0).wage() : null;
  }
}
