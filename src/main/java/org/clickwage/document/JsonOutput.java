package org.clickwage.document;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.output.Provenance;

/** Writes JSON: numbers unrounded, missing values null, each quantity with its two ends. */
public final class JsonOutput {
  /** What is written inside an object or array. */
  public interface Part {
    void write() throws IOException;
  }

  private final StringWriter out = new StringWriter();
  private final JsonWriter json = new JsonWriter(out);

  private JsonOutput(Provenance provenance) throws IOException {
    json.setIndent("  ");
    json.setHtmlSafe(false);
    json.beginObject();
    text("program", "clickwage");
    text("version", provenance.version());
    text("reference_data", provenance.referenceData().toString());
  }

  /** What is written inside an object: of an element of an array, or the outermost one. */
  public interface Members<T> {
    void write(T of) throws IOException;
  }

  public static String write(Provenance provenance, Members<JsonOutput> body) {
    try {
      JsonOutput output = new JsonOutput(provenance);
      body.write(output);
      output.json.endObject();
      return output.out.append('\n').toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void object(String name, Part members) throws IOException {
    json.name(name);
    object(members);
  }

  public void object(Part members) throws IOException {
    json.beginObject();
    members.write();
    json.endObject();
  }

  public void array(String name, Part elements) throws IOException {
    json.name(name);
    json.beginArray();
    elements.write();
    json.endArray();
  }

  /** An array with an object for each element. */
  public <T> void objects(String name, Iterable<T> elements, Members<T> members)
      throws IOException {
    json.name(name);
    json.beginArray();
    for (T element : elements) {
      object(() -> members.write(element));
    }
    json.endArray();
  }

  public void texts(String name, List<String> texts) throws IOException {
    json.name(name);
    json.beginArray();
    for (String text : texts) {
      json.value(text);
    }
    json.endArray();
  }

  public void text(String name, String text) throws IOException {
    json.name(name).value(text);
  }

  public void text(String name, Optional<?> text) throws IOException {
    json.name(name).value(text.map(Object::toString).orElse(null));
  }

  public void number(String name, Rational number) throws IOException {
    json.name(name).jsonValue(number.toString());
  }

  public void bool(String name, boolean value) throws IOException {
    json.name(name).value(value);
  }

  public void quantity(String name, Optional<Range> range) throws IOException {
    json.name(name);
    if (range.isEmpty()) {
      json.nullValue();
      return;
    }
    object(
        () -> {
          number("low", range.get().low());
          number("high", range.get().high());
        });
  }

  /** Figures under their keys. */
  public <R> void figures(List<Figure<R>> figures, R of) throws IOException {
    for (Figure<R> figure : figures) {
      quantity(figure.key(), figure.value().apply(of));
    }
  }

  /** The rows of a table as objects, under the columns' keys. */
  public void rows(String name, Table all) throws IOException {
    Table table = all.withoutBars();
    objects(name, table.rows(), row -> row(table, row));
  }

  private void row(Table table, List<Cell> row) throws IOException {
    for (int i = 0; i < row.size(); i++) {
      String key = table.columns().get(i).key();
      Object exact = row.get(i).exact().orElse(null);
      if (exact instanceof Rational number) {
        number(key, number);
      } else if (exact instanceof Range range) {
        quantity(key, Optional.of(range));
      } else {
        text(key, Optional.ofNullable(exact));
      }
    }
  }
}
