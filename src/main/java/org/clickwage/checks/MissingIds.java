package org.clickwage.checks;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;

/** Words for no answer in the place of workers' names, which make one worker of several people. */
final class MissingIds {
  private static final Set<String> WORDS =
      Set.of(
          "n/a",
          "#n/a",
          "na",
          "n.a.",
          "nan",
          "null",
          "none",
          "unknown",
          "no answer",
          "-",
          "--",
          "–",
          "—",
          "?",
          ".",
          "nsp",
          "ne sait pas",
          "nr",
          "non renseigné",
          "inconnu",
          "k.a.",
          "k. a.",
          "keine angabe",
          "unbekannt",
          "ns/nc",
          "#nv");

  private MissingIds() {}

  /**
   * What is to be known of the workers' column: the words that two of the first records have.
   *
   * @param key of the sentence, which says what becomes of records without a name
   */
  static Optional<Note> note(ResolvedInput input, String key) throws IOException {
    Mapping mapping = input.mapping();
    if (mapping.column(RecordField.WORKER) == Mapping.NONE) {
      return Optional.empty();
    }
    Set<String> once = new HashSet<>();
    Set<String> again = new TreeSet<>();
    FirstRecords.forEach(
        input,
        cells -> {
          String name = cells.text(RecordField.WORKER);
          if (name != null && WORDS.contains(name.toLowerCase(Locale.ROOT)) && !once.add(name)) {
            again.add(name);
          }
        });
    return again.isEmpty()
        ? Optional.empty()
        : Optional.of(Note.of(key, mapping.title(RecordField.WORKER), String.join(", ", again)));
  }
}
