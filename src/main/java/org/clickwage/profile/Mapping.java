package org.clickwage.profile;

import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.profile.MappingException.Fault;
import org.clickwage.source.CellText;
import org.clickwage.table.Dialect;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.NumberNotation;
import org.clickwage.work.Per;
import org.clickwage.work.TimeForm;
import org.clickwage.work.TypedNumbers;

/**
 * Which column, or which constant, gives each key: from the profile, else as the user maps or sets
 * it.
 */
public final class Mapping {
  /** No column gives the key. */
  public static final int NONE = -1;

  /** Among columns by their places: the name of the file, which is in none. */
  public static final int FILE = -2;

  /** The columns that hold days and stamps, by the names that profiles have for what is no key. */
  private static final Set<String> OTHER_DATES = Set.of("local-begin", "local-end");

  /** What depends on the day of the work, be it by a rate of exchange. */
  private static final Set<RecordField> OF_A_DAY =
      EnumSet.of(
          RecordField.COUNTRY,
          RecordField.CLIENT_COUNTRY,
          RecordField.CHARGES,
          RecordField.MINIMUM,
          RecordField.PROMISED);

  /** Words that every record has where a profile says so, be the cell of its column empty. */
  private static final Set<RecordField> FILLED =
      EnumSet.of(
          RecordField.PLATFORM,
          RecordField.COUNTRY,
          RecordField.CLIENT_COUNTRY,
          RecordField.CURRENCY);

  private final List<String> header;
  private final Profile profile;
  private final ColumnSearch search;
  private final int[] columns = new int[RecordField.values().length];
  private final String[] constants = new String[columns.length];
  private final Map<RecordField, String> overruled = new EnumMap<>(RecordField.class);

  /** Those whose columns the user named. */
  private final Set<RecordField> asked = EnumSet.noneOf(RecordField.class);

  /** Those that the user leaves out of all records. */
  private final Set<RecordField> leftOut = EnumSet.noneOf(RecordField.class);

  /** Those whose columns have titles in another language, or are known by their cells. */
  private final Set<RecordField> translated = EnumSet.noneOf(RecordField.class);

  /** How the times of a column are written, where the user says it. */
  private final Map<RecordField, TimeForm> forms = new EnumMap<>(RecordField.class);

  /** The same, where the file shows it. */
  private final Map<RecordField, TimeForm> formsShown = new EnumMap<>(RecordField.class);

  private final ComposedFields composed = new ComposedFields();

  /** What words of the column of statuses mean. */
  private ProfileStatuses statuses;

  private Mapping(List<String> header, Profile profile) {
    this.header = List.copyOf(header);
    this.profile = profile;
    this.search = new ColumnSearch(header, profile);
    this.statuses = profile.statuses();
  }

  /**
   * Throws {@link MappingException} with every key that can't be given as asked.
   *
   * @param asked the titles by key; after one of times its form may follow: {@code Time@dd:hh:mm}
   * @param set what all records have; a key whose value is blank is given by nothing
   * @param minimum the currency of a minimum that an option gives: other money needs the day of its
   *     rate of exchange
   */
  public static Mapping of(
      List<String> header,
      Profile profile,
      Map<RecordField, String> asked,
      Map<RecordField, String> set,
      Optional<Currency> minimum) {
    Mapping mapping = new Mapping(header, profile);
    Map<RecordField, String> map = new EnumMap<>(RecordField.class);
    asked.forEach((key, title) -> map.put(key, mapping.withoutForm(key, title)));
    mapping.search.take(map);
    boolean ownTime =
        RecordField.WHOLE_TIMES.stream()
            .anyMatch(key -> map.containsKey(key) || !set.getOrDefault(key, "").isBlank());
    Set<RecordField> otherTime =
        ownTime && profile.records().isTaskLog() ? RecordField.WHOLE_TIMES : Set.of();
    for (RecordField key : RecordField.values()) {
      Optional<String> column = Optional.ofNullable(map.get(key));
      Optional<String> constant = Optional.ofNullable(set.get(key));
      // The user's time goes before an export's own, in whatever units.
      if (column.isPresent() || constant.isPresent() || !otherTime.contains(key)) {
        mapping.give(key, column, constant);
      } else {
        mapping.columns[key.ordinal()] = NONE;
      }
    }
    mapping.search.throwIfWrong();
    if (profile.records().mayBeTranslated() && !mapping.titlesGivePayAndTime()) {
      mapping.giveTranslated(set.keySet(), ownTime ? RecordField.WHOLE_TIMES : Set.of());
    }
    mapping.giveAmountTree();
    mapping.preferTimeToRate();
    mapping.giveCurrencyOfTitle();
    Optional<Currency> ofAll = mapping.constant(RecordField.CURRENCY).flatMap(Notation::currency);
    boolean exchanges = minimum.isPresent() && !minimum.equals(ofAll);
    if (exchanges || OF_A_DAY.stream().anyMatch(mapping::gives)) {
      mapping.giveDayOfTasks();
    }
    return mapping;
  }

  /** The same, where nothing but the keys asks for the day of the work. */
  public static Mapping of(
      List<String> header,
      Profile profile,
      Map<RecordField, String> map,
      Map<RecordField, String> set) {
    return of(header, profile, map, set, Optional.empty());
  }

  /** A title without the form of its times, which is kept. */
  private String withoutForm(RecordField key, String title) {
    search.form(key, title).ifPresent(written -> forms.put(key, written));
    return search.withoutForm(key, title);
  }

  /** How the times of a key's column are written, where anything says it. */
  public Optional<TimeForm> form(RecordField key) {
    return Optional.ofNullable(forms.getOrDefault(key, formsShown.get(key)));
  }

  /** Those that the file shows. */
  Map<RecordField, TimeForm> formsShown() {
    return formsShown;
  }

  /** The same, where the file shows how its times are written. */
  public Mapping withForms(Map<RecordField, TimeForm> shown) {
    Mapping same = copy();
    same.formsShown.putAll(shown);
    return same;
  }

  public Profile profile() {
    return profile;
  }

  public List<String> header() {
    return header;
  }

  /** The place of the column that gives the key, from 0; {@link #NONE} where none does. */
  public int column(RecordField key) {
    return columns[key.ordinal()];
  }

  /** Whether a column, by its place, gives a key whose cells may hold numbers with decimals. */
  public boolean mayHaveDecimals(int column) {
    return Stream.of(RecordField.values())
        .anyMatch(key -> column(key) == column && key.mayHaveDecimals());
  }

  /** The columns, by their places, that hold days and stamps. */
  int[] columnsOfDates() {
    return IntStream.concat(
            RecordField.DATES.stream().mapToInt(this::column),
            OTHER_DATES.stream().mapToInt(this::other))
        .filter(column -> column != NONE)
        .distinct()
        .toArray();
  }

  /** How its amounts of money are. */
  public NumberNotation decimalOfMoney(Dialect dialect) {
    return dialect.decimalOf(
        column -> RecordField.MONEY.stream().anyMatch(key -> column(key) == column));
  }

  /** How the quantities in the cells of a file are written. */
  public Notation notation(Dialect dialect) {
    return new Notation(dialect.decimal(), decimalOfMoney(dialect));
  }

  /**
   * The same with the numbers that all records have as the file writes its own: they may be typed
   * with either decimal mark.
   *
   * @param wrong takes each that can be two numbers
   */
  public Mapping withNumbersIn(
      NumberNotation ofFile, BiConsumer<RecordField, NotationException> wrong) {
    Mapping same = copy();
    TypedNumbers numbers = new TypedNumbers(ofFile);
    for (RecordField key : RecordField.values()) {
      String text = constants[key.ordinal()];
      if (text != null && key.mayHaveDecimals()) {
        try {
          same.constants[key.ordinal()] = numbers.in(text);
        } catch (NotationException e) {
          wrong.accept(key, e);
        }
      }
    }
    return same;
  }

  /** The same with what words of its column of statuses mean to the user. */
  public Mapping withStatuses(Map<String, TaskOutcome> words) {
    Mapping same = copy();
    same.statuses = statuses.with(words);
    return same;
  }

  public ProfileStatuses statuses() {
    return statuses;
  }

  /** The same with one more column, by its place, that gives a key. */
  public Mapping with(RecordField key, int column) {
    Mapping more = copy();
    more.columns[key.ordinal()] = column;
    return more;
  }

  /** The same with a column, by its place, whose cells show that it gives a key. */
  Mapping showing(RecordField key, int column) {
    Mapping more = with(key, column);
    more.translated.add(key);
    return more;
  }

  /** The same without the column of pay, unless the user named it. */
  Mapping withUnknownPay() {
    Mapping same = copy();
    if (!asked.contains(RecordField.PAY)) {
      same.columns[RecordField.PAY.ordinal()] = NONE;
    }
    return same;
  }

  /** The title of a tool's own pay that is not read, as it says nothing. */
  Optional<String> unknownPay() {
    return profile.records().fillsPay() && isOpen(RecordField.PAY)
        ? search.listed(RecordField.PAY)
        : Optional.empty();
  }

  /** The amounts and times that another mapping gives and this one does not. */
  Set<RecordField> lacking(Mapping other) {
    Set<RecordField> lacking = EnumSet.allOf(RecordField.class);
    lacking.removeIf(key -> !key.isSummed() || gives(key) || !other.gives(key));
    return lacking;
  }

  /** The same with nothing of these fields in any record. */
  Mapping withNothingOf(Set<RecordField> fields) {
    Mapping same = copy();
    fields.forEach(key -> same.constants[key.ordinal()] = "0");
    return same;
  }

  private Mapping copy() {
    Mapping same = new Mapping(header, profile);
    System.arraycopy(columns, 0, same.columns, 0, columns.length);
    System.arraycopy(constants, 0, same.constants, 0, constants.length);
    same.overruled.putAll(overruled);
    same.asked.addAll(asked);
    same.leftOut.addAll(leftOut);
    same.translated.addAll(translated);
    same.forms.putAll(forms);
    same.formsShown.putAll(formsShown);
    same.composed.take(composed);
    same.statuses = statuses;
    return same;
  }

  /** What every record has for this key; empty where a column gives it or nothing does. */
  public Optional<String> constant(RecordField key) {
    return Optional.ofNullable(constants[key.ordinal()]);
  }

  /** What an empty cell of the column that gives a key means: what every record has. */
  Optional<String> ofEmptyCell(RecordField key) {
    return FILLED.contains(key)
        ? Optional.ofNullable(profile.constants().get(key))
        : Optional.empty();
  }

  /** Whether a column gives the key, or a constant does. */
  public boolean gives(RecordField key) {
    return column(key) != NONE || constants[key.ordinal()] != null;
  }

  /** Whether nothing gives the key, and the user did not ask for that. */
  boolean isOpen(RecordField key) {
    return !gives(key) && !leftOut.contains(key);
  }

  /** Whether the cells of a column are codes of places. */
  public boolean isOfPlaces(int column) {
    return column == column(RecordField.COUNTRY) || column == column(RecordField.CLIENT_COUNTRY);
  }

  /** Whether anything gives the pay, without which tips or a bonus alone are no wage. */
  public boolean givesPay() {
    return gives(RecordField.PAY);
  }

  /** Whether all pay is what an hour was paid, which needs no time. */
  public boolean isPaidByHour() {
    return constant(RecordField.PAY_PERIOD)
        .flatMap(text -> Notation.ifReads(text, Notation::per))
        .filter(Per.Each.HOUR::equals)
        .isPresent();
  }

  /** Whether all pay is what arrived after charges, and nothing says what these were. */
  public boolean isNetAlone() {
    return constant(RecordField.CHARGES_WITHHELD)
        .flatMap(text -> Notation.ifReads(text, Notation::yesOrNo))
        .filter(isNet -> isNet && !gives(RecordField.CHARGES))
        .isPresent();
  }

  /** Whether each record of a page repeats the reward of the whole page, known by its span. */
  public boolean repeatsRewards() {
    return profile.records().isTaskLog()
        && profile.records().pageRewards().contains(CellText.plain(title(RecordField.PAY)))
        && gives(RecordField.ACCEPT)
        && gives(RecordField.END);
  }

  /** What is to be known where records that share a page may repeat its reward, as its span. */
  public Optional<Note> rewardOfPages() {
    boolean mayRepeat = profile.records().spansRepeat() && column(RecordField.PAY) != NONE;
    return mayRepeat && !repeatsRewards()
        ? Optional.of(Note.of("summary.reward-of-pages", profile.name(), title(RecordField.PAY)))
        : Optional.empty();
  }

  /** Whether the day of a task is read from the stamp of its beginning. */
  public boolean isDayOfStamp() {
    return column(RecordField.DATE) != NONE
        && column(RecordField.DATE) == column(RecordField.ACCEPT);
  }

  /** Whether a task whose own cell of the day is empty is of the day on which it was accepted. */
  public boolean isBlankDayOfStamp() {
    boolean hasDays = column(RecordField.DATE) != NONE || column(RecordField.FROM) != NONE;
    return profile.records().isTaskLog()
        && hasDays
        && column(RecordField.ACCEPT) != NONE
        && !isDayOfStamp();
  }

  /** Whether anything says how long the work took. */
  public boolean givesTime() {
    return gives(RecordField.ACCEPT) || RecordField.TIMES.stream().anyMatch(this::gives);
  }

  /** Whether anything says more of the time than how much of it was unpaid. */
  public boolean givesPaidTime() {
    return gives(RecordField.ACCEPT)
        || RecordField.TIMES.stream()
            .filter(key -> key != RecordField.UNPAID_HOURS && key != RecordField.UNPAID_SECONDS)
            .anyMatch(this::gives);
  }

  /** The title of the column that gives the key, as it is in the file; empty where none does. */
  public String title(RecordField key) {
    int column = column(key);
    return column == NONE ? "" : header.get(column);
  }

  /** What became of the titles of the file. */
  public MappedTitles titles() {
    return new MappedTitles(this, asked, translated, overruled);
  }

  /** The name of a column for people: its title, or its place where it has none: {@code #7}. */
  public String nameOf(int column) {
    String title = header.get(column);
    return title.isBlank() ? ColumnNames.numbers(List.of(column)).get(0) : title;
  }

  /** The place of a column that is no key, by the profile's name for it, or {@link #NONE}. */
  public int other(String name) {
    return search.other(name);
  }

  private void give(RecordField key, Optional<String> mapped, Optional<String> constant) {
    columns[key.ordinal()] = NONE;
    if (mapped.isPresent() && constant.isPresent()) {
      search.refuse(Fault.MAPPED_AND_SET, key, mapped.get(), List.of());
    } else if (constant.isPresent()) {
      constants[key.ordinal()] = constant.filter(text -> !text.isBlank()).orElse(null);
      if (constant.get().isBlank()) {
        leftOut.add(key);
      }
      search.firstOfProfile(key).ifPresent(column -> overruled.put(key, nameOf(column)));
    } else if (mapped.isPresent()) {
      columns[key.ordinal()] = search.asked(key, mapped.get());
      asked.add(key);
    } else {
      giveFromProfile(key);
    }
  }

  /** What an hour paid tells the time only where no column does. */
  private void preferTimeToRate() {
    boolean hasTime = column(RecordField.MINUTES) != NONE || column(RecordField.SECONDS) != NONE;
    if (hasTime && forms.get(RecordField.HOURS) == TimeForm.PAY_PER_HOUR) {
      columns[RecordField.HOURS.ordinal()] = NONE;
    }
  }

  private void giveAmountTree() {
    int branch = column(RecordField.PAY);
    if (profile.records().hasAmountTree() && branch != NONE && !asked.contains(RecordField.PAY)) {
      AmountTree tree = AmountTree.of(header, branch);
      composed.take(tree);
      AmountTree.FIELDS.stream()
          .filter(this::isOpen)
          .forEach(field -> columns[field.ordinal()] = tree.column(field));
    }
  }

  /** The fields that several columns give. */
  public ComposedFields composed() {
    return composed;
  }

  /** Whether a field is more than the text of its own cell: one of its title, or of others too. */
  public boolean composesCells() {
    return composed.areAny()
        || RecordField.DEDUCTIONS.stream().anyMatch(field -> currencyTakenOff(field).isPresent());
  }

  /** The currency of what is taken off, in the title of an export: without it a percentage. */
  Optional<String> currencyTakenOff(RecordField field) {
    return RecordField.DEDUCTIONS.contains(field) && search.listed(field).isPresent()
        ? TitlePattern.currency(title(field)).map(Currency::getCurrencyCode)
        : Optional.empty();
  }

  /** An export's title of its amounts may end in their currency. */
  private void giveCurrencyOfTitle() {
    if (isOpen(RecordField.CURRENCY) && search.listed(RecordField.PAY).isPresent()) {
      constants[RecordField.CURRENCY.ordinal()] =
          TitlePattern.currency(title(RecordField.PAY)).map(Currency::getCurrencyCode).orElse(null);
    }
  }

  /** A task is of the day on which it was accepted, where nothing else gives its day. */
  private void giveDayOfTasks() {
    if (profile.records().isTaskLog() && !gives(RecordField.DATE) && !gives(RecordField.FROM)) {
      columns[RecordField.DATE.ordinal()] = column(RecordField.ACCEPT);
    }
  }

  /**
   * Whether the keys' own names are the titles of pay and time, whatever the user says of columns.
   */
  private boolean titlesGivePayAndTime() {
    return isTitled(RecordField.PAY)
        && (isTitled(RecordField.ACCEPT) || RecordField.TIMES.stream().anyMatch(this::isTitled));
  }

  private boolean isTitled(RecordField key) {
    return column(key) != NONE && !asked.contains(key);
  }

  /**
   * Titles in other languages are read where without them, and without what the user says, there
   * would be no pay or no time, so that nothing else is read in another way than by the keys' own
   * names.
   *
   * @param set the keys that the user sets for all records, or leaves out
   * @param others those that the user gives otherwise
   */
  private void giveTranslated(Set<RecordField> set, Set<RecordField> others) {
    MappedTitles titles = titles();
    for (RecordField key : RecordField.values()) {
      int column =
          gives(key) || set.contains(key) || others.contains(key)
              ? NONE
              : search.translated(key, titles.unreadPlaces());
      if (column != NONE) {
        columns[key.ordinal()] = column;
        translated.add(key);
      }
    }
  }

  private void giveFromProfile(RecordField key) {
    int column = search.fromProfile(key);
    columns[key.ordinal()] = column;
    search
        .listed(key)
        .ifPresent(title -> composed.addUp(key, search.added(withoutForm(key, title))));
    if (column == NONE) {
      constants[key.ordinal()] = profile.constants().get(key);
    }
  }
}
