package org.clickwage.output;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Writes the descriptor of a data package, as the Data Package and Tabular Data Resource
 * specifications 1.0 name its members; {@code headerRows} and {@code commentRows} are those of
 * Table Dialect 2.0.
 */
final class DataPackageWriter {
  private final StringWriter out = new StringWriter();
  private final JsonWriter json = new JsonWriter(out);
  private final Set<String> names = new HashSet<>();

  private DataPackageWriter() {
    json.setIndent("  ");
    json.setHtmlSafe(false);
  }

  static String write(DataPackage described) {
    try {
      DataPackageWriter writer = new DataPackageWriter();
      writer.describe(described);
      return writer.out.append('\n').toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void describe(DataPackage described) throws IOException {
    boolean tables = described.resources().stream().allMatch(each -> each.dialect().isPresent());
    json.beginObject();
    json.name("profile").value(tables ? "tabular-data-package" : "data-package");
    json.name("name").value(described.name());
    json.name("resources").beginArray();
    for (DataPackageResource resource : described.resources()) {
      describe(resource);
    }
    json.endArray();
    json.name("sources").beginArray();
    for (DataPackage.Source source : described.sources()) {
      json.beginObject().name("title").value(source.fileName());
      fingerprint(source.bytes(), source.hash());
      json.endObject();
    }
    json.endArray();
    describe(described.run());
    json.endObject();
  }

  private void fingerprint(OptionalLong bytes, Optional<String> hash) throws IOException {
    if (bytes.isPresent()) {
      json.name("bytes").value(bytes.getAsLong());
    }
    if (hash.isPresent()) {
      json.name("hash").value(hash.get());
    }
  }

  private void describe(DataPackageResource resource) throws IOException {
    boolean table = resource.dialect().isPresent();
    json.beginObject();
    json.name("profile").value(table ? "tabular-data-resource" : "data-resource");
    json.name("name").value(unique(resource.name()));
    json.name("path").value(resource.path());
    json.name("format").value(resource.format());
    json.name("mediatype").value(resource.mediaType());
    if (resource.isPacked()) {
      json.name("compression").value("gz");
    }
    String hash = DataPackageFile.SHA256 + resource.sha256();
    fingerprint(OptionalLong.of(resource.bytes()), Optional.of(hash));
    if (table) {
      describe(resource.dialect().get());
      schema(resource);
    }
    json.endObject();
  }

  private String unique(String name) {
    String first = name.isEmpty() ? "output" : name;
    String unique = first;
    for (int i = 2; !names.add(unique); i++) {
      unique = first + "-" + i;
    }
    return unique;
  }

  private void describe(DataPackageDialect dialect) throws IOException {
    json.name("encoding").value(dialect.encoding().toLowerCase(Locale.ROOT));
    json.name("dialect").beginObject();
    json.name("delimiter").value(String.valueOf(dialect.delimiter()));
    json.name("lineTerminator").value(dialect.lineEnd());
    json.name("quoteChar").value("\"");
    json.name("doubleQuote").value(true);
    json.name("skipInitialSpace").value(false);
    json.name("header").value(dialect.headerRows() > 0);
    if (dialect.preambleLines() > 0 || dialect.headerRows() > 1) {
      rows(dialect);
    }
    json.endObject();
  }

  /** The row with the names, and the rows before and behind it that are no data. */
  private void rows(DataPackageDialect dialect) throws IOException {
    int before = dialect.preambleLines();
    int names = dialect.headerRows() > 0 ? before + 1 : 0;
    if (names > 0) {
      json.name("headerRows").beginArray().value(names).endArray();
    }
    json.name("commentRows").beginArray();
    for (int row = 1; row <= before + dialect.headerRows(); row++) {
      if (row != names) {
        json.value(row);
      }
    }
    json.endArray();
  }

  private void schema(DataPackageResource resource) throws IOException {
    json.name("schema").beginObject();
    json.name("fields").beginArray();
    for (DataPackageResource.Field field : resource.fields()) {
      json.beginObject();
      json.name("name").value(field.name());
      json.name("type").value(field.type());
      if (field.type().equals("number") && hasDecimalComma(resource)) {
        json.name("decimalChar").value(",");
      }
      if (!field.description().isEmpty()) {
        json.name("description").value(field.description());
      }
      json.endObject();
    }
    json.endArray();
    json.name("missingValues").beginArray().value("").endArray();
    json.endObject();
  }

  private static boolean hasDecimalComma(DataPackageResource table) {
    return table.dialect().filter(each -> each.decimal().equals("comma")).isPresent();
  }

  private void describe(DataPackageRun run) throws IOException {
    json.name("clickwage").beginObject();
    json.name("program").value("clickwage");
    json.name("version").value(run.provenance().version());
    json.name("reference_data").value(run.provenance().referenceData().toString());
    json.name("command").value(run.command());
    options(run);
    if (run.dialect().isPresent()) {
      input(run.dialect().get());
    }
    json.name("profile").value(run.profile().orElse(null));
    if (run.tellsCounts()) {
      numbers(run.counts());
    }
    if (!run.laws().isEmpty()) {
      laws(run);
    }
    if (!run.rates().isEmpty()) {
      rates(run);
    }
    if (!run.levies().isEmpty()) {
      levies(run);
    }
    end(run);
    json.endObject();
  }

  private void numbers(Map<String, Long> byName) throws IOException {
    for (Map.Entry<String, Long> each : byName.entrySet()) {
      json.name(each.getKey()).value(each.getValue());
    }
  }

  private void end(DataPackageRun run) throws IOException {
    if (run.tellsCounts()) {
      json.name("problems").beginObject();
      numbers(run.problems());
      json.endObject();
    }
    json.name("exit").beginObject();
    json.name("code").value(run.exit());
    json.name("meaning").value(run.meaning());
    json.endObject();
  }

  private void options(DataPackageRun run) throws IOException {
    json.name("options").beginArray();
    for (DataPackageRun.Given option : run.options()) {
      json.beginObject().name("name").value(option.name());
      if (option.value().isPresent()) {
        json.name("value").value(option.value().get());
      }
      json.endObject();
    }
    json.endArray();
  }

  private void laws(DataPackageRun run) throws IOException {
    json.name("minimum_wages").beginArray();
    for (DataPackageRun.Law each : run.laws()) {
      json.beginObject();
      json.name("country").value(each.country());
      json.name("region").value(each.region().isEmpty() ? null : each.region());
      json.name("series").value(each.series());
      json.name("basis").value(each.basis());
      json.name("valid_from").value(each.validFrom());
      json.name("amount").jsonValue(each.amount());
      json.name("currency").value(each.currency());
      json.name("unit").value(each.unit());
      number("hours_per_unit", each.hoursPerUnit());
      number("payments_per_year", each.paymentsPerYear());
      json.name("confidence").value(each.confidence());
      json.name("source").value(each.source());
      json.endObject();
    }
    json.endArray();
  }

  private void rates(DataPackageRun run) throws IOException {
    json.name("exchange_rates").beginArray();
    for (DataPackageRun.Rate each : run.rates()) {
      json.beginObject();
      json.name("base").value(each.base());
      json.name("quote").value(each.quote());
      json.name("rate").jsonValue(each.rate());
      json.name("year").value(each.year().isEmpty() ? null : each.year());
      json.name("source").value(each.source().isEmpty() ? null : each.source());
      json.endObject();
    }
    json.endArray();
  }

  private void levies(DataPackageRun run) throws IOException {
    json.name("charge_schemes").beginArray();
    for (DataPackageRun.Levy each : run.levies()) {
      json.beginObject();
      json.name("scheme").value(each.scheme());
      json.name("country").value(each.country());
      json.name("component").value(each.component());
      json.name("kind").value(each.kind());
      number("percent", each.percent());
      json.name("base").value(each.base());
      json.name("valid_from").value(each.validFrom());
      json.name("confidence").value(each.confidence());
      json.name("source").value(each.source());
      json.endObject();
    }
    json.endArray();
  }

  private void number(String name, Optional<String> number) throws IOException {
    json.name(name).jsonValue(number.orElse(null));
  }

  private void input(DataPackageDialect dialect) throws IOException {
    json.name("dialect").beginObject();
    json.name("encoding").value(dialect.encoding().toLowerCase(Locale.ROOT));
    json.name("byte_order_mark").value(dialect.byteOrderMark());
    json.name("delimiter").value(String.valueOf(dialect.delimiter()));
    json.name("decimal").value(dialect.decimal());
    json.name("line_end").value(dialect.lineEnd());
    json.name("preamble_lines").value(dialect.preambleLines());
    json.name("header_rows").value(dialect.headerRows());
    json.endObject();
  }
}
