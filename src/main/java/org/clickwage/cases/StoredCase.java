package org.clickwage.cases;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.clickwage.message.BundledText;
import org.clickwage.message.Text;
import org.clickwage.reference.UnknownNameException;

/**
 * A published case with its inputs, and calculated from them each time by the code of {@code calc}.
 *
 * @param story what was reported, in our own words
 * @param assumed what we assumed to calculate it, since it is not stated
 * @param variantOf the case that it retells
 * @param options the options of {@code calc} that ask for it, as each language writes them
 */
public record StoredCase(
    String name,
    Text title,
    Text story,
    List<Text> assumed,
    Optional<String> variantOf,
    Text options) {
  private static final String FOLDER = "cases/";

  private static List<String> names() {
    return BundledText.of(FOLDER + "index").lines().toList();
  }

  public static Stream<StoredCase> all() {
    return names().stream().map(StoredCase::read);
  }

  /** The case of a name; throws {@link UnknownNameException} where none has it. */
  public static StoredCase read(String name) {
    if (!names().contains(name)) {
      throw new UnknownNameException(UnknownNameException.Kind.CASE, name, names());
    }
    Properties stored = new Properties();
    try (StringReader text = new StringReader(BundledText.of(FOLDER + name + ".properties"))) {
      stored.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Text> assumed = new ArrayList<>();
    for (int i = 1; stored.containsKey("assumed." + i); i++) {
      assumed.add(text(stored, "assumed." + i));
    }
    return new StoredCase(
        name,
        text(stored, "title"),
        text(stored, "told"),
        List.copyOf(assumed),
        Optional.ofNullable(stored.getProperty("variant-of")),
        text(stored, "options"));
  }

  private static Text text(Properties stored, String key) {
    return Text.of(key, '.', stored.stringPropertyNames(), stored::getProperty);
  }
}
