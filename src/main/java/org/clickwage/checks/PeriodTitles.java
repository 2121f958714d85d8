package org.clickwage.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.profile.RowCells;
import org.clickwage.work.Notation;

/**
 * Titles that name a period which nothing gives: pay per month beside hours per week is pay of the
 * same work where nobody says more.
 */
final class PeriodTitles {
  private static final List<RecordField> MONEY =
      List.of(RecordField.PAY, RecordField.BONUS, RecordField.TIPS);

  private static final List<RecordField> TIMES =
      List.of(
          RecordField.HOURS,
          RecordField.MINUTES,
          RecordField.SECONDS,
          RecordField.PAID_HOURS,
          RecordField.UNPAID_HOURS);

  /** What no column of periods speaks of: the cells alone can. */
  private static final List<RecordField> OTHERS =
      List.of(RecordField.TASKS, RecordField.COSTS, RecordField.DISTANCE_KM);

  /** What stands for a space between the words of a title: pay_per_hour. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[_.-]");

  private static final Set<String> COUNTED = Set.of("day", "week", "month", "year");

  /** What the words of a period begin with, in the languages of those who ask. */
  private static final Map<String, Pattern> PERIODS = new LinkedHashMap<>();

  /** What money may be for beside periods. */
  private static final Map<String, Pattern> OF_MONEY = new LinkedHashMap<>();

  static {
    OF_MONEY.put(
        "hour",
        words(
            "hourly|(?:per|an) h(?:ou)?r|par heure|(?:de|à) l.heure|horaire(?!s)"
                + "|stunden(?:lohn|satz)|pro stunde|por hora|all.ora(?!\\p{L})|orari[ao](?!\\p{L})|uurloon|per uur"
                + "|(?:za|na) godzinę|godzinow|per jam(?!\\p{L})",
            "/ ?(?:h|hr|hour|heure|std|stunde|hora|ora|uur)(?!\\p{L})"));
    OF_MONEY.put(
        "task",
        words(
            "per (?:task|delivery|ride|trip|order)|(?:par|à la) (?:tâche|course|livraison|commande)"
                + "|pro (?:auftrag|aufgabe|lieferung|fahrt)|per (?:taak|rit)(?!\\p{L})"
                + "|por (?:tarea|tarefa|pedido|entrega|corrida)|(?:per|a) (?:consegna|corsa)"
                + "|za (?:zlecenie|zamówienie|dostawę|kurs)(?!\\p{L})",
            "/ ?(?:task|delivery|ride|course|livraison)(?!\\p{L})"));
    // What begins like them and is none: journeys, tags, daytime, dialogues and mes courses.
    PERIODS.put(
        "day",
        ColumnTitles.words(
            "day(?!time)|daily|jour(?!ney)|tag(?!s(?!\\p{L})|ged|ging)|täglich|d[ií]as?(?!\\p{L})"
                + "|di[aá]ri[ao]|giorn|dag(?!\\p{L})|dagelijks"
                + "|dzień|dzien|dniówk|(?:per |se)hari(?!\\p{L})|harian"
                + "|kwa siku|har din|rozana"));
    PERIODS.put("2weeks", ColumnTitles.words("fortnight|bi ?week|quinzain|quinzen|quincen"));
    PERIODS.put(
        "week",
        words(
            "week(?! ?end|day)|semaine|hebdo|woche(?!nend)|wöchent|semana|settiman|wekelijks"
                + "|tydzień|tygodni|(?:se)?minggu|kwa wiki|haft[ae](?!\\p{L})"
                + "|p ?w(?!\\p{L})|wk(?:ly)?(?!\\p{L})",
            "/ ?(?:wk|sem)(?!\\p{L})"));
    PERIODS.put(
        "month",
        words(
            "month|mois|mensu|mensal|mensil|monat|mese(?!\\p{L})|mes(?!\\p{L}| \\p{L}+[sx](?!\\p{L}))"
                + "|mês|maand|miesi[ąęae]c|(?:se)?bulan|mwezi|mahin[ae](?!\\p{L})|p ?c ?m(?!\\p{L})",
            "/ ?(?:mo|mth|mon)(?!\\p{L})"));
    PERIODS.put(
        "year",
        ColumnTitles.words(
            "year|annu(?!l)|année|jahr|jährlich|anual|año|ann?o(?!\\p{L})|par an(?!\\p{L})|jaar"
                + "|rok(?:u)?(?!\\p{L})|roczn|(?:se)?tahun|mwaka|p a(?!\\p{L})"));
  }

  private final Mapping mapping;
  private final ColumnTitles columns;

  private PeriodTitles(Mapping mapping, ColumnTitles columns) {
    this.mapping = mapping;
    this.columns = columns;
  }

  /** Words of a title, or what stands in it behind a slash: EUR/h. */
  private static Pattern words(String beginnings, String behindSlash) {
    return Pattern.compile(ColumnTitles.words(beginnings) + "|" + behindSlash);
  }

  static List<Note> notes(ResolvedInput input) throws IOException {
    PeriodTitles titles = new PeriodTitles(input.mapping(), ColumnTitles.of(input));
    Map<RecordField, String> named = titles.named();
    Map<RecordField, String> others = titles.others();
    boolean ofPayAndTime =
        named.containsKey(RecordField.PAY) && TIMES.stream().anyMatch(named::containsKey);
    if (ofPayAndTime && Set.copyOf(named.values()).size() == 1) {
      named.clear();
    }
    if (!named.isEmpty() || !others.isEmpty()) {
      FirstRecords.forEach(
          input,
          cells -> {
            named.keySet().removeIf(key -> namesPeriod(cells.text(key)));
            others.keySet().removeIf(key -> namesPeriod(cells.text(key)));
          });
    }
    List<Note> notes = new ArrayList<>();
    named.forEach((key, period) -> notes.add(titles.note(key, period)));
    others.forEach((key, period) -> notes.add(titles.noteOfOther(key, period)));
    return notes;
  }

  private static boolean namesPeriod(String cell) {
    return cell != null && cell.indexOf('/') >= 0;
  }

  /** The period that the title of an amount names, where no column or option gives it. */
  private Map<RecordField, String> named() {
    Map<RecordField, String> named = new EnumMap<>(RecordField.class);
    if (!mapping.gives(RecordField.PAY_PERIOD)) {
      MONEY.forEach(key -> name(key, named));
    }
    if (!mapping.gives(RecordField.HOURS_PERIOD)) {
      TIMES.forEach(key -> name(key, named));
    }
    OTHERS.forEach(key -> name(key, named));
    return named;
  }

  /** The same where an option gives another, which is that of several columns. */
  private Map<RecordField, String> others() {
    Map<RecordField, String> others = new EnumMap<>(RecordField.class);
    for (List<RecordField> keys : List.of(MONEY, TIMES)) {
      List<RecordField> given =
          keys.stream().filter(key -> mapping.column(key) != Mapping.NONE).toList();
      Optional<String> set = mapping.constant(periodOf(keys.get(0)));
      if (set.isPresent() && given.size() > 1) {
        given.forEach(key -> name(key, others));
        others
            .entrySet()
            .removeIf(
                each ->
                    keys.contains(each.getKey())
                        && Notation.per(each.getValue()).equals(Notation.per(set.get())));
      }
    }
    return others;
  }

  private static RecordField periodOf(RecordField key) {
    return MONEY.contains(key) ? RecordField.PAY_PERIOD : RecordField.HOURS_PERIOD;
  }

  private void name(RecordField key, Map<RecordField, String> named) {
    String titles = columns.of(key);
    if (MONEY.contains(key)) {
      name(key, titles, OF_MONEY, named);
    }
    name(key, titles, PERIODS, named);
  }

  private static void name(
      RecordField key,
      String titles,
      Map<String, Pattern> periods,
      Map<RecordField, String> named) {
    String words = BETWEEN_WORDS.matcher(titles).replaceAll(" ");
    periods.forEach(
        (period, pattern) -> {
          Matcher found = pattern.matcher(words);
          if (found.find()) {
            named.putIfAbsent(key, counted(titles, found, period));
          }
        });
  }

  /** The same with the number before it; 4 before weekly is that of the question. */
  private static String counted(String titles, Matcher found, String period) {
    boolean isCounted = COUNTED.contains(period) && !titles.startsWith("ly", found.end());
    return isCounted ? CountedPeriod.of(titles.substring(0, found.start()), period) : period;
  }

  private Note note(RecordField key, String period) {
    String title = RowCells.title(mapping, key);
    if (OTHERS.contains(key)) {
      return Note.of("summary.period-title-of-cells", title, period);
    }
    return Note.of("summary.period-title", title, periodOf(key).columnName(), period);
  }

  private Note noteOfOther(RecordField key, String period) {
    String set = mapping.constant(periodOf(key)).orElseThrow();
    return Note.of("summary.period-title-of-others", RowCells.title(mapping, key), set, period);
  }
}
