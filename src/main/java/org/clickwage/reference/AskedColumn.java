package org.clickwage.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Text;

/**
 * What a person asks a platform for, as a column of the data.
 *
 * @param works that have it; empty for any
 * @param form in which it is asked for: unit, and one row per what
 * @param givenBy what columns of a statement's tables give it, each {@code table:field+field}
 * @param titles what other titles may be of it
 * @param lacking the exports of platforms that are known not to have it
 */
public record AskedColumn(
    String name,
    Set<LegalFloor.Work> works,
    Text what,
    Text form,
    List<String> givenBy,
    Optional<Pattern> titles,
    List<String> lacking) {
  static AskedColumn of(Row row) {
    return new AskedColumn(
        row.text("column"),
        DataController.works(row),
        row.sentence("what"),
        row.sentence("form"),
        DataController.words(row, "given_by"),
        row.optional("titles").map(AskedColumn::beginnings),
        DataController.words(row, "lacking"));
  }

  /** What begins with one of these words. */
  private static Pattern beginnings(String words) {
    String quoted =
        Stream.of(words.split("\\|")).map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile("(?iu)(?<!\\p{L})(?:" + quoted + ")");
  }

  boolean isOf(Set<LegalFloor.Work> others) {
    return works.isEmpty() || others.stream().anyMatch(works::contains);
  }

  /** Whether all of these exports are known to lack it; of no export that is not known. */
  public boolean isLackingIn(List<String> exports) {
    return !exports.isEmpty() && lacking.containsAll(exports);
  }
}
