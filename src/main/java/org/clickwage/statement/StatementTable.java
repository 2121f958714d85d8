package org.clickwage.statement;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.Profile;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.table.Chunker;
import org.clickwage.table.RecordCursor;
import org.clickwage.table.UnreadableInputException;

/**
 * One table of a statement, ready to be read.
 *
 * @param worker the only one whom its first records name, in small letters; empty for none
 */
public record StatementTable(ResolvedInput input, String worker, boolean isOfRides) {
  /**
   * A table of the work of one person. Throws {@link UnreadableInputException} for a logbook of
   * several, and for a log of the tasks that a requester gave to many, unless it is taken.
   *
   * @param workers whom its first records name, in small letters
   * @param isOfRides whether its times are those of rides alone
   * @param takesTasks whether a log of tasks is a logbook, where it is of one worker
   */
  public static StatementTable of(
      ResolvedInput input, Set<String> workers, boolean isOfRides, boolean takesTasks) {
    Mapping mapping = input.mapping();
    boolean isLogbook = StatementKind.of(mapping).equals(Optional.of(StatementKind.LOGBOOK));
    if (isLogbook && !takesTasks && mapping.profile().records().isTaskLog()) {
      throw new UnreadableInputException("statement.task-log");
    } else if (isLogbook && workers.size() > 1) {
      String column = mapping.nameOf(mapping.column(RecordField.WORKER));
      throw new UnreadableInputException("statement.several-workers", column);
    }
    String worker = workers.size() == 1 ? workers.iterator().next() : "";
    return new StatementTable(input, worker, isOfRides);
  }

  /** The file's name for people, with that of the archive it was in. */
  public String name() {
    return input.file().name();
  }

  /** The name without folder and archive, which may name a person, for what is published. */
  public String fileName() {
    return name().substring(place().length());
  }

  /** The folder or archive that it was in. */
  String place() {
    int folder = Math.max(name().lastIndexOf('/'), name().lastIndexOf('\\'));
    return name().substring(0, Math.max(folder, name().lastIndexOf('!')) + 1);
  }

  public Profile profile() {
    return mapping().profile();
  }

  public Mapping mapping() {
    return input.mapping();
  }

  public StatementKind kind() {
    return StatementKind.of(mapping()).orElseThrow();
  }

  /**
   * Reads it to its end, except blank records.
   *
   * @param problems takes what does not read
   */
  void read(List<StatementProblem> problems, Consumer<StatementRecord> each) throws IOException {
    try (Chunker chunker = new Chunker(input.file().read(), input.dialect(), Chunker.USUAL_SIZE)) {
      RecordCursor cursor = chunker.records();
      StatementRecord record = new StatementRecord(this, cursor, problems);
      chunker.read(
          cursor,
          () -> {
            if (!cursor.isBlank() && record.filledCells() > 0) {
              each.accept(record);
            }
            return true;
          });
    }
  }
}
