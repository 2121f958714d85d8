package org.clickwage.table;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.clickwage.message.Note;
import org.clickwage.table.DialectSample.Shape;
import org.clickwage.table.Evidence.Subject;
import org.clickwage.work.NumberNotation;

/** Finds how a file is written by looking at its beginning. */
public final class DialectDetector {
  /** As much of a file as is worth looking at. */
  public static final int BEGINNING = 1 << 20;

  private final DialectOverrides set;
  private final ToIntFunction<List<String>> known;
  private final List<Evidence> evidence = new ArrayList<>();
  private final Charset charset;
  private final int bomBytes;
  private final DialectSample sample;

  private DialectDetector(
      byte[] beginning, boolean whole, DialectOverrides set, ToIntFunction<List<String>> known) {
    this.set = set;
    this.known = known;
    EncodingDetector.Found found = encoding(beginning, whole);
    this.charset = found.charset();
    this.bomBytes = found.bomBytes();
    this.sample = new DialectSample(beginning, whole, charset, bomBytes);
  }

  /**
   * Finds the dialect of a file.
   *
   * @param whole whether the beginning is the whole file
   * @param known how many titles of a header are known
   * @throws UnreadableInputException when it isn't delimited text
   */
  public static Dialect detect(
      byte[] beginning, boolean whole, DialectOverrides set, ToIntFunction<List<String>> known) {
    DialectMagic.refuseOther(beginning);
    return new DialectDetector(beginning, whole, set, known).dialect();
  }

  /** The same where no titles are known. */
  public static Dialect detect(byte[] beginning, boolean whole, DialectOverrides set) {
    return detect(beginning, whole, set, header -> 0);
  }

  private EncodingDetector.Found encoding(byte[] beginning, boolean whole) {
    if (set.charset().isPresent()) {
      Charset stated = EncodingDetector.withByteOrder(beginning, set.charset().get());
      see(Subject.ENCODING, "dialect.encoding.set", stated.name());
      return new EncodingDetector.Found(
          stated, EncodingDetector.markLength(beginning, stated), EncodingDetector.Ground.MARK);
    }
    EncodingDetector.Found found = EncodingDetector.detect(beginning, whole);
    boolean presumed = found.ground() == EncodingDetector.Ground.ASCII_SO_FAR;
    see(
        presumed ? Subject.PRESUMED_ENCODING : Subject.ENCODING,
        "dialect.encoding." + Note.word(found.ground()),
        found.charset().name());
    return found;
  }

  /** A tab is not seen where it is printed. */
  private static Object named(char delimiter) {
    return delimiter == '\t' ? Note.of("dialect.tab") : String.valueOf(delimiter);
  }

  private void see(Subject of, String key, Object... values) {
    evidence.add(new Evidence(of, Note.of(key, values)));
  }

  private Dialect dialect() {
    Shape shape = shape();
    List<List<String>> rows = shape.rows();
    DialectHeader head = new DialectHeader(rows, shape.usual());
    int preamble = preamble(head);
    int headerRows = headerRows(head, preamble);
    List<List<String>> records = rows.stream().skip((long) preamble + headerRows).toList();
    List<String> header =
        preamble < rows.size() ? header(rows.get(preamble), headerRows) : List.of();
    Dialect found =
        new Dialect(
            charset,
            bomBytes,
            shape.delimiter(),
            NumberNotation.EITHER,
            preamble,
            headerRows,
            header,
            0,
            sample.lineEnd(shape.delimiter()),
            evidence,
            set.decimal().isPresent() ? DialectNumbers.NONE : new DialectNumbers(records),
            Set.of(),
            false);
    if (header.size() > Dialect.MOST_COLUMNS) {
      throw new UnreadableInputException("input.too-many-columns", preamble + 1L);
    }
    int surplus = headerRows > 0 ? DialectSurplus.of(records, header.size(), shape) : 0;
    return withDecimals(surplus > 0 ? found.withSurplus(surplus) : found);
  }

  private Dialect withDecimals(Dialect found) {
    return set.decimal()
        .map(stated -> found.with(stated, ofDecimals(stated)))
        .orElseGet(() -> found.withDecimalsOf(column -> true));
  }

  private static Evidence ofDecimals(NumberNotation stated) {
    return new Evidence(Subject.DECIMALS, Note.of("dialect.decimal.set", stated));
  }

  /** In a file without titles a column is called by its place: {@code #3}. */
  private static List<String> header(List<String> first, int headerRows) {
    return headerRows > 0
        ? first
        : IntStream.rangeClosed(1, first.size()).mapToObj(place -> "#" + place).toList();
  }

  private Shape shape() {
    int skipped = set.preambleLines().orElse(0);
    if (set.delimiter().isPresent()) {
      return given("dialect.delimiter.set", set.delimiter().get(), skipped);
    }
    Optional<Character> announced = DialectDelimiter.announced(sample);
    if (announced.isPresent()) {
      return given("dialect.delimiter.announced", announced.get(), Math.max(1, skipped));
    }
    Shape found = new DialectDelimiter(known).find(sample, skipped);
    if (found.usual() > 1) {
      see(Subject.DELIMITER, "dialect.delimiter.found", named(found.delimiter()), found.usual());
    } else {
      see(Subject.DELIMITER, "dialect.delimiter.none", named(found.delimiter()));
    }
    return found;
  }

  private Shape given(String key, char delimiter, int skipped) {
    Dialect.checkDelimiter(delimiter);
    see(Subject.DELIMITER, key, named(delimiter));
    return sample.shape(delimiter, skipped);
  }

  private int preamble(DialectHeader head) {
    boolean known = set.preambleLines().isPresent();
    int lines = known ? set.preambleLines().get() : head.preamble();
    if (known || lines > 0) {
      see(Subject.SHAPE, "dialect.preamble." + (known ? "set" : "found"), lines);
    }
    return lines;
  }

  private int headerRows(DialectHeader head, int preamble) {
    boolean known = set.headerRows().isPresent();
    int high = known ? set.headerRows().get() : head.rowsFrom(preamble);
    if (known || high != 1) {
      see(Subject.SHAPE, "dialect.header-rows." + (known ? "set" : "found"), high);
    }
    return high;
  }
}
