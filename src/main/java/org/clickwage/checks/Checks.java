package org.clickwage.checks;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.message.Note;

/** The checks of an input's columns, by its first records. */
public final class Checks {
  private final Sample sample;
  private final CellChecks cells;
  private final TitleChecks titles;
  private final DayChecks days;

  public Checks(Sample sample) {
    this.sample = sample;
    this.cells = new CellChecks(sample);
    this.titles = new TitleChecks(sample);
    this.days = new DayChecks(sample);
  }

  /**
   * What has to be said before works are calculated; empty where nothing is unclear.
   *
   * @param isSaid whether the user says that pay is before charges, or what they are
   */
  public Optional<Note> question(boolean isSaid) {
    return titles.basis(isSaid).or(cells::mixedSigns).or(days::totals).or(days::rides);
  }

  /** The same where the pay of each record is read as that of all its work. */
  public Optional<Note> questionOfRecords() {
    return titles.periodOfPay().or(days::totals);
  }

  /** The same of a person's own records. */
  public Optional<Note> questionOfLogbook(boolean isSaid) {
    return titles.basis(isSaid).or(this::questionOfRecords);
  }

  /** The notes on works that are compared one by one, or are one person's. */
  public List<Note> ofWorks() {
    return all(List.of(titles.units(), cells.openClocks()));
  }

  public List<Note> ofSurvey() {
    return all(
        List.of(
            cells.percentages(),
            titles.periods(),
            cells.periodColumns(),
            titles.units(),
            cells.openClocks(),
            cells.missingCodes(sample.mapping().profile().records().isTaskLog()),
            cells.shortenedNames()));
  }

  /** A task log measures its times and knows its records; its workers are written by people. */
  public List<Note> ofTaskLog() {
    return all(
        List.of(
            cells.shortenedNames(), cells.missingCodes(true), cells.openClocks(), titles.net()));
  }

  /** Those of the notes that quote no cell, and may be published. */
  public static List<Note> published(List<Note> notes) {
    return notes.stream().filter(note -> !CellChecks.quotesCells(note)).toList();
  }

  private static List<Note> all(List<Stream<Note>> notes) {
    return notes.stream().flatMap(Function.identity()).toList();
  }
}
