package org.clickwage.summary;

import org.clickwage.disclosure.Suppression;
import org.clickwage.message.Wording;

/** Why a row is suppressed, in words: it is of few, or would reveal one that is. */
final class SuppressionLabel {
  private SuppressionLabel() {}

  /** For people; to be asked of rows that are held back. */
  static String forPeople(Suppression.Cell row, int minGroup, Wording wording) {
    return row == Suppression.Cell.COMPLEMENTARY
        ? wording.say("summary.withheld")
        : ofFew(minGroup);
  }

  /** For machines; empty for a row that is not. */
  static String forMachines(Suppression.Cell row, int minGroup) {
    return switch (row) {
      case SUPPRESSED -> ofFew(minGroup);
      case COMPLEMENTARY -> "withheld";
      case SHOWN, FLAGGED -> "";
    };
  }

  private static String ofFew(int minGroup) {
    return "n < " + minGroup;
  }
}
