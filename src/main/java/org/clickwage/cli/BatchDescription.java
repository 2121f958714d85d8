package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clickwage.csv.BatchTotals;
import org.clickwage.csv.Dialect;
import org.clickwage.csv.InputFingerprint;
import org.clickwage.csv.ResultColumn;
import org.clickwage.report.DataPackage;
import org.clickwage.report.DataPackageDialect;
import org.clickwage.report.DataPackageResource.Field;
import org.clickwage.report.DataPackageRun;
import org.clickwage.report.Provenance;
import org.clickwage.report.Wording;
import org.clickwage.work.NumberNotation;

/** What the data package of a batch says: how it was made, and what is in each output. */
final class BatchDescription {
  private static final List<String> FILES =
      List.of("--out", "--workers", "--summary", "--problems", "--key", "--reference", "--profile");

  private final Typed typed;
  private final BatchInput input;
  private final BatchTotals totals;
  private final Map<String, Long> kinds;
  private final Provenance provenance;
  private final Wording words;

  BatchDescription(
      Typed typed,
      BatchInput input,
      BatchTotals totals,
      Map<String, Long> kinds,
      Provenance provenance,
      Wording words) {
    this.typed = typed;
    this.input = input;
    this.totals = totals;
    this.kinds = kinds;
    this.provenance = provenance;
    this.words = words;
  }

  /**
   * @param titles the columns that were added
   * @param dropped which of the input's columns were left out
   */
  DataPackage of(BatchOutputs outputs, List<String> titles, boolean[] dropped, ExitCode exit)
      throws IOException {
    DataPackageRun run = new DataPackageRun("batch", provenance);
    options(typed, run);
    run.dialect(dialect(input.dialect())).profile(input.profile().name());
    run.count("records", totals.records());
    kinds.forEach(run::problems);
    run.exit(exit.code(), exit.name().toLowerCase(Locale.ROOT));
    DataPackage description = new DataPackage("clickwage-batch", run);
    InputFingerprint fingerprint = input.file().fingerprint();
    description.source(input.file().fileName(), fingerprint.bytes(), fingerprint.sha256());
    if (typed.has("--out")) {
      outputs
          .resource(typed.text("--out"), dialect(input.dialect()), fields(titles, dropped))
          .ifPresent(description::resource);
    }
    for (String option : List.of("--summary", "--problems")) {
      if (typed.has(option)) {
        outputs.resource(typed.text(option)).ifPresent(description::resource);
      }
    }
    return description;
  }

  /** The options as they were typed, files without their folders. */
  static void options(Typed typed, DataPackageRun run) {
    for (String option : typed.options()) {
      for (String value : typed.texts(option)) {
        if (FILES.contains(option)) {
          run.file(option, value);
        } else {
          run.option(option, value);
        }
      }
      if (typed.texts(option).isEmpty()) {
        run.flag(option);
      }
    }
  }

  static DataPackageDialect dialect(Dialect dialect) {
    return new DataPackageDialect(
        dialect.charset().name(),
        dialect.delimiter(),
        dialect.decimal() == NumberNotation.COMMA ? "comma" : "dot",
        dialect.lineEnd(),
        dialect.preambleLines(),
        dialect.headerRows(),
        dialect.bomBytes() > 0);
  }

  /** The input's columns as texts, for nothing in them was changed, and ours by what they are. */
  private List<Field> fields(List<String> titles, boolean[] dropped) {
    List<Field> fields = new ArrayList<>();
    List<String> header = input.dialect().header();
    for (int i = 0; i < header.size(); i++) {
      if (i >= dropped.length || !dropped[i]) {
        fields.add(new Field(header.get(i), "string", words.say("field.input")));
      }
    }
    for (String title : titles) {
      fields.add(new Field(title, type(title), meaning(title)));
    }
    return fields;
  }

  private static String type(String title) {
    ResultColumn column = column(title);
    return column != null && (column.isQuantity() || column == ResultColumn.MINIMUM_HOURLY)
        ? "number"
        : "string";
  }

  private String meaning(String title) {
    ResultColumn column = column(title);
    return column == null ? "" : words.say("field." + column.title());
  }

  private static ResultColumn column(String title) {
    String plain = title.replaceAll("^clickwage_|_(low|high)$", "");
    for (ResultColumn column : ResultColumn.values()) {
      if (column.title().equals(plain)) {
        return column;
      }
    }
    return null;
  }
}
