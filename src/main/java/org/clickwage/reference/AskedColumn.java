package org.clickwage.reference;

import java.util.List;
import java.util.Set;
import org.clickwage.message.Text;

/**
 * What a person asks a platform for, as a column of the data.
 *
 * @param works that have it; empty for any
 * @param form in which it is asked for: unit, and one row per what
 * @param parts what it consists of
 * @param lacking the exports of platforms that are known not to have it
 */
public record AskedColumn(
    String name,
    Set<LegalFloor.Work> works,
    Text what,
    Text form,
    List<AskedPart> parts,
    List<String> lacking) {
  static AskedColumn of(Row row, List<AskedPart> parts) {
    return new AskedColumn(
        row.text("column"),
        DataController.works(row),
        row.sentence("what"),
        row.sentence("form"),
        parts,
        DataController.words(row, "lacking"));
  }

  boolean isOf(Set<LegalFloor.Work> others) {
    return works.isEmpty() || others.stream().anyMatch(works::contains);
  }

  /** Whether all of these exports are known to lack it; of no export that is not known. */
  public boolean isLackingIn(List<String> exports) {
    return !exports.isEmpty() && lacking.containsAll(exports);
  }
}
