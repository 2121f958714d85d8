package org.clickwage.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.profile.RowCells;

/**
 * Titles of pay that say what pay is not: it is read as gross and stands beside gross minimum
 * wages, and bonuses and tips are added to it.
 */
final class PayTitles {
  private static final Pattern NET =
      ColumnTitles.words(
          "(?:nett?[aeio]?s?|nettes|l[ií]quid[ao]s?|bersih)(?!\\p{L})"
              + "|netto(?!y)\\p{L}|take[ -]home|in[ -]hand|na rękę|after (?:tax|deduct|social|contrib)"
              + "|après (?:impôt|cotisation|charges)|nach (?:steuer|abz[uü]g|abgaben)"
              + "|despu[eé]s de impuestos|depois d[eo]s? (?:impostos|descontos)|dopo le tasse");

  private static final Pattern AFTER_FEE =
      ColumnTitles.words(
          "(?:after|of|minus|less) (?:\\p{L}+ ){0,3}(?:fees?|commissions?)(?!\\p{L})"
              + "|après (?:\\p{L}+ ){0,2}(?:commission|frais)|nach (?:\\p{L}+ ){0,2}(?:gebühr|provision)"
              + "|(?:fees?|commissions?) (?:deducted|taken off)");

  private static final Pattern OF_CHARGES =
      ColumnTitles.words("tax|deduct(?!ed)|social|contrib|charges|cotisation|impôt|steuer|abgaben");

  private static final Pattern GROSS =
      ColumnTitles.words(
          "gross|brut|lord[aioe](?!\\p{L})|kotor"
              + "|before (?:tax|deduct)|avant (?:impôt|cotisation|charges)|vor (?:steuer|abz[uü]g)");

  private static final Pattern TOTAL =
      ColumnTitles.words("total|gesamt|insgesamt|overall|incl|inkl|y compris|łącznie|razem");

  private static final Pattern WITHOUT =
      ColumnTitles.words(
          "(?:without|before|hors|sans|ohne|sin|sem|senza|bez)(?!\\p{L})|excl|exkl"
              + "|(?:not|no|nicht|não|non) (?:incl|inkl|compris|enthalten)|base(?!\\p{L})|basic");

  private PayTitles() {}

  static List<Note> notes(ResolvedInput input) throws IOException {
    Mapping mapping = input.mapping();
    List<Note> notes = new ArrayList<>();
    if (mapping.column(RecordField.PAY) == Mapping.NONE) {
      return notes;
    }
    String titles = ColumnTitles.of(input).of(RecordField.PAY);
    String pay = RowCells.title(mapping, RecordField.PAY);
    // Who has set the charges has said what pay is.
    boolean isNet = names(titles, NET, GROSS) && !names(titles, AFTER_FEE, OF_CHARGES);
    if (isNet && mapping.constant(RecordField.CHARGES).isEmpty()) {
      notes.add(Note.of("summary.net-title", pay));
    }
    if (names(titles, TOTAL, WITHOUT)) {
      Stream.of(RecordField.BONUS, RecordField.TIPS)
          .filter(key -> mapping.column(key) != Mapping.NONE)
          .map(key -> Note.of("summary.total-title", pay, mapping.title(key), key.columnName()))
          .forEach(notes::add);
    }
    return notes;
  }

  private static boolean names(String titles, Pattern words, Pattern butNone) {
    return words.matcher(titles).find() && !butNone.matcher(titles).find();
  }
}
