package org.clickwage.source;

import java.math.BigDecimal;
import java.util.List;
import org.clickwage.work.NumberNotation;

/**
 * Records in memory; a number in a field is taken as a number, anything else as its text.
 *
 * @param partRecords how many records make a part
 */
public record ListSource(List<String> names, List<? extends List<?>> records, int partRecords)
    implements RecordSource {
  private static final int USUAL_RECORDS = 1 << 12;
  private static final BigDecimal MOST = BigDecimal.TEN.pow(18);

  public ListSource(List<String> names, List<? extends List<?>> records) {
    this(names, records, USUAL_RECORDS);
  }

  /** Some of the records. */
  private record Range(int from, int to) implements Part {}

  @Override
  public Parts read() {
    return new Pass();
  }

  private final class Pass implements Parts {
    private int next;
    private long givenBack;

    @Override
    public List<List<String>> titles() {
      return List.of(names);
    }

    @Override
    public Records records() {
      return new Cells();
    }

    @Override
    public Part next() {
      int from = next;
      next = Math.min(records.size(), from + partRecords);
      return from == next ? null : new Range(from, next);
    }

    /** The names are a line, as they would be in a file. */
    @Override
    public long linesBefore() {
      return 1 + givenBack;
    }

    @Override
    public void giveBack(Part part) {
      givenBack = ((Range) part).to;
    }

    @Override
    public void close() {}
  }

  private final class Cells implements Records {
    private Range part;
    private long linesBefore;
    private int at;
    private BigDecimal number = BigDecimal.ZERO;

    @Override
    public void start(Part begun, long before) {
      part = (Range) begun;
      linesBefore = before;
      at = part.from - 1;
    }

    @Override
    public boolean next() {
      return ++at < part.to;
    }

    @Override
    public long line() {
      return linesBefore + at - part.from + 1;
    }

    @Override
    public int fields() {
      return records.get(at).size();
    }

    @Override
    public String text(int field) {
      Object value = value(field);
      return isNumber(value) ? exact(value).toPlainString() : value.toString();
    }

    /** Nothing is an empty text. */
    private Object value(int field) {
      Object value = field < fields() ? records.get(at).get(field) : null;
      return value == null ? "" : value;
    }

    private static boolean isNumber(Object value) {
      return value instanceof Number number && Double.isFinite(number.doubleValue());
    }

    /** A binary fraction is the shortest decimal that reads back the same. */
    private static BigDecimal exact(Object value) {
      return new BigDecimal(value.toString());
    }

    @Override
    public long unscaled(int field, NumberNotation notation) {
      Object value = value(field);
      if (!isNumber(value)) {
        return Records.super.unscaled(field, notation);
      }
      number = exact(value);
      boolean isPlain =
          number.signum() >= 0
              && number.scale() >= 0
              && new BigDecimal(number.unscaledValue()).compareTo(MOST) < 0;
      return isPlain ? number.unscaledValue().longValue() : NOT_PLAIN;
    }

    @Override
    public int scale() {
      return number.scale();
    }
  }
}
