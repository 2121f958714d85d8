package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clickwage.csv.InputFingerprint;
import org.clickwage.csv.LogTotals;
import org.clickwage.report.Column;
import org.clickwage.report.DataPackage;
import org.clickwage.report.DataPackageDialect;
import org.clickwage.report.DataPackageResource.Field;
import org.clickwage.report.DataPackageRun;
import org.clickwage.report.Provenance;
import org.clickwage.report.SessionsColumns;
import org.clickwage.report.Wording;

/** What the data package of a task log says: how it was made, and what is in each output. */
final class SessionsDescription {
  private final Typed typed;
  private final BatchInput input;
  private final Provenance provenance;
  private final Wording words;

  SessionsDescription(Typed typed, BatchInput input, Provenance provenance, Wording words) {
    this.typed = typed;
    this.input = input;
    this.provenance = provenance;
    this.words = words;
  }

  DataPackage of(BatchOutputs outputs, LogTotals log, Map<String, Long> problems, ExitCode exit)
      throws IOException {
    DataPackageRun run = new DataPackageRun("sessions", provenance);
    BatchDescription.options(typed, run);
    run.dialect(BatchDescription.dialect(input.dialect())).profile(input.profile().name());
    run.count("records", log.records());
    run.count("workers", log.tasks().workers());
    problems.forEach(run::problems);
    run.exit(exit.code(), exit.name().toLowerCase(Locale.ROOT));
    DataPackage description = new DataPackage("clickwage-sessions", run);
    if (outputs.hasDescriptor()) {
      InputFingerprint fingerprint = input.file().fingerprint();
      description.source(input.file().fileName(), fingerprint.bytes(), fingerprint.sha256());
    }
    table("--out", SessionsColumns.ofSessions(true), outputs, description);
    table("--workers", SessionsColumns.ofWorkers(true), outputs, description);
    for (String option : List.of("--summary", "--problems")) {
      if (typed.has(option)) {
        outputs.resource(typed.text(option)).ifPresent(description::resource);
      }
    }
    return description;
  }

  private <R> void table(
      String option, List<Column<R>> columns, BatchOutputs outputs, DataPackage description)
      throws IOException {
    if (typed.has(option)) {
      List<Field> fields = columns.stream().map(this::field).toList();
      outputs
          .resource(typed.text(option), DataPackageDialect.PLAIN, fields)
          .ifPresent(description::resource);
    }
  }

  private Field field(Column<?> column) {
    String key = column.key();
    String type =
        key.equals("start") || key.equals("end")
            ? "datetime"
            : column.align() == Column.Align.RIGHT ? "number" : "string";
    return new Field(key, type, words.say(column.titleKey()));
  }
}
