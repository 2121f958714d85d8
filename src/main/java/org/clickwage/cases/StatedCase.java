package org.clickwage.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.survey.RecordParser;
import org.clickwage.table.RecordProblem;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.work.MissingQuantityException;
import org.clickwage.work.WorkInput;

/**
 * One case of a comparison, as its record states it.
 *
 * @param line the first physical line of the record
 * @param words what its text cells say: name, group, story, source and others; in other languages
 *     too where the table has columns of theirs, {@code name_fr}
 * @param cells every cell as it stands, by the place of its column
 * @param variantOf which other case it retells; empty text for none
 * @param work empty where a cell of it does not read, so that nothing can be calculated
 * @param isHourlyRate whether it is stated by a rate alone, and the work is one hour of it
 * @param amounts the cells that say what work there was, as they are written
 * @param day of the work; empty where it is not stated
 * @param distanceWithoutCost what is wrong with a distance that no legal floor counts
 * @param workers how many people work as this case does; empty where it is not stated
 * @param assumed what its figures take of a law that changed over its days
 * @param problems everything that is wrong with its cells
 */
public record StatedCase(
    long line,
    Map<RecordField, Text> words,
    List<String> cells,
    String variantOf,
    Optional<WorkInput> work,
    boolean isHourlyRate,
    String amounts,
    StatedDeductions deductions,
    ReferenceRequest asked,
    Optional<LocalDate> day,
    Optional<RecordProblem> distanceWithoutCost,
    Optional<Rational> workers,
    List<Note> assumed,
    List<RecordProblem> problems) {

  /** Whether another reading of its record comes to the same. */
  boolean saysTheSameAs(StatedCase other) {
    return words.equals(other.words)
        && work.equals(other.work)
        && deductions.equals(other.deductions)
        && asked.equals(other.asked)
        && day.equals(other.day)
        && workers.equals(other.workers);
  }

  /** What is wrong with amounts that can't be brought together without a fact. */
  public RecordProblem required(MissingQuantityException.Fact fact) {
    return new RecordProblem(line, "", RecordParser.required(fact, amounts, work.orElseThrow()));
  }

  /** What a text cell says; empty text where it says nothing. */
  public String word(RecordField key) {
    return words.getOrDefault(key, Text.NONE).sentence();
  }

  /** The same in a language that has a column of its own, on one line. */
  public String word(RecordField key, Language language) {
    return words.getOrDefault(key, Text.NONE).in(language.code()).replaceAll("\\s+", " ").strip();
  }

  /** What it is called: by its name, its platform or its worker, else by its line. */
  public String name(Wording wording) {
    return Stream.of(RecordField.NAME, RecordField.PLATFORM, RecordField.WORKER)
        .map(key -> word(key, wording.language()))
        .filter(word -> !word.isEmpty())
        .findFirst()
        .orElseGet(() -> wording.say("compared.line", Long.toString(line)));
  }

  /** A cell by the place of its column; empty text where the record is short or has no column. */
  public String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }
}
