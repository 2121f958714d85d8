package org.clickwage.checks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.profile.RecordField;
import org.clickwage.source.CellText;

/**
 * Whether what is above the cells of pay says that it is net, so that its basis is asked; in a task
 * log, which knows gross pay alone, it is a remark.
 */
public record NetTitle(Sample sample) implements Check {
  private static final Pattern NET = WordList.named("basis").beginnings("net");

  /**
   * What to type; empty where pay is not called net, and where its basis is stated: by charges of
   * all records, or so.
   *
   * @param isSaid whether the user says that it is before charges, or what they are
   */
  public static Optional<Note> question(Sample sample, boolean isSaid) {
    boolean isStated =
        isSaid
            || Stream.of(RecordField.CHARGES, RecordField.CHARGES_WITHHELD)
                .anyMatch(field -> sample.mapping().constant(field).isPresent());
    return column(sample).filter(name -> !isStated).map(name -> Note.of("batch.net-title", name));
  }

  /** The column of pay, where it is called net. */
  private static Optional<String> column(Sample sample) {
    return saysNet(sample.titles(RecordField.PAY))
        ? Optional.of(sample.mapping().nameOf(sample.mapping().column(RecordField.PAY)))
        : Optional.empty();
  }

  @Override
  public List<Note> notes() {
    return column(sample).map(name -> Note.of("sessions.net-title", name)).stream().toList();
  }

  static boolean saysNet(String title) {
    return NET.matcher(CellText.words(title)).find();
  }
}
