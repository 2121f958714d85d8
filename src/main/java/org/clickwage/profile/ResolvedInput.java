package org.clickwage.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.message.Wording;
import org.clickwage.output.InputFile;
import org.clickwage.source.CellText;
import org.clickwage.source.Parts;
import org.clickwage.source.RecordSample;
import org.clickwage.source.Records;
import org.clickwage.stamp.StampReader;
import org.clickwage.table.CsvSource;
import org.clickwage.table.Dialect;
import org.clickwage.table.DialectDetector;
import org.clickwage.table.Evidence;
import org.clickwage.table.RecordCursor;
import org.clickwage.work.TimeForm;

/**
 * An input file with how it is written, which export it is, and which column gives what.
 *
 * @param first its titles and first records, read once
 */
public record ResolvedInput(
    InputFile file,
    Dialect dialect,
    Profile profile,
    Mapping mapping,
    StampReader stamps,
    RecordSample first) {
  /** Surveys have hundreds. */
  private static final int MOST_UNREAD = 12;

  /**
   * How the file was read, on one line.
   *
   * @param quoting whether a number is quoted as an example, which may be the pay of a person
   */
  public String evidence(Wording wording, boolean quoting) {
    List<String> found = new ArrayList<>();
    dialect.evidence().stream()
        .map(each -> quoting ? each.note() : each.unquoted())
        .forEach(note -> found.add(wording.say(note)));
    found.add(wording.say("batch.profile", profile.name()));
    stamps.zone().ifPresent(zone -> found.add(wording.say("batch.zone", zone.getId())));
    return found.stream()
        .reduce((all, next) -> wording.say("dialect.and", all, next))
        .orElseThrow();
  }

  /** The same read in UTF-8, beside files in other encodings. */
  public ResolvedInput inUtf8() throws IOException {
    Dialect read = dialect.inUtf8();
    return read.equals(dialect)
        ? this
        : new ResolvedInput(file, read, profile, mapping, stamps, DialectHead.first(file, read));
  }

  /** The same with the order of its dates, where nothing but the dates themselves shows it. */
  public ResolvedInput withDateOrder() throws IOException {
    if (stamps.knowsDateOrder()) {
      return this;
    }
    DateOrderSearch dates = DateOrderSearch.in(beginning().sample(), mapping);
    return new ResolvedInput(
        file,
        dates.evidence().map(dialect::with).orElse(dialect),
        profile,
        mapping,
        dates.order().map(stamps::withDateOrder).orElse(stamps),
        first);
  }

  /** The same with the currency of each record, where the cells of a column are codes of some. */
  public ResolvedInput withCurrencies() throws IOException {
    return mapping.isOpen(RecordField.CURRENCY) && profile.records().sameNames()
        ? showing(RecordField.CURRENCY, CurrencyColumn.in(beginning().sample(), mapping))
        : this;
  }

  /** It with its beginning as the first part. */
  private CsvSource beginning() {
    return new CsvSource(file::look, dialect, DialectDetector.BEGINNING);
  }

  /** The same with a column of users as that of the worker, where nothing else is. */
  public ResolvedInput withUsers() {
    return showing(RecordField.WORKER, users());
  }

  private ResolvedInput showing(RecordField key, int column) {
    return column == Mapping.NONE ? this : with(mapping.showing(key, column));
  }

  /** The same with one more column, by its place, that gives a key. */
  public ResolvedInput with(RecordField key, int column) {
    return with(mapping.with(key, column));
  }

  private ResolvedInput with(Mapping columns) {
    return new ResolvedInput(file, dialect, profile, columns, stamps, first);
  }

  private int users() {
    return mapping.isOpen(RecordField.WORKER) && profile.records().mayBeTranslated()
        ? mapping.titles().columnNamed(RecordField.WORKER.columnName())
        : Mapping.NONE;
  }

  /** Names a column of users that is not read: each of them would count once. */
  public List<Note> proposedWorker() {
    return users() == Mapping.NONE
        ? List.of()
        : List.of(nearlyRead(mapping.header().get(users()), Set.of(RecordField.WORKER)));
  }

  /** The same without pay that the tool filled in, where it is 0 throughout: nobody said it. */
  public ResolvedInput withKnownPay() throws IOException {
    int pay = profile.records().fillsPay() ? mapping.column(RecordField.PAY) : Mapping.NONE;
    return pay == Mapping.NONE || hasAmounts(pay) ? this : with(mapping.withUnknownPay());
  }

  private boolean hasAmounts(int column) throws IOException {
    boolean[] hasAmounts = {false};
    try (Parts parts = beginning().read()) {
      Records records = parts.records();
      parts.read(
          records,
          () -> !(hasAmounts[0] = records.text(column).chars().anyMatch(c -> c > '0' && c <= '9')));
    }
    return hasAmounts[0];
  }

  /** The same without rows that are no records, by their cells. */
  public ResolvedInput without(Set<List<String>> rows) {
    Dialect without = dialect.without(rows);
    RecordSample records = first.with(new RecordCursor(without));
    return new ResolvedInput(file, without, profile, mapping, stamps, records);
  }

  /** The same, where the file shows how its times are written. */
  public ResolvedInput withForms(Map<RecordField, TimeForm> shown) {
    return with(mapping.withForms(shown));
  }

  /** In which order the dates of the file are read, where they had to show it. */
  public List<Note> dates() {
    return dialect.evidence().stream()
        .filter(each -> each.of() == Evidence.Subject.DATES)
        .map(each -> Note.of("batch.dates", file.fileName(), each.note()))
        .toList();
  }

  /**
   * The notes about a workbook, about columns that are read though they are not spelled as a key,
   * and of those that are not used since an option says the same for all records.
   */
  public List<Note> readings() {
    List<Note> readings = new ArrayList<>(file.notes());
    List<String> translated = new ArrayList<>();
    mapping
        .titles()
        .translated()
        .forEach((key, title) -> translated.add(key.columnName() + "=" + onOneLine(title)));
    if (!translated.isEmpty()) {
      readings.add(Note.of("batch.translated", String.join(", ", translated)));
    }
    mapping
        .titles()
        .respelled()
        .forEach(
            (key, title) ->
                readings.add(Note.of("batch.respelled", onOneLine(title), key.columnName())));
    mapping.titles().overruled().forEach((key, title) -> readings.add(overruled(key, title)));
    unknownPay().ifPresent(readings::add);
    mapping
        .form(RecordField.HOURS)
        .filter(form -> form == TimeForm.PAY_PER_HOUR)
        .filter(form -> mapping.column(RecordField.HOURS) != Mapping.NONE)
        .map(form -> Note.of("batch.hours-of-rate", onOneLine(mapping.title(RecordField.HOURS))))
        .ifPresent(readings::add);
    breaks().map(place -> Note.of("batch.breaks", mapping.nameOf(place))).ifPresent(readings::add);
    mapping.formsShown().forEach((key, form) -> readings.add(shown(key, form)));
    return readings;
  }

  /** The place of a column of breaks, which are taken off the time between stamps. */
  private Optional<Integer> breaks() {
    return mapping.gives(RecordField.ACCEPT) && mapping.gives(RecordField.END)
        ? Breaks.column(mapping)
        : Optional.empty();
  }

  /** That a column of pay is not read, as the tool fills it in and all of it is 0. */
  public Optional<Note> unknownPay() {
    return mapping.unknownPay().map(title -> Note.of("batch.unknown-pay", onOneLine(title)));
  }

  private Note shown(RecordField key, TimeForm form) {
    String other = TimeForm.HOURS_MINUTES_SECONDS.written();
    String title = onOneLine(FieldCells.title(mapping, key));
    return Note.of("batch.clock-form", title, form.written(), key.columnName(), other);
  }

  private Note overruled(RecordField key, String title) {
    return mapping
        .constant(key)
        .map(value -> Note.of("batch.overruled", key.columnName(), value, title))
        .orElseGet(() -> Note.of("batch.left-out", key.columnName(), title));
  }

  private static String onOneLine(String title) {
    return title.replaceAll("\\s+", " ");
  }

  /**
   * What every rate needs and nothing in the file gives: pay, or time; and what may be meant.
   *
   * @param isReported whether something else says so of the column with a title
   */
  public List<Note> missing(Predicate<String> isReported) {
    List<Note> missing = new ArrayList<>();
    if (mapping.header().isEmpty()) {
      return missing;
    }
    if (profile().table().isPresent()) {
      // Its lines have signs and kinds, and its times states, which only a statement knows.
      return List.of(Note.of("batch.own-export", profile().name()));
    }
    if (missingFile().isPresent()) {
      return List.of(missingFile().get());
    }
    if (!mapping.givesPay()) {
      missing.add(missing("batch.missing-pay", "batch.unread-for-pay"));
    }
    if (!mapping.givesTime() && !mapping.isPaidByHour()) {
      missing.add(missing("batch.missing-hours", "batch.unread-for-hours"));
    } else if (mapping.givesTime() && !mapping.givesPaidTime()) {
      missing.add(missing("batch.missing-paid-hours", "batch.unread-for-paid-hours"));
    }
    if (!missing.isEmpty()) {
      missing.addAll(nearProfiles());
    }
    missing.addAll(nearlyRead(isReported));
    return missing;
  }

  /**
   * The same among other tables of its export: where one has pay and no time, and another the time,
   * what each lacks counts as zero, and a worker's pay is divided by the time of both.
   */
  public ResolvedInput among(List<ResolvedInput> others) {
    Set<RecordField> nothing = EnumSet.noneOf(RecordField.class);
    others.stream()
        .filter(this::isCompletedBy)
        .forEach(each -> nothing.addAll(mapping.lacking(each.mapping)));
    return nothing.isEmpty() ? this : with(mapping.withNothingOf(nothing));
  }

  private boolean isCompletedBy(ResolvedInput other) {
    return profile().name().equals(other.profile().name())
        && !profile().companion().isEmpty()
        && mapping.givesPay() != mapping.givesPaidTime()
        && mapping.givesPay() == other.mapping.givesPaidTime()
        && mapping.givesPaidTime() == other.mapping.givesPay();
  }

  /** Which file to add to an export that has pay without time, or time without pay. */
  public Optional<Note> missingFile() {
    return profile().companion().isEmpty() || mapping.givesPay() && mapping.givesPaidTime()
        ? Optional.empty()
        : Optional.of(
            Note.of(
                "profile.companion",
                file.fileName(),
                profile().description(),
                profile().companion()));
  }

  /**
   * The columns that nothing reads and no other note names.
   *
   * @param isUsed whether something else than a key is made of a column, by its place
   */
  public Optional<Note> unread(IntPredicate isUsed) {
    Set<String> named = new HashSet<>(mapping.titles().overruled().values());
    named.addAll(mapping.titles().translatable().keySet());
    named.addAll(mapping.titles().nearlyRead().values());
    List<String> unread =
        mapping
            .titles()
            .unreadPlaces()
            .filter(place -> !isOther(place) && !isUsed.test(place))
            .mapToObj(place -> onOneLine(mapping.header().get(place)))
            .filter(title -> !named.contains(title))
            .toList();
    return unread.isEmpty() || !mapping.givesPay() || !mapping.givesPaidTime()
        ? Optional.empty()
        : Optional.of(Note.of("batch.unread", Suggestions.titles(unread, MOST_UNREAD)));
  }

  /** Whether the profile reads a column, by its place, as what is no key. */
  private boolean isOther(int place) {
    String title = CellText.plain(mapping.header().get(place));
    return profile.records().tests().containsKey(title)
        || breaks().equals(Optional.of(place))
        || profile.others().keySet().stream().anyMatch(name -> mapping.other(name) == place);
  }

  /** The columns that are not read though their titles are nearly those of keys. */
  private List<Note> nearlyRead(Predicate<String> isReported) {
    List<Note> nearly = new ArrayList<>();
    Map<String, Set<RecordField>> translatable = mapping.titles().translatable();
    translatable.keySet().removeIf(isReported);
    translatable.forEach((title, keys) -> nearly.add(nearlyRead(title, keys)));
    mapping
        .titles()
        .nearlyRead()
        .forEach((key, title) -> nearly.add(nearlyRead(title, Set.of(key))));
    return nearly;
  }

  private static Note nearlyRead(String title, Set<RecordField> keys) {
    List<String> names = keys.stream().map(RecordField::columnName).toList();
    String shown = Suggestions.shortened(onOneLine(title));
    return names.size() == 1
        ? Note.of("batch.nearly-read", shown, names.get(0))
        : Note.of("batch.ambiguous-title", shown, String.join(", ", names), names.get(0));
  }

  /** The profiles that may be meant where the file was taken for no export. */
  public List<Note> nearProfiles() {
    return profile().name().equals(Profiles.plain().name())
        ? Profiles.near(mapping.header()).stream()
            .map(near -> Note.of("batch.near-profile", near.description(), near.name()))
            .toList()
        : List.of();
  }

  private Note missing(String withoutColumns, String withUnreadOnes) {
    List<String> unread = mapping.titles().unread();
    return unread.isEmpty()
        ? Note.of(withoutColumns)
        : Note.of(withUnreadOnes, Suggestions.titles(unread));
  }
}
