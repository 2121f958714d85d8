package org.clickwage.checks;

import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RecordStatus;
import org.clickwage.stamp.StampException;
import org.clickwage.stamp.StampReader;
import org.clickwage.stamp.TimeOfDay;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Expected;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.NumberNotation;
import org.clickwage.work.Per;
import org.clickwage.work.PerDistance;
import org.clickwage.work.Stated;

/** Reads a cell as the calculation does, for whoever wants to see what comes of it. */
final class CellReader {
  /** What is wrong with amounts that are some all the same. */
  private static final Set<Note.Kind> EITHER =
      Set.of(Expected.UNAMBIGUOUS_NUMBER, Expected.AMOUNT_FROM_ZERO, Expected.SHARED_CURRENCY);

  private final Sample sample;
  private final Notation notation;
  private final FieldCells cells;
  private final RecordStatus status;
  private final Predicate<RecordField> hidden;
  private final NumberNotation ofMoney;

  /**
   * @param hidden whether nothing of a field's column may be shown, with another's cells either
   */
  CellReader(Sample sample, FieldCells cells, Predicate<RecordField> hidden) {
    this.sample = sample;
    this.hidden = hidden;
    this.notation = sample.notation();
    this.ofMoney = sample.mapping().decimalOfMoney(sample.input().dialect());
    this.cells = cells;
    this.status = new RecordStatus(sample.mapping(), cells);
  }

  /**
   * What a text means as a cell of a field, apart from its record; empty where it does not read.
   */
  Optional<CellMeaning> meaning(RecordField field, String text) {
    return Notation.ifReads(text, each -> read(field, each));
  }

  /** How the numbers of a field are written. */
  NumberNotation numbers(RecordField field) {
    return RecordField.MONEY.contains(field) ? ofMoney : sample.input().dialect().decimal();
  }

  /**
   * Whether a text may be a cell of a field, be it one of two readings, or an amount below zero.
   */
  boolean reads(RecordField field, String text) {
    try {
      read(field, text);
      return true;
    } catch (StampException e) {
      return e.fault() == StampException.Fault.DAY_OR_MONTH_FIRST;
    } catch (NotationException e) {
      return EITHER.contains(e.expected().kind());
    }
  }

  private CellMeaning read(RecordField field, String text) {
    if (field.isPaid()) {
      return withPeriod(money(text), RecordField.PAY_PERIOD);
    }
    if (RecordField.MONEY.contains(field) && text.indexOf('=') < 0) {
      return money(Notation.takenOff(text));
    }
    boolean isScheme = field == RecordField.CHARGES && Notation.isName(text);
    if (RecordField.DEDUCTIONS.contains(field) && !isScheme) {
      boolean isAmount = field.isShareOrAmount() && Notation.isAmount(text);
      return isAmount ? money(Notation.takenOff(text)) : percent(text);
    }
    return switch (field) {
      case MINIMUM, PROMISED -> money(text).of(Optional.empty());
      case PER_KM -> PerDistance.of(text, this::money).money().of(Optional.empty());
      case HOURS, PAID_HOURS, UNPAID_HOURS -> time(text, notation::hours);
      case MINUTES -> time(text, notation::minutes);
      case SECONDS, PAID_SECONDS, UNPAID_SECONDS -> time(text, notation::seconds);
      case TASKS -> CellMeaning.of(notation.count(text), CellMeaning.NO_UNIT);
      case DISTANCE_KM -> CellMeaning.of(notation.kilometres(text), CellMeaning.KILOMETRES);
      case WEIGHT -> number(Range.of(notation.weight(text)));
      case WORKERS -> number(notation.number(text));
      case DAYS_PER_WEEK -> number(notation.daysPerWeek(text));
      case DATE, FROM, TO -> CellMeaning.ofWord(stamps(field).day(text));
      case ACCEPT, END -> CellMeaning.ofWord(moment(field, text));
      case STATUS -> CellMeaning.ofWord(status.read());
      case PAY_PERIOD, HOURS_PERIOD -> CellMeaning.ofWord(Notation.per(text));
      case CURRENCY -> CellMeaning.ofWord(Notation.knownCurrency(text));
      default -> CellMeaning.ofWord(text);
    };
  }

  private CellMeaning money(String text) {
    Optional<Currency> ofRecord = currencyOfRecord();
    DeclaredMoney money = notation.money(text, ofRecord).withNamed(ofRecord);
    String unit = money.currency().or(() -> ofRecord).map(Currency::getCurrencyCode).orElse("");
    return CellMeaning.of(money.stated(), unit);
  }

  private Optional<Currency> currencyOfRecord() {
    return hidden.test(RecordField.CURRENCY)
        ? Optional.empty()
        : Optional.ofNullable(cells.text(RecordField.CURRENCY)).flatMap(Notation::currency);
  }

  private CellMeaning time(String text, Function<String, Stated> reader) {
    CellMeaning time = CellMeaning.of(reader.apply(text), CellMeaning.HOURS);
    return withPeriod(time, RecordField.HOURS_PERIOD);
  }

  /** A field that says what amounts are for, where the cell itself does not. */
  private CellMeaning withPeriod(CellMeaning amount, RecordField period) {
    if (hidden.test(period)) {
      return amount.of(Optional.empty());
    }
    boolean isOpen = amount.per().equals(Optional.of(Per.Each.WORK)) && cells.has(period);
    return isOpen ? amount.of(Optional.of(Notation.per(cells.text(period)))) : amount;
  }

  private CellMeaning percent(String text) {
    return CellMeaning.ofNumber(notation.percent(text), CellMeaning.PERCENT);
  }

  private static CellMeaning number(Range number) {
    return CellMeaning.ofNumber(number, CellMeaning.NO_UNIT);
  }

  /** A time of day is of the record's day. */
  private Object moment(RecordField field, String text) {
    String day = TimeOfDay.isWritten(text) ? cells.text(RecordField.DATE) : null;
    return day == null
        ? stamps(field).local(text)
        : stamps(field).local(stamps(RecordField.DATE).day(day), text);
  }

  private StampReader stamps(RecordField field) {
    return sample.input().stamps().forColumn(sample.mapping().title(field));
  }
}
