package org.clickwage.checks;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;

/** Whether what is above the cells of pay says that it is net, so that its basis is asked. */
public final class NetTitle {
  private static final Pattern NET = WordList.named("basis").beginnings("net");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

  private NetTitle() {}

  /**
   * What to type; empty where pay is not called net, and where its basis is stated: by charges of
   * all records, or so.
   *
   * @param isSaid whether the user says that it is before charges, or what they are
   * @param afterCharges what to type where it is after them
   */
  public static Optional<Note> question(Sample sample, boolean isSaid, String afterCharges) {
    Mapping mapping = sample.mapping();
    int column = mapping.column(RecordField.PAY);
    boolean isAsked =
        !isSaid
            && column != Mapping.NONE
            && mapping.constant(RecordField.CHARGES).isEmpty()
            && saysNet(sample.titles(RecordField.PAY));
    return isAsked
        ? Optional.of(Note.of("batch.net-title", mapping.nameOf(column), afterCharges))
        : Optional.empty();
  }

  static boolean saysNet(String title) {
    String words = Language.withoutAccents(title).toLowerCase(Locale.ROOT);
    return NET.matcher(BETWEEN_WORDS.matcher(words).replaceAll(" ")).find();
  }
}
