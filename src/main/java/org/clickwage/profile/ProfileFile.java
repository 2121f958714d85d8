package org.clickwage.profile;

import java.time.DateTimeException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.profile.ProfileText.Entry;
import org.clickwage.reference.Basis;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.OwnFileException;
import org.clickwage.source.CellText;
import org.clickwage.stamp.IsoDay;
import org.clickwage.stamp.StampForms;
import org.clickwage.stamp.StampPattern;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/** A profile's file; README.md next to the bundled ones says what each field means. */
record ProfileFile(ProfileText text) {
  /** Sentences: in languages that have one of their own with their code, {@code description.fr}. */
  private static final String DESCRIPTION = "description";

  private static final String COMPANION = "beside";

  static final Set<String> SENTENCES = Set.of(DESCRIPTION, COMPANION);

  static final List<String> FIELDS =
      List.of(
          DESCRIPTION,
          COMPANION,
          "export",
          "table",
          "work",
          "marks",
          "first-column",
          "task-log",
          "spans-repeat",
          "page-rewards",
          "amount-tree",
          "fills-pay",
          "same-names",
          "leave",
          "nothing",
          "header-rows",
          "last-header-row",
          "counted",
          "top-up",
          "top-up-titles",
          "status",
          "zone",
          "date-order",
          "date-format",
          "pattern",
          "local-despite-z",
          "basis",
          "fares-of-customers",
          "fares-untold");
  static final Set<String> REPEATED_FIELDS = Set.of("marks", "pattern", "last-header-row");
  static final List<String> SECTIONS =
      List.of("columns", "other columns", "constants", "statuses", "lines", "states", "tests");

  /** In place of a status word: the cell is empty. */
  static final String EMPTY_CELL = "(empty)";

  /** Throws {@link OwnFileException} with everything that is wrong. */
  static Profile read(String name, String file, String all) {
    ProfileText text = ProfileText.read(file, all);
    Profile profile = new ProfileFile(text).profile(name, all);
    if (!text.problems().isEmpty()) {
      throw new OwnFileException(text.problems());
    }
    return profile;
  }

  private Profile profile(String name, String all) {
    return new Profile(
        name,
        sentence(DESCRIPTION),
        sentence(COMPANION),
        Set.copyOf(text.list("export")),
        text.value("table"),
        text.field("work").flatMap(entry -> text.choice(entry, LegalFloor.Work.values())),
        marks(),
        byKey("columns", text::list),
        others(),
        byKey("constants", Entry::value),
        statuses(),
        stamps(),
        text.field("basis").flatMap(entry -> text.choice(entry, Basis.values())),
        records(),
        paymentForm(),
        words("lines", PaymentType.values()),
        words("states", ActivityState.values()),
        new ProfileFares(
            text.isYes("fares-of-customers"), text.field("fares-untold").flatMap(this::days)),
        all);
  }

  private Text sentence(String name) {
    return Text.of(name, '.', text.fieldNames(), field -> text.value(field).orElse(""));
  }

  private ProfileMarks marks() {
    List<List<String>> together =
        text.fields("marks").stream().map(entry -> plain(text.list(entry))).toList();
    return new ProfileMarks(together, plain(text.list("first-column")));
  }

  private <T> Map<RecordField, T> byKey(String section, Function<Entry, T> reader) {
    Map<RecordField, T> byKey = new LinkedHashMap<>();
    for (Entry entry : text.section(section)) {
      Optional<RecordField> key = RecordField.named(entry.name());
      key.ifPresent(known -> byKey.put(known, reader.apply(entry)));
      if (key.isEmpty()) {
        text.refuse(entry.line(), entry.name(), Note.of("profile.key"));
      }
    }
    return byKey;
  }

  private Map<String, List<String>> others() {
    Map<String, List<String>> others = new LinkedHashMap<>();
    text.section("other columns").forEach(entry -> others.put(entry.name(), text.list(entry)));
    return others;
  }

  private ProfileStatuses statuses() {
    Map<String, TaskOutcome> words = words("statuses", TaskOutcome.values());
    Set<TaskOutcome> counted =
        text.fields("counted").stream()
            .flatMap(entry -> text.choices(entry, TaskOutcome.values()))
            .collect(Collectors.toSet());
    return new ProfileStatuses(
        words,
        counted.isEmpty() ? ProfileStatuses.countedByDefault() : counted,
        text.field("status").flatMap(entry -> text.choice(entry, TaskOutcome.values())));
  }

  private StampForms stamps() {
    return new StampForms(
        text.field("zone").flatMap(entry -> read(entry, Notation::zone)),
        text.field("date-order").flatMap(e -> text.choice(e, StampForms.DateOrder.values())),
        text.field("date-format")
            .flatMap(entry -> read(entry, StampPattern::of))
            .map(StampPattern::text),
        text.fields("pattern").stream()
            .flatMap(entry -> read(entry, StampPattern::of).stream())
            .map(StampPattern::text)
            .toList(),
        new HashSet<>(plain(text.list("local-despite-z"))));
  }

  private <T> Optional<T> read(Entry entry, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(entry.value()));
    } catch (NotationException e) {
      text.refuse(entry.line(), e.found(), e.expected());
      return Optional.empty();
    }
  }

  private ProfileRecords records() {
    return new ProfileRecords(
        text.isYes("task-log"),
        text.isYes("spans-repeat"),
        new HashSet<>(plain(text.list("page-rewards"))),
        text.isYes("amount-tree"),
        text.isYes("fills-pay"),
        text.isYes("same-names"),
        new HashSet<>(plain(text.list("leave"))),
        new HashSet<>(text.list("nothing")),
        tests(),
        text.field("header-rows").map(this::headerRows).orElse(1),
        text.fields("last-header-row").stream().map(Entry::value).toList());
  }

  /** From one day to another, both among them. */
  private Optional<DayRange> days(Entry entry) {
    try {
      List<String> days = text.list(entry);
      return Optional.of(new DayRange(IsoDay.parse(days.get(0)), IsoDay.parse(days.get(1))));
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      text.refuse(entry.line(), entry.value(), Note.of("profile.days"));
      return Optional.empty();
    }
  }

  private PaymentForm paymentForm() {
    List<PaymentForm.Part> parts =
        text.fields("top-up").stream()
            .flatMap(entry -> text.choices(entry, PaymentForm.Part.values()))
            .toList();
    return parts.isEmpty() ? PaymentForm.USUAL : new PaymentForm(parts, text.list("top-up-titles"));
  }

  private Map<String, Set<String>> tests() {
    Map<String, Set<String>> tests = new LinkedHashMap<>();
    for (Entry entry : text.section("tests")) {
      Set<String> words = new HashSet<>();
      text.list(entry)
          .forEach(word -> words.add(word.equals(EMPTY_CELL) ? "" : ProfileStatuses.plain(word)));
      tests.put(CellText.plain(entry.name()), words);
    }
    return tests;
  }

  private int headerRows(Entry entry) {
    String digits = entry.value();
    int rows = digits.length() == 1 ? Character.digit(digits.charAt(0), 10) : 0;
    if (rows < 1 || rows > ProfileRecords.MOST_HEADER_ROWS) {
      text.refuse(
          entry.line(), digits, Note.of("profile.header-rows", ProfileRecords.MOST_HEADER_ROWS));
    }
    return rows;
  }

  private <E extends Enum<E>> Map<String, E> words(String section, E[] choices) {
    Map<String, E> words = new LinkedHashMap<>();
    for (Entry entry : text.section(section)) {
      String word = entry.name().equals(EMPTY_CELL) ? "" : ProfileStatuses.plain(entry.name());
      text.choice(entry, choices).ifPresent(choice -> words.put(word, choice));
    }
    return words;
  }

  private static List<String> plain(List<String> headers) {
    return headers.stream().map(CellText::plain).toList();
  }
}
