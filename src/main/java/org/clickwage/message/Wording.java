package org.clickwage.message;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Money;
import org.clickwage.number.MoneyRange;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;

/** What the program says, in one language: sentences by key, filled with values in that form. */
public final class Wording {
  private static final long MILLIS_PER_HOUR = 3_600_000;
  private static final String PUBLISHED = ".published";
  private static final String LINE_ENDS = "\n\r\u2028\u2029";

  private final Language language;
  private final ResourceBundle messages;
  private final Audience audience;
  private final boolean isPublished;

  /** What keys of sentences end in that some readers have of their own, the first of them first. */
  private final List<String> variants;

  private final Figures figures;

  /** What has another name in the country that is spoken of, and that name. */
  private final Map<Pattern, String> ofPlace;

  /** A survey may say the same of each of its records. */
  private final Map<String, String> printed = new ConcurrentHashMap<>();

  private Wording(
      Language language,
      ResourceBundle messages,
      Audience audience,
      boolean isPublished,
      Map<Pattern, String> ofPlace) {
    this.language = language;
    this.messages = messages;
    this.audience = audience;
    this.isPublished = isPublished;
    String ofAudience = "." + key(audience);
    List<String> published =
        audience == Audience.OF_PAGE
            ? List.of(ofAudience, PUBLISHED)
            : List.of(PUBLISHED, ofAudience);
    this.variants = isPublished ? published : List.of(ofAudience);
    this.figures = new Figures(messages);
    this.ofPlace = ofPlace;
  }

  public static Wording in(Language language) {
    return in(language, Audience.OF_WORK);
  }

  public static Wording in(Language language, Audience audience) {
    return new Wording(language, Messages.in(language), audience, false, Map.of());
  }

  /** The same for other readers. */
  public Wording with(Audience other) {
    return new Wording(language, messages, other, isPublished, ofPlace);
  }

  /** The same for readers of what is published, who run no program and see none of its options. */
  public Wording published() {
    boolean isOwn = audience == Audience.OF_DAYS || audience == Audience.OF_PAGE;
    Audience readers = isOwn ? audience : Audience.OF_CASE;
    return new Wording(language, messages, readers, true, ofPlace);
  }

  /**
   * The same of a country where what is taken of pay has another name: no British courier knows
   * social charges.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public Wording of(String country) {
    Map<Pattern, String> words = new LinkedHashMap<>();
    for (String pair : word("words-of.", country).split(" \\| ")) {
      String[] sides = pair.split(" > ");
      if (sides.length == 2) {
        words.put(Pattern.compile(sides[0]), sides[1]);
      }
    }
    return new Wording(language, messages, audience, isPublished, words);
  }

  public boolean isPublished() {
    return isPublished;
  }

  public Language language() {
    return language;
  }

  public Audience audience() {
    return audience;
  }

  /** The message table itself, for the library that words the help pages. */
  public ResourceBundle messages() {
    return messages;
  }

  public Figures figures() {
    return figures;
  }

  /** The sentence of a note, or that of its own which this audience has. */
  public String say(Note note) {
    String key = note.key();
    for (String variant : variants) {
      if (has(note.key() + variant)) {
        key = note.key() + variant;
        break;
      }
    }
    return say(key, note.values().toArray());
  }

  /** Parts one after the other: {@code 4 trips; 56 km}; empty where there is none. */
  public Optional<String> apart(Stream<String> parts) {
    return parts.reduce((one, other) -> say("list.apart", one, other));
  }

  /** The sentence of a key, its places {0}, {1} and its plurals {0|1:case|cases} filled. */
  public String say(String key, Object... values) {
    String pattern = messages.getString(key);
    if (values.length == 0 && pattern.indexOf('{') < 0) {
      return ofPlace(pattern);
    }
    StringBuilder sentence = new StringBuilder(pattern.length() + 32);
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      sentence.append(pattern, from, open);
      sentence.append(filled(pattern.substring(open + 1, close).split("\\|"), values));
      from = close + 1;
    }
    return ofPlace(sentence.append(pattern, from, pattern.length()).toString());
  }

  /** A value, or of words the first that are for what it shows as, else the last ones. */
  private String filled(String[] place, Object... values) {
    String value = show(values[Integer.parseInt(place[0])]);
    if (place.length == 1) {
      return value;
    }
    String words = place[place.length - 1];
    for (String each : place) {
      words = each.startsWith(value + ":") ? each.substring(value.length() + 1) : words;
    }
    return words.replace("#", value);
  }

  private String ofPlace(String sentence) {
    String said = sentence;
    for (Map.Entry<Pattern, String> words : ofPlace.entrySet()) {
      said = words.getKey().matcher(said).replaceAll(words.getValue());
    }
    return said;
  }

  /** The word for a key where there is one, else the key's last part itself. */
  public String word(String prefix, String name) {
    String key = prefix + name;
    return messages.containsKey(key) ? messages.getString(key) : name;
  }

  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /** Any value of the rooms in the reader's form. */
  public String show(Object value) {
    if (value instanceof Note note) {
      return say(note);
    } else if (value instanceof Money money) {
      return figures.money(money);
    } else if (value instanceof MoneyRange money) {
      return figures.money(money.amount(), money.currency());
    } else if (value instanceof HourlyRate rate) {
      return figures.hourlyRate(rate);
    } else if (value instanceof Share share) {
      return figures.percent(Range.of(share.percent()));
    } else if (value instanceof Rational number) {
      return figures.number(Range.of(number));
    } else if (value instanceof Range range) {
      return figures.number(range);
    } else if (value instanceof Duration time) {
      return figures.hours(Range.of(Rational.of(time.toMillis(), MILLIS_PER_HOUR)));
    } else if (value instanceof LocalDate day) {
      return day(day);
    } else if (value instanceof YearMonth month) {
      return show(month);
    } else if (value instanceof LocalTime time) {
      return time(time);
    } else if (value instanceof Text text) {
      return printed.computeIfAbsent(text.in(language.code()), this::printed);
    } else if (value instanceof Currency currency) {
      return currency.getCurrencyCode();
    } else if (value instanceof Worded worded) {
      return worded.in(this);
    } else if (value instanceof Enum<?> constant) {
      return word(constant);
    }
    return onOneLine(value.toString());
  }

  /**
   * The tables are written with the signs of a keyboard: an apostrophe is shown as it is printed,
   * and what belongs together stays on one line. No table has no-break spaces of its own: they are
   * invisible in a spreadsheet, and the next row would lack them.
   */
  private String printed(String text) {
    return text.replaceAll("(?<=\\p{L})'(?=\\p{L})", "’")
        .replaceAll(messages.getString("typography.no-break-space"), "\u00a0")
        .replaceAll(messages.getString("typography.narrow-space"), "\u202f");
  }

  /** A sentence has one line; a title of a table may have several, and is found by spaces too. */
  private static String onOneLine(String text) {
    boolean isOne = true;
    for (int i = 0; i < LINE_ENDS.length(); i++) {
      isOne &= text.indexOf(LINE_ENDS.charAt(i)) < 0;
    }
    return isOne ? text : text.replaceAll("\\s*[" + LINE_ENDS + "][\\s" + LINE_ENDS + "]*", " ");
  }

  /** The word for a constant: {@code verdict.below} for {@code Verdict.BELOW}. */
  public String word(Enum<?> constant) {
    return say(key(constant.getDeclaringClass().getSimpleName()) + "." + key(constant));
  }

  /** A constant as keys have it: {@code at-or-above}. */
  public static String key(Enum<?> constant) {
    return Note.word(constant);
  }

  private static String key(String typeName) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < typeName.length(); i++) {
      char c = typeName.charAt(i);
      if (i > 0 && Character.isUpperCase(c)) {
        key.append('-');
      }
      key.append(Character.toLowerCase(c));
    }
    return key.toString();
  }

  private String time(LocalTime time) {
    String pattern = messages.getString(time.getMinute() == 0 ? "time.full" : "time");
    String clock = time.toString();
    return pattern
        .replace("HH", clock.substring(0, 2))
        .replace("H", Integer.toString(time.getHour()))
        .replace("mm", clock.substring(3, 5));
  }

  private String day(LocalDate day) {
    return day(day, say("month." + day.getMonthValue()), Integer.toString(day.getYear()));
  }

  /** {@code March 2025}. */
  public String show(YearMonth month) {
    return say(
        "title.month", say("month." + month.getMonthValue()), Integer.toString(month.getYear()));
  }

  /** A day as people write it in a list whose year they know: {@code 20 Nov}. */
  public String inShort(LocalDate day) {
    String month = messages.getString("months.short").split(" ")[day.getMonthValue() - 1];
    return day(day, month, "").strip();
  }

  private String day(LocalDate day, String month, String year) {
    return say("day", Integer.toString(day.getDayOfMonth()), month, year, day.toString());
  }
}
