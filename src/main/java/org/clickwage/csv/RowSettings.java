package org.clickwage.csv;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.References;
import org.clickwage.money.HourlyRate;
import org.clickwage.money.Rational;
import org.clickwage.note.Note;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.wage.StatedCharges;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.StatedMoney;

/**
 * Finds what a record's place, day and currency stand for, once for each combination: a thread asks
 * its own maps first, then what any thread has found.
 */
final class RowSettings {
  private static final List<Key> CELLS =
      List.of(
          Key.COUNTRY,
          Key.REGION,
          Key.CLIENT_COUNTRY,
          Key.DATE,
          Key.FROM,
          Key.CURRENCY,
          Key.PROMISED,
          Key.MINIMUM);

  private static final byte[] STATED = {1};
  private static final byte[] NOT_STATED = {0};

  private final BatchPlan plan;
  private final RowCells cells;
  private final Notation notation;
  private final ByteMap<RowSetting> found = new ByteMap<>();

  /**
   * Those of records whose cell of the day is written as most are, by their other cells; the second
   * map is for charges that are stated.
   */
  private final List<ByteMap<SettingDays>> calendars = List.of(new ByteMap<>(), new ByteMap<>());

  private final FoundSettings foundByAll;
  private final CellKey key = new CellKey();
  private final CellRuns runs;
  private final int dayColumn;
  private final CellRuns runsWithoutDay;

  /**
   * @param foundByAll the settings of all threads
   */
  RowSettings(BatchPlan plan, RowCells cells, Notation notation, FoundSettings foundByAll) {
    this.plan = plan;
    this.cells = cells;
    this.notation = notation;
    this.foundByAll = foundByAll;
    this.dayColumn = plan.mapping().column(plan.mapping().gives(Key.DATE) ? Key.DATE : Key.FROM);
    int[] columns =
        CELLS.stream()
            .mapToInt(plan.mapping()::column)
            .filter(column -> column != Mapping.NONE)
            .toArray();
    this.runs = new CellRuns(IntStream.of(columns));
    this.runsWithoutDay = new CellRuns(IntStream.of(columns).filter(column -> column != dayColumn));
  }

  /** The setting of a record whose charges are not stated, or a percentage. */
  RowSetting of(boolean chargesStated) {
    int day =
        dayColumn == Mapping.NONE
            ? SettingDays.NONE
            : SettingDays.number(cells.record(), dayColumn);
    if (day == SettingDays.NONE) {
      return ofAllCells(chargesStated);
    }
    key.clear();
    runsWithoutDay.addTo(key, cells.record());
    SettingDays calendar = calendars.get(chargesStated ? 1 : 0).get(key, SettingDays::new);
    RowSetting known = calendar.get(day);
    if (known == null) {
      known = ofAllCells(chargesStated);
      calendar.put(day, known);
    }
    return known;
  }

  private RowSetting ofAllCells(boolean chargesStated) {
    key.clear();
    runs.addTo(key, cells.record());
    key.add(chargesStated ? STATED : NOT_STATED);
    return found(Optional.empty(), "", chargesStated);
  }

  /**
   * The setting of a record whose money cells name a currency, or whose charges name a scheme.
   *
   * @param scheme the scheme's name and options; empty where charges are a percentage or not stated
   */
  RowSetting of(Optional<Currency> written, String scheme, boolean chargesStated) {
    key.clear();
    runs.addTo(key, cells.record());
    key.add(chargesStated ? STATED : NOT_STATED);
    key.add(written.map(Currency::getCurrencyCode).orElse(""));
    key.add(scheme);
    return found(written, scheme, chargesStated);
  }

  private RowSetting found(Optional<Currency> written, String scheme, boolean chargesStated) {
    RowSetting known = found.get(key);
    if (known == null) {
      CellKey asked = key.copy();
      known = new Finder(written, scheme, chargesStated).find();
      found.put(asked, known);
    }
    return known;
  }

  /** What a record asks for, its references not looked up yet. */
  RowQuestion question(Optional<Currency> written, String scheme, boolean chargesStated) {
    Finder finder = new Finder(written, scheme, chargesStated);
    return finder.find(finder.day(), asked -> List.of());
  }

  /** One search, which tells everything that is wrong. */
  private final class Finder {
    private final Optional<Currency> written;
    private final String scheme;
    private final boolean chargesStated;
    private final List<RowProblem> problems = new ArrayList<>();

    Finder(Optional<Currency> written, String scheme, boolean chargesStated) {
      this.written = written;
      this.scheme = scheme;
      this.chargesStated = chargesStated;
    }

    RowSetting find() {
      Optional<LocalDate> day = day();
      boolean isShared = day.isPresent() && scheme.isEmpty();
      return isShared
          ? foundByAll.of(cellsWithoutDay(), day.get(), () -> find(day, this::references).setting())
          : foundByAll.alone(find(day, this::references).setting());
    }

    private String cellsWithoutDay() {
      key.clear();
      runsWithoutDay.addTo(key, cells.record());
      key.add(chargesStated ? STATED : NOT_STATED);
      key.add(written.map(Currency::getCurrencyCode).orElse(""));
      return new String(key.toArray(), StandardCharsets.ISO_8859_1);
    }

    Optional<LocalDate> day() {
      return read(Key.DATE, plan.stamps()::day).or(this::firstDay);
    }

    RowQuestion find(
        Optional<LocalDate> day, Function<ReferenceRequest, List<RowReference>> lookUp) {
      Optional<Currency> currency = currency();
      ReferenceRequest asked = request(currency, day);
      List<RowReference> references = lookUp.apply(asked);
      Optional<StatedCharges> charges = scheme(day);
      return new RowQuestion(
          day,
          asked,
          new RowSetting(
              currency,
              references,
              charges,
              coin(currency),
              asked.steadyDays(plan.facts()),
              List.copyOf(problems)));
    }

    private Optional<LocalDate> firstDay() {
      return cells.has(Key.DATE) ? Optional.empty() : read(Key.FROM, plan.stamps()::day);
    }

    private Optional<Currency> currency() {
      Optional<Currency> stated = read(Key.CURRENCY, RowSettings::currency);
      if (written.isPresent() && stated.isPresent() && !written.equals(stated)) {
        Note other = Note.of("expected.record-currency", written.get());
        problem(Key.CURRENCY, Note.of("problem.notation", cells.text(Key.CURRENCY), other));
      }
      return written.or(() -> stated).or(plan::currency);
    }

    /** A place without a day has no minimum wage, so it is not asked for. */
    private ReferenceRequest request(Optional<Currency> currency, Optional<LocalDate> day) {
      Optional<Place> place = place(Key.COUNTRY, cells.text(Key.REGION));
      Optional<Place> client = place(Key.CLIENT_COUNTRY, null);
      boolean placed = place.isPresent() || client.isPresent();
      if (placed && day.isEmpty() && !cells.has(Key.DATE)) {
        problem(Key.DATE, Note.of("problem.absent", Note.of("expected.date-for-minimum")));
      }
      return new ReferenceRequest(
          day.isPresent() ? place : Optional.empty(),
          day.isPresent() ? client : Optional.empty(),
          day.orElseGet(plan.facts()::date),
          plan.basis(),
          Optional.empty(),
          plan.minimum().map(List::of).orElseGet(() -> hourly(Key.MINIMUM, currency)),
          hourly(Key.PROMISED, currency),
          Optional.empty(),
          Optional.empty(),
          currency,
          plan.exchangeRates(),
          chargesStated);
    }

    private List<RowReference> references(ReferenceRequest asked) {
      boolean placed = asked.place().isPresent() || asked.clientPlace().isPresent();
      if (!placed && asked.minimum().isEmpty() && asked.promised().isEmpty()) {
        return List.of();
      }
      if (asked.currency().isEmpty() && !plan.mapping().givesPay()) {
        // There is nothing to set beside a minimum wage; that no column gives pay is told once.
        return List.of();
      }
      if (asked.currency().isEmpty()) {
        problem(Key.CURRENCY, Note.of("problem.absent", Note.of("expected.currency")));
        return List.of();
      }
      return found(asked);
    }

    /** A rate given for all records goes first: it is what the user asked to see. */
    private List<RowReference> found(ReferenceRequest request) {
      try {
        References answer = References.of(request, plan.facts());
        answer.missing().forEach(why -> problem(Key.COUNTRY, why));
        List<RowReference> ordered = new ArrayList<>();
        for (ReferenceWage each : answer.found()) {
          boolean ofWorker = country(each.place()).equals(country(request.place()));
          ReferenceRole role = ReferenceRole.of(each, ofWorker);
          int at = role == ReferenceRole.GIVEN ? 0 : ordered.size();
          ordered.add(at, new RowReference(role, each));
        }
        return List.copyOf(ordered);
      } catch (UnknownNameException e) {
        problem(Key.COUNTRY, unknown(e));
        return List.of();
      }
    }

    /** A state without a row of its own has its country's. */
    private static Optional<String> country(Optional<Place> place) {
      return place.map(Place::country);
    }

    private Optional<Place> place(Key country, String region) {
      String code = cells.text(country);
      if (code == null) {
        return Optional.empty();
      }
      return read(country, placeText(code, region), plan.facts().places()::parse);
    }

    private List<HourlyRate> hourly(Key rate, Optional<Currency> currency) {
      Optional<StatedMoney> money = read(rate, text -> perHour(text, notation));
      Optional<Currency> own = money.flatMap(StatedMoney::currency).or(() -> currency);
      return money.isPresent() && own.isPresent()
          ? List.of(new HourlyRate(money.get().stated().amount().low(), own.get()))
          : List.of();
    }

    private Optional<StatedCharges> scheme(Optional<LocalDate> day) {
      if (scheme.isEmpty()) {
        return Optional.empty();
      }
      if (day.isEmpty()) {
        problem(Key.DATE, Note.of("problem.absent", Note.of("expected.date-for-charges")));
        return Optional.empty();
      }
      Optional<Lookup<ChargeScheme>> answer =
          read(Key.CHARGES, scheme, spec -> plan.facts().chargeSchemes().find(spec, day.get()));
      answer.flatMap(Lookup::reason).ifPresent(why -> problem(Key.CHARGES, why));
      return answer.flatMap(Lookup::toOptional).map(StatedCharges.Scheme::new);
    }

    private <T> Optional<T> read(Key cell, Function<String, T> reader) {
      return read(cell, cells.text(cell), reader);
    }

    private <T> Optional<T> read(Key cell, String text, Function<String, T> reader) {
      if (text == null) {
        return Optional.empty();
      }
      try {
        return Optional.of(reader.apply(text));
      } catch (NotationException e) {
        problem(cell, Note.of("problem.notation", e.found(), e.expected()));
      } catch (UnknownNameException e) {
        problem(cell, unknown(e));
      }
      return Optional.empty();
    }

    private void problem(Key cell, Note what) {
      problems.add(new RowProblem(0, cells.title(cell), what));
    }
  }

  /** A region may be written with its country's prefix or without it, or be missing. */
  static String placeText(String country, String region) {
    boolean whole = region == null || region.startsWith(country + "-");
    return region == null ? country : whole ? region : country + "-" + region;
  }

  /** A rate for an hour, which a cell need not say. */
  static StatedMoney perHour(String text, Notation notation) {
    StatedMoney money = notation.money(text.indexOf('/') < 0 ? text + "/h" : text);
    boolean fits =
        money.stated().per() == Per.Each.HOUR
            && money.stated().amount().isPoint()
            && money.stated().amount().low().isPositive();
    if (!fits) {
      throw new NotationException(text, "expected.hourly-rate");
    }
    return money;
  }

  static Note unknown(UnknownNameException e) {
    return Note.of("unknown." + e.kind().word(), e.found());
  }

  private static Currency currency(String text) {
    return Notation.currency(text)
        .orElseThrow(() -> new NotationException(text, "expected.currency"));
  }

  private static Rational coin(Optional<Currency> currency) {
    int digits = currency.map(Currency::getDefaultFractionDigits).orElse(2);
    return Rational.ofDecimal(1, Math.max(digits, 0));
  }
}
