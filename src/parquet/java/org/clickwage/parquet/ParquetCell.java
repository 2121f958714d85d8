package org.clickwage.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** How a value of a type is written: exactly, and as people write it. */
interface ParquetCell {
  /** The value that the reader is at. */
  String text(ColumnReader value) throws CharacterCodingException;

  /** How values of a type are written; empty where none can be. */
  static Optional<ParquetCell> of(PrimitiveType type) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    ParquetCell cell =
        switch (type.getPrimitiveTypeName()) {
          case BOOLEAN -> value -> Boolean.toString(value.getBoolean());
          case FLOAT -> value -> shortest(value.getFloat());
          case DOUBLE -> value -> shortest(value.getDouble());
          case INT96 -> value -> stamp(value.getBinary().toByteBuffer());
          case INT32 -> {
            LongFunction<String> whole = whole(meaning);
            long mask = isUnsigned(meaning) ? 0xFFFF_FFFFL : -1;
            yield whole == null ? null : value -> whole.apply(value.getInteger() & mask);
          }
          case INT64 -> {
            LongFunction<String> whole = whole(meaning);
            yield whole == null ? null : value -> whole.apply(value.getLong());
          }
          case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(type, meaning);
        };
    return Optional.ofNullable(cell);
  }

  /** Whether values may have decimals. */
  static boolean hasFractions(PrimitiveType type) {
    return switch (type.getPrimitiveTypeName()) {
      case FLOAT, DOUBLE -> true;
      default ->
          type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal
              && decimal.getScale() > 0;
    };
  }

  private static boolean isUnsigned(LogicalTypeAnnotation meaning) {
    return meaning instanceof IntLogicalTypeAnnotation integer && !integer.isSigned();
  }

  /** What a whole number means; null where that is not known. */
  private static LongFunction<String> whole(LogicalTypeAnnotation meaning) {
    if (isUnsigned(meaning)) {
      return Long::toUnsignedString;
    } else if (meaning == null || meaning instanceof IntLogicalTypeAnnotation) {
      return Long::toString;
    } else if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return value -> plain(BigDecimal.valueOf(value, decimal.getScale()));
    } else if (meaning instanceof DateLogicalTypeAnnotation) {
      return value -> LocalDate.ofEpochDay(value).toString();
    } else if (meaning instanceof TimeLogicalTypeAnnotation time) {
      ChronoUnit unit = unit(time.getUnit());
      return value -> DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.MIDNIGHT.plus(value, unit));
    } else if (meaning instanceof TimestampLogicalTypeAnnotation stamp) {
      ChronoUnit unit = unit(stamp.getUnit());
      return value -> stamp(Instant.EPOCH.plus(value, unit), stamp.isAdjustedToUTC());
    }
    return null;
  }

  private static ChronoUnit unit(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> ChronoUnit.MILLIS;
      case MICROS -> ChronoUnit.MICROS;
      case NANOS -> ChronoUnit.NANOS;
    };
  }

  /** A moment of the world, or a day and a time wherever it was. */
  private static String stamp(Instant exact, boolean isOfTheWorld) {
    return isOfTheWorld
        ? exact.toString()
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
            LocalDateTime.ofInstant(exact, ZoneOffset.UTC));
  }

  /** The timestamp of Impala and of Spark before 4: nanoseconds of a day, then its Julian day. */
  private static String stamp(ByteBuffer bytes) {
    ByteBuffer stamp = bytes.order(ByteOrder.LITTLE_ENDIAN);
    long nanoseconds = stamp.getLong();
    long day = stamp.getInt() - 2_440_588L;
    return stamp(Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanoseconds), false);
  }

  private static ParquetCell bytes(PrimitiveType type, LogicalTypeAnnotation meaning) {
    boolean isText =
        meaning == null && type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.BINARY
            || meaning instanceof StringLogicalTypeAnnotation
            || meaning instanceof EnumLogicalTypeAnnotation
            || meaning instanceof JsonLogicalTypeAnnotation;
    if (isText) {
      return value ->
          StandardCharsets.UTF_8.newDecoder().decode(value.getBinary().toByteBuffer()).toString();
    } else if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return value ->
          plain(new BigDecimal(new BigInteger(value.getBinary().getBytes()), decimal.getScale()));
    } else if (meaning instanceof UUIDLogicalTypeAnnotation) {
      return value -> {
        ByteBuffer bytes = value.getBinary().toByteBuffer();
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
      };
    }
    return null;
  }

  private static String shortest(float value) {
    return Float.isFinite(value)
        ? shortest(new BigDecimal(Float.toString(value)), each -> each.floatValue() == value)
        : Float.toString(value);
  }

  private static String shortest(double value) {
    return Double.isFinite(value)
        ? shortest(new BigDecimal(Double.toString(value)), each -> each.doubleValue() == value)
        : Double.toString(value);
  }

  /** Java before 19 writes some numbers with digits that are not needed to read them back. */
  private static String shortest(BigDecimal written, Predicate<BigDecimal> readsTheSame) {
    BigDecimal shortest = written;
    BigDecimal shorter = written;
    while (shorter.precision() > 1 && readsTheSame.test(shorter)) {
      shortest = shorter;
      shorter = written.round(new MathContext(shorter.precision() - 1, RoundingMode.HALF_EVEN));
    }
    return plain(readsTheSame.test(shorter) ? shorter : shortest);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
