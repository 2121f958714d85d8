package org.clickwage.options;

import java.util.List;
import org.clickwage.message.Note;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.reference.UnknownNames;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.wage.WageRange;
import org.clickwage.work.MissingQuantityException;

/** What is wrong with a command, whichever room refused what it asks. */
public final class Refusals {
  private Refusals() {}

  /** The problems of the command; none of whatever is not due to it. */
  public static List<Problem> of(RuntimeException e) {
    if (e instanceof UsageException usage) {
      return usage.problems();
    } else if (e instanceof MissingQuantityException required) {
      return one("", Note.of("missing." + Note.word(required.fact())));
    } else if (e instanceof UnknownNameException unknown) {
      return one(option(unknown.kind()), UnknownNames.of(unknown));
    } else if (e instanceof UnknownChargesException charges) {
      return one(WorkOptions.CHARGES.name(), charges.why());
    } else if (e instanceof WageRange.TooManyRangesException ranges) {
      return one("", ranges.why());
    }
    return List.of();
  }

  private static List<Problem> one(String where, Note what) {
    return List.of(new Problem(where, what));
  }

  private static String option(UnknownNameException.Kind kind) {
    return switch (kind) {
      case SERIES -> ReferenceOptions.SERIES.name();
      case SCHEME, SCHEME_OPTION -> WorkOptions.CHARGES.name();
      default -> "";
    };
  }
}
