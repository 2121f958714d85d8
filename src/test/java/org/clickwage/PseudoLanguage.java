package org.clickwage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clickwage.cli.Environment;
import org.clickwage.document.TextWriter;
import org.clickwage.message.Language;

/**
 * A made-up language, in which a sentence is its key with its values, {@code [charges.answer 400.00
 * EUR|88.98 EUR]}: better words change nothing of what a test expects. A language needs its message
 * table alone, and this one is made from the English table, next to the classes of the tests.
 */
final class PseudoLanguage {
  private static final String CODE = "zz";

  private static final String TABLE = "/org/clickwage/messages.properties";

  /** No sentences, but rules. */
  private static final String TYPOGRAPHY = "typography.";

  private static final String TITLE_OF_FILE = "title-of-file.";

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[|}]");

  /** Numbers and days as CSV has them; a currency by its code. */
  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("figures.decimal-mark", "."),
          Map.entry("figures.group-mark", ""),
          Map.entry("figures.minus", "-"),
          Map.entry("figures.before-unit", " "),
          Map.entry("figures.before-percent", " "),
          Map.entry("figures.hours-minutes", "{0} h {1} min"),
          Map.entry("figures.currency", "last"),
          Map.entry("elided.before", "(?!)"),
          Map.entry("range.to", ".."),
          Map.entry("range.compact", "{0}..{1}"),
          Map.entry("day", "{3}"),
          Map.entry("months.short", "1 2 3 4 5 6 7 8 9 10 11 12"),
          Map.entry("time", "HH:mm"),
          Map.entry("time.full", "HH:mm"),
          Map.entry("currency.EUR", "EUR"),
          Map.entry("currency.GBP", "GBP"),
          Map.entry("currency.USD", "USD"));

  private PseudoLanguage() {}

  /** Makes it one of the languages that this process speaks. */
  static void teach() {
    try (InputStream english = PseudoLanguage.class.getResourceAsStream(TABLE)) {
      String table =
          new String(english.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.indexOf('=') > 0 && !line.startsWith("#"))
              .map(PseudoLanguage::line)
              .collect(Collectors.joining("\n"));
      Path classes =
          Path.of(PseudoLanguage.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      // Another process may read it at that time.
      Path made = Files.writeString(Files.createTempFile(classes, CODE, ".properties"), table);
      Path read = classes.resolve(TABLE.substring(1).replace(".", "_" + CODE + "."));
      Files.move(made, read, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Where people speak it and lines have no end: texts are not laid out. */
  static Environment spokenIn(Environment other) {
    return new Environment(
        other.terminal(),
        other.asks(),
        other.errorTerminal(),
        TextWriter.UNLIMITED,
        other.charset(),
        Language.of(CODE).orElseThrow(),
        other.now(),
        other.variables(),
        other.chunkBytes(),
        other.elsewhere());
  }

  private static String line(String english) {
    String key = english.substring(0, english.indexOf('='));
    return key.startsWith(TYPOGRAPHY) || key.startsWith(TITLE_OF_FILE)
        ? english
        : key + "=" + FORMS.getOrDefault(key, sentence(key, english));
  }

  private static String sentence(String key, String english) {
    String places =
        PLACE
            .matcher(english)
            .results()
            .map(place -> "{" + place.group(1) + "}")
            .distinct()
            .sorted()
            .collect(Collectors.joining("|"));
    return places.isEmpty() ? "[" + key + "]" : "[" + key + " " + places + "]";
  }
}
