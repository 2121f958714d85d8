package org.clickwage.options;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.profile.ColumnNames;
import org.clickwage.profile.CopiedColumns;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.MappingException;
import org.clickwage.profile.MappingException.Fault;
import org.clickwage.profile.Profile;
import org.clickwage.profile.Profiles;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.stamp.StampPattern;
import org.clickwage.stamp.StampReader;
import org.clickwage.table.Dialect;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.TimeForm;

/**
 * How the options say which column, or which value, gives each key.
 *
 * @param problems what is wrong with the options, whichever file they are for
 * @param ofFile which of them do not fit the titles of the file
 */
public record MappingOptions(ParsedOptions typed, Problems problems, Problems ofFile) {
  static final OptionGroup COLUMNS = new OptionGroup();
  public static final Option<String> PROFILE =
      COLUMNS.value("--profile", "NAME|FILE|auto", Values.TEXT);
  public static final Option<Pair> MAP =
      COLUMNS.list("--map", "KEY=COLUMN", text -> Pair.of(text, "expected.map"));
  static final Option<Pair> SET =
      COLUMNS.list("--set", "KEY=VALUE", text -> Pair.of(text, "expected.set"));

  public static final OptionGroup TIMES = new OptionGroup();
  private static final Option<String> DATE_FORMAT =
      TIMES.value("--date-format", "PATTERN", text -> StampPattern.of(text).text());
  static final Option<ZoneId> ZONE = TIMES.value("--zone", "ZONE", Notation::zone);

  public static final OptionGroup STATUSES = new OptionGroup();
  private static final Option<Map.Entry<String, TaskOutcome>> STATUS =
      STATUSES.list("--status", "WORD=STATUS", MappingOptions::status);

  /** A key with the column, or the value, that gives it. */
  record Pair(RecordField key, String text) {
    private static Pair of(String pair, String expected) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new NotationException(pair, expected);
      }
      String name = pair.substring(0, equals);
      return new Pair(
          RecordField.named(name)
              .orElseThrow(() -> new NotationException(name, "expected.key", keys())),
          pair.substring(equals + 1));
    }

    /** Nothing else lists the keys, so all of them are listed. */
    private static String keys() {
      return Stream.of(RecordField.values())
          .map(RecordField::columnName)
          .collect(Collectors.joining(", "));
    }

    private boolean isColumn(ColumnNames names) {
      String withoutForm = text.replaceFirst(TimeForm.MARK + "[^" + TimeForm.MARK + "]*$", "");
      return Stream.of(text, withoutForm).anyMatch(each -> !names.titled(each).isEmpty())
          || !names.numbered(text).isEmpty();
    }
  }

  /** The profile that is chosen by the titles of the file. */
  static final String ANY_PROFILE = "auto";

  /** Whether {@code --map} gives the key of this name, be it wrongly, which is reported already. */
  static boolean isMapped(ParsedOptions typed, String name) {
    Optional<RecordField> key = RecordField.named(name);
    return key.isPresent() && typed.values(MAP).stream().map(Pair::key).anyMatch(key.get()::equals);
  }

  /**
   * The mapping of a file with these titles, as far as the options are right.
   *
   * @param copies finds which columns of one title are one
   */
  Mapping mapping(List<String> header, Profile profile, CopiedColumns copies) throws IOException {
    Map<RecordField, String> map = once(MAP, mapped(header));
    Map<RecordField, String> set = once(SET, typed.values(SET));
    // Only --set leaves a column out: a country that is blank is a slip, which is reported.
    typed.texts(ReferenceOptions.COUNTRY).stream()
        .filter(country -> !country.isBlank())
        .forEach(country -> put(SET, RecordField.COUNTRY, country, set));
    putRegion(set);
    typed.texts(TableSettings.WEIGHT).forEach(column -> put(MAP, RecordField.WEIGHT, column, map));
    try {
      return Mapping.of(header, profile, map, set, currencyOfMinimum());
    } catch (MappingException e) {
      for (MappingException.Problem wrong : e.problems()) {
        if (wrong.fault() == Fault.REPEATED_COLUMN && copies.are(wrong.known())) {
          map.compute(wrong.key(), (key, title) -> sameForm(title, wrong));
        } else {
          refuse(wrong);
          map.remove(wrong.key());
        }
      }
    }
    try {
      return Mapping.of(header, profile, map, set, currencyOfMinimum());
    } catch (MappingException e) {
      return Mapping.of(List.of(), Profiles.plain(), Map.of(), Map.of());
    }
  }

  /** The first of several columns that are one, in the form that was typed after their title. */
  private static String sameForm(String typed, MappingException.Problem wrong) {
    String form = typed == null ? "" : typed.substring(wrong.found().length());
    return wrong.known().get(0) + form;
  }

  /** The same with the numbers that were set as the file writes its own. */
  Mapping inNumbersOf(Dialect dialect, Mapping mapping) {
    return mapping.withNumbersIn(
        dialect.decimal(),
        (key, e) ->
            problems.add(SET.of(key.columnName()), "problem.notation", e.found(), e.expected()));
  }

  /** Empty also where it does not read, which is reported with the other settings. */
  private Optional<Currency> currencyOfMinimum() {
    return typed.value(ReferenceOptions.MINIMUM).flatMap(TypedMoney::currency);
  }

  private void refuse(MappingException.Problem problem) {
    String fault = Note.word(problem.fault());
    String key = problem.key().columnName();
    boolean weight = problem.key() == RecordField.WEIGHT && typed.has(TableSettings.WEIGHT);
    Option<?> mapper = weight ? TableSettings.WEIGHT : MAP;
    String option = weight ? mapper.name() : mapper.of(key);
    String found = problem.found();
    Object known =
        problem.fault() == Fault.NO_SUCH_COLUMN
            ? Suggestions.titles(found, problem.known(), titles -> String.join(", ", titles))
            : String.join(", ", Suggestions.nearOrAll(found, problem.known()));
    ofFile.add(option, "mapping." + fault, found, known, key, setter(problem.key()), mapper.name());
  }

  /** The option that gives a key one value for all records. */
  private String setter(RecordField key) {
    boolean ofPlace = key == RecordField.COUNTRY || key == RecordField.REGION;
    return (ofPlace && typed.has(ReferenceOptions.COUNTRY) ? ReferenceOptions.COUNTRY : SET).name();
  }

  /** The profile that was asked for; empty where the file is to show it. */
  Optional<String> profile() {
    return typed.value(PROFILE).filter(name -> !name.equals(ANY_PROFILE));
  }

  StampReader stamps(Profile profile) {
    return new StampReader(profile.stamps(), typed.value(DATE_FORMAT), typed.value(ZONE));
  }

  /** What words of a column of statuses mean; no word is an empty cell. */
  Map<String, TaskOutcome> statuses() {
    Map<String, TaskOutcome> words = new HashMap<>();
    for (Map.Entry<String, TaskOutcome> each : typed.values(STATUS)) {
      boolean isTwice = words.putIfAbsent(each.getKey(), each.getValue()) != null;
      problems.addIf(isTwice, STATUS.of(each.getKey()), "problem.given-twice");
    }
    return words;
  }

  private static Map.Entry<String, TaskOutcome> status(String text) {
    int equals = text.lastIndexOf('=');
    return TaskOutcome.named(text.substring(equals + 1))
        .filter(outcome -> equals >= 0)
        .map(outcome -> Map.entry(text.substring(0, equals), outcome))
        .orElseThrow(() -> new NotationException(text, "expected.status-of-word"));
  }

  /**
   * What is mapped, of several columns of one key those that are in this file: other files of a
   * survey have them in another language.
   */
  private List<Pair> mapped(List<String> header) {
    ColumnNames names = new ColumnNames(header);
    Map<RecordField, List<Pair>> byKey =
        typed.values(MAP).stream()
            .collect(Collectors.groupingBy(Pair::key, LinkedHashMap::new, Collectors.toList()));
    List<Pair> mapped = new ArrayList<>();
    for (List<Pair> pairs : byKey.values()) {
      List<Pair> there = pairs.stream().filter(pair -> pair.isColumn(names)).toList();
      mapped.addAll(there.isEmpty() ? pairs.subList(0, 1) : there);
    }
    return mapped;
  }

  /** Reports what is mapped but in none of the files, whose other columns give the same key. */
  public static void checkMapped(
      ParsedOptions typed, List<List<String>> headers, Problems problems) {
    List<ColumnNames> files = headers.stream().map(ColumnNames::new).toList();
    List<String> titles = headers.stream().flatMap(List::stream).distinct().toList();
    List<String> reported = problems.found().stream().map(Problem::where).toList();
    for (Pair pair : typed.values(MAP)) {
      String option = MAP.of(pair.key().columnName());
      if (files.stream().noneMatch(pair::isColumn) && !reported.contains(option)) {
        Note hint = Suggestions.titles(pair.text(), titles, all -> String.join(", ", all));
        problems.add(option, "mapping.no-such-column", pair.text(), hint);
      }
    }
  }

  private Map<RecordField, String> once(Option<Pair> option, List<Pair> pairs) {
    Map<RecordField, String> once = new EnumMap<>(RecordField.class);
    pairs.forEach(pair -> put(option, pair.key(), pair.text(), once));
    return once;
  }

  /** A region that is set with its country goes before a column of regions, as the country does. */
  private void putRegion(Map<RecordField, String> set) {
    String place = set.getOrDefault(RecordField.COUNTRY, "");
    if (place.indexOf('-') > 0) {
      set.remove(RecordField.REGION, ""); // no column of regions either
      put(SET, RecordField.REGION, place, set);
    }
  }

  private void put(Option<?> option, RecordField key, String text, Map<RecordField, String> pairs) {
    problems.addIf(
        pairs.putIfAbsent(key, text) != null, option.of(key.columnName()), "problem.given-twice");
  }
}
