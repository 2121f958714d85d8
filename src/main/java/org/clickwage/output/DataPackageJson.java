package org.clickwage.output;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Theme;
import org.clickwage.number.Rational;

/**
 * How a data package is written as JSON, member by member: that Java looks up the parts of records
 * by their names takes a fiftieth of a run of a million records. A member that is empty is left
 * out.
 */
final class DataPackageJson {
  private final JsonWriter json;

  private DataPackageJson(JsonWriter json) {
    this.json = json;
  }

  static String write(DataPackage described) {
    StringWriter text = new StringWriter();
    JsonWriter json = new JsonWriter(text);
    json.setFormattingStyle(FormattingStyle.PRETTY);
    try {
      new DataPackageJson(json).write(members(described));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of a text there is none
    }
    return withoutControls(text + "\n");
  }

  private static String withoutControls(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && Theme.isTerminalControl(c)) {
        safe.append(String.format("\\u%04x", (int) c));
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  private static Map<String, Object> members(DataPackage described) {
    return object(
        "profile", described.profile(),
        "name", described.name(),
        "title", described.title(),
        "description", described.description(),
        "keywords", described.keywords(),
        "resources", all(described.resources(), DataPackageJson::members),
        "sources", all(described.sources(), DataPackageJson::members),
        "clickwage", members(described.clickwage()));
  }

  private static Map<String, Object> members(DataPackage.Source source) {
    return object("title", source.title(), "bytes", source.bytes(), "hash", source.hash());
  }

  private static Map<String, Object> members(DataPackageResource file) {
    return object(
        "profile", file.profile(),
        "name", file.name(),
        "path", file.path(),
        "format", file.format(),
        "mediatype", file.mediatype(),
        "compression", file.compression(),
        "bytes", file.bytes(),
        "hash", file.hash(),
        "encoding", file.encoding(),
        "dialect", file.dialect().map(DataPackageJson::members),
        "schema", file.schema().map(DataPackageJson::members));
  }

  private static Map<String, Object> members(DataPackageResource.CsvDialect dialect) {
    return object(
        "delimiter", dialect.delimiter(),
        "lineTerminator", dialect.lineTerminator(),
        "quoteChar", dialect.quoteChar(),
        "doubleQuote", dialect.doubleQuote(),
        "skipInitialSpace", dialect.skipInitialSpace(),
        "header", dialect.header(),
        "headerRows", dialect.headerRows(),
        "commentRows", dialect.commentRows());
  }

  private static Map<String, Object> members(DataPackageResource.Schema schema) {
    return object(
        "fields", all(schema.fields(), DataPackageJson::members),
        "missingValues", schema.missingValues());
  }

  private static Map<String, Object> members(DataPackageResource.Field field) {
    return object(
        "name", field.name(),
        "type", field.type(),
        "decimalChar", field.decimalChar(),
        "description", field.description());
  }

  private static Map<String, Object> members(DataPackageRun run) {
    return object(
        "program", run.program(),
        "version", run.version(),
        "reference_data", run.referenceData(),
        "command", run.command(),
        "options", all(run.options(), DataPackageJson::members),
        "defaults", all(run.defaults(), DataPackageJson::members),
        "dialect", run.dialect().map(DataPackageJson::members),
        "profile", run.profile(),
        "profile_hash", run.profileHash(),
        "profile_text", run.profileText(),
        "records", run.records(),
        "workers", run.workers(),
        "minimum_wages", run.minimumWages(),
        "exchange_rates", run.exchangeRates(),
        "charge_schemes", run.chargeSchemes(),
        "problems", run.problems(),
        "sample", run.sample(),
        "missing", DataPackage.MISSING,
        "exit", object("code", run.exit().code(), "meaning", run.exit().meaning()));
  }

  private static Map<String, Object> members(DataPackageRun.Option option) {
    return object("name", option.name(), "value", option.value());
  }

  private static Map<String, Object> members(DataPackageDialect dialect) {
    return object(
        "encoding", dialect.encoding(),
        "byte_order_mark", dialect.byteOrderMark(),
        "delimiter", dialect.delimiter(),
        "decimal", dialect.decimal(),
        "line_end", dialect.lineEnd(),
        "preamble_lines", dialect.preambleLines(),
        "header_rows", dialect.headerRows());
  }

  private static <T> List<Map<String, Object>> all(
      List<T> records, Function<T, Map<String, Object>> members) {
    return records.stream().map(members).toList();
  }

  /**
   * @param members a name, its value, the next name
   */
  private static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      String name = (String) members[i];
      if (members[i + 1] instanceof Optional<?> member) {
        member.ifPresent(value -> object.put(name, value));
      } else {
        object.put(name, members[i + 1]);
      }
    }
    return object;
  }

  private void write(Object value) throws IOException {
    if (value instanceof Map<?, ?> object) {
      json.beginObject();
      for (Map.Entry<?, ?> member : object.entrySet()) {
        json.name(member.getKey().toString());
        write(member.getValue());
      }
      json.endObject();
    } else if (value instanceof List<?> array) {
      json.beginArray();
      for (Object each : array) {
        write(each);
      }
      json.endArray();
    } else if (value instanceof Rational number) {
      json.jsonValue(number.toString()); // with the digits that it has
    } else if (value instanceof Number number) {
      json.value(number);
    } else if (value instanceof Boolean truth) {
      json.value(truth);
    } else {
      json.value(value == null ? null : value.toString());
    }
  }
}
