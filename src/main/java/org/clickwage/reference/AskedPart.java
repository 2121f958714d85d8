package org.clickwage.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Text;

/**
 * One of the things that an asked column consists of.
 *
 * @param what it is; empty where the column is one thing
 * @param givenBy what columns of a statement's tables give it, each {@code table:field+field}
 * @param titles what other titles may be of it
 */
public record AskedPart(Text what, List<String> givenBy, Optional<Pattern> titles) {
  static AskedPart of(Row row) {
    return new AskedPart(
        row.sentence("what"),
        DataController.words(row, "given_by"),
        row.optional("titles").map(AskedPart::words));
  }

  /** One of these, in whole words. */
  private static Pattern words(String words) {
    String quoted =
        Stream.of(words.split("\\|")).map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile("(?iu)(?<!\\p{L})(?:" + quoted + ")(?!\\p{L})");
  }
}
