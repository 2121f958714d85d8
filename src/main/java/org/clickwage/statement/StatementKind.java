package org.clickwage.statement;

import java.util.Optional;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;

/** The tables that a worker's own statement is made of, in the order they are read. */
public enum StatementKind {
  /** One trip to a record; it may say the time zone that the others need. */
  TRIPS,
  /** One span of a state to a record: waiting, en route, on trip, offline. */
  TIMES,
  /** One line of payment to a record, with its sign. */
  PAYMENTS,
  /** One stretch of work to a record, with its pay, as kept by hand. */
  LOGBOOK;

  /** What a table is, by what its columns give; empty for one that a statement can't use. */
  public static Optional<StatementKind> of(Mapping mapping) {
    boolean begins =
        mapping.gives(RecordField.ACCEPT) || mapping.other("local-begin") != Mapping.NONE;
    boolean dated = mapping.gives(RecordField.DATE) || mapping.gives(RecordField.FROM) || begins;
    if (mapping.other("line") != Mapping.NONE && mapping.gives(RecordField.PAY) && dated) {
      return Optional.of(PAYMENTS);
    }
    if (mapping.other("state") != Mapping.NONE && begins) {
      return Optional.of(TIMES);
    }
    if (mapping.profile().table().equals(Optional.of("trips"))) {
      return Optional.of(TRIPS);
    }
    boolean timed =
        begins || mapping.gives(RecordField.HOURS) || mapping.gives(RecordField.SECONDS);
    boolean useful = mapping.gives(RecordField.PAY) || timed || mapping.gives(RecordField.MINUTES);
    return dated && useful ? Optional.of(LOGBOOK) : Optional.empty();
  }
}
