package org.clickwage.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Theme;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.output.Provenance;

/** Writes JSON: numbers unrounded, missing values null, each quantity with its two ends. */
public final class JsonOutput {
  /** What is written inside an object or array. */
  public interface Part {
    void write() throws IOException;
  }

  /** What is written inside an object: of an element of an array, or the outermost one. */
  public interface Members<T> {
    void write(T of) throws IOException;
  }

  /** What strings have another letter for, after a backslash, and these letters. */
  private static final String ESCAPED = "\"\\\t\b\n\r\f";

  private static final String LETTERS = "\"\\tbnrf";

  private final Appendable out;

  /** The end of a line and the spaces that the next one begins with. */
  private String nextLine = "\n";

  private boolean isFirst = true;

  private JsonOutput(Appendable out) {
    this.out = out;
  }

  public static String write(Provenance provenance, Members<JsonOutput> body) {
    StringBuilder out = new StringBuilder();
    try {
      write(provenance, body, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Writes each value as it comes: there may be very many. */
  static void write(Provenance provenance, Members<JsonOutput> body, Appendable out)
      throws IOException {
    JsonOutput output = new JsonOutput(out);
    output.between(
        '{',
        '}',
        () -> {
          output.text("program", "clickwage");
          output.text("version", provenance.version());
          output.text("reference_data", provenance.referenceData().toString());
          body.write(output);
        });
    out.append('\n');
  }

  private void between(char open, char close, Part part) throws IOException {
    String before = nextLine;
    out.append(open);
    nextLine += "  ";
    isFirst = true;
    part.write();
    nextLine = before;
    out.append(isFirst ? "" : nextLine).append(close);
    isFirst = false;
  }

  private void next() throws IOException {
    out.append(isFirst ? "" : ",").append(nextLine);
    isFirst = false;
  }

  private JsonOutput name(String name) throws IOException {
    next();
    string(name);
    out.append(": ");
    return this;
  }

  private void value(String text) throws IOException {
    if (text == null) {
      out.append("null");
    } else {
      string(text);
    }
  }

  private void string(String text) throws IOException {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escaped = ESCAPED.indexOf(c);
      if (escaped >= 0) {
        out.append('\\').append(LETTERS.charAt(escaped));
      } else if (Theme.isTerminalControl(c)) {
        out.append("\\u").append(Integer.toHexString(1 << 16 | c), 1, 5);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  public void object(String name, Part members) throws IOException {
    name(name).between('{', '}', members);
  }

  /** An element of the array that is open. */
  public void object(Part members) throws IOException {
    next();
    between('{', '}', members);
  }

  public void array(String name, Part elements) throws IOException {
    name(name).between('[', ']', elements);
  }

  /** An array with an object for each element. */
  public <T> void objects(String name, Iterable<T> elements, Members<T> members)
      throws IOException {
    array(
        name,
        () -> {
          for (T element : elements) {
            object(() -> members.write(element));
          }
        });
  }

  public void texts(String name, List<String> texts) throws IOException {
    array(
        name,
        () -> {
          for (String text : texts) {
            next();
            string(text);
          }
        });
  }

  public void text(String name, String text) throws IOException {
    name(name).value(text);
  }

  public void text(String name, Optional<?> text) throws IOException {
    name(name).value(text.map(Object::toString).orElse(null));
  }

  public void number(String name, Rational number) throws IOException {
    name(name).out.append(number.toString());
  }

  public void bool(String name, boolean value) throws IOException {
    name(name).out.append(Boolean.toString(value));
  }

  public void quantity(String name, Optional<Range> range) throws IOException {
    if (range.isEmpty()) {
      text(name, Optional.empty());
      return;
    }
    object(
        name,
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
