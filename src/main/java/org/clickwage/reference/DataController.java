package org.clickwage.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.Text;

/**
 * Who answers for the personal data of a platform.
 *
 * @param platform its name in {@code --platform}
 * @param works of the platform; empty where they are not known
 * @param exports the exports of its own that profiles know
 * @param countries for which the address was recorded; empty for all
 * @param confirmed the day on which the address was last changed or confirmed; empty for the user's
 * @param note what must be known before anything is sent
 */
public record DataController(
    String platform,
    Set<LegalFloor.Work> works,
    List<String> exports,
    Contact contact,
    List<String> countries,
    Optional<LocalDate> confirmed,
    Text note,
    Text source) {
  static DataController of(Row row) {
    return new DataController(
        row.text("platform"),
        works(row),
        words(row, "exports"),
        Contact.of(row, "controller"),
        words(row, "countries"),
        row.optionalDay("last_changed"),
        row.sentence("note"),
        row.sentence("source"));
  }

  /** One that no table has. */
  public static DataController unknown(String platform) {
    return at(platform, Set.of(), List.of(), Contact.at("", platform), Text.NONE);
  }

  private static DataController at(
      String platform,
      Set<LegalFloor.Work> works,
      List<String> exports,
      Contact contact,
      Text note) {
    return new DataController(
        platform, works, exports, contact, List.of(), Optional.empty(), note, Text.NONE);
  }

  /** The same at an address of the user's. */
  public DataController at(String address) {
    return at(platform, works, exports, Contact.at(address, contact.name()), note);
  }

  /** The same for one kind of work alone. */
  public DataController of(LegalFloor.Work work) {
    return new DataController(
        platform, Set.of(work), exports, contact, countries, confirmed, note, source);
  }

  static List<String> words(Row row, String column) {
    return row.optional(column).map(words -> List.of(words.split(" "))).orElse(List.of());
  }

  static Set<LegalFloor.Work> works(Row row) {
    List<String> words = words(row, "work");
    return Stream.of(LegalFloor.Work.values())
        .filter(work -> words.contains(Note.word(work)))
        .collect(Collectors.toSet());
  }
}
