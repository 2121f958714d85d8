package org.clickwage.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clickwage.note.Note;
import org.clickwage.profile.Key;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RowCells;

/** A title that names net pay, where pay is read as gross and stands beside gross minimum wages. */
final class NetTitles {
  private static final Pattern NET =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:nett?[aeio]?s?|nettes|l[ií]quid[ao]s?|bersih)(?!\\p{L})"
              + "|netto\\p{L}|take[ -]home|in[ -]hand|na rękę|after (?:tax|deduct|social|contrib)"
              + "|après (?:impôt|cotisation|charges)|nach (?:steuer|abz[uü]g|abgaben)"
              + "|despu[eé]s de impuestos|depois d[eo]s? (?:impostos|descontos)|dopo le tasse)");

  private static final Pattern GROSS =
      Pattern.compile(
          "(?<!\\p{L})(?:gross|brut|lord[aioe](?!\\p{L})|kotor"
              + "|before (?:tax|deduct)|avant (?:impôt|cotisation|charges)|vor (?:steuer|abz[uü]g))");

  private NetTitles() {}

  /** What is to be known of the column of pay; who has set the charges has said what it is. */
  static Optional<Note> note(TableInput input) throws IOException {
    Mapping mapping = input.mapping();
    if (mapping.column(Key.PAY) == Mapping.NONE || mapping.constant(Key.CHARGES).isPresent()) {
      return Optional.empty();
    }
    String titles = FirstRecords.titles(mapping, FirstRecords.furtherTitles(input), Key.PAY);
    return NET.matcher(titles).find() && !GROSS.matcher(titles).find()
        ? Optional.of(Note.of("summary.net-title", RowCells.title(mapping, Key.PAY)))
        : Optional.empty();
  }
}
