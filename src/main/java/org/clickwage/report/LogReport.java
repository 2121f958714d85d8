package org.clickwage.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.statement.StatementLogbookText;
import org.clickwage.statement.StatementLogbookText.Entry;

/**
 * The entries of a logbook: for people as they write them, for programs as they are in its file.
 *
 * @param profile what is kept next to it
 */
public record LogReport(
    StatementLogbookText logbook, String file, Optional<Note> profile, Wording wording) {

  public Result result() {
    return new Result(
        this::document, this::forMachines, json -> json.rows("entries", forMachines()));
  }

  private Table forMachines() {
    return Table.of(
        List.of(
            Column.text("date", Entry::date),
            Column.text("start", Entry::start),
            Column.text("end", Entry::end),
            Column.text("pay", Entry::pay),
            Column.text("tasks", Entry::tasks),
            Column.text("note", Entry::note)),
        logbook.entriesByDay(),
        wording);
  }

  private Table forPeople(boolean isOfOneYear) {
    return Table.of(
        List.of(
            Column.text(
                "date", "column.date", shown -> isOfOneYear ? shown.dateInShort() : shown.date()),
            Column.text("times", "column.times", ShownEntry::times),
            Column.right("pay", "column.pay", shown -> Cell.text(shown.pay())),
            Column.right("tasks", "column.tasks", shown -> Cell.text(shown.entry().tasks())),
            Column.text("note", "column.note", shown -> shown.entry().note())),
        logbook.entriesByDay().stream()
            .map(each -> new ShownEntry(each, logbook, wording))
            .toList(),
        wording);
  }

  private Document document() {
    int entries = logbook.entries().size();
    String count = wording.figures().count(Range.of(Rational.of(entries)));
    Document.Builder document =
        new Document.Builder().answer(wording.say("logbook.entries", file, count), Tone.PLAIN);
    profile.ifPresent(kept -> document.answer(wording.say(kept), Tone.PLAIN));
    Set<Integer> years = years();
    String title =
        years.size() == 1
            ? wording.say("title.entries-of", years.iterator().next().toString())
            : wording.say("title.entries");
    return document.table(title, forPeople(years.size() == 1)).build();
  }

  private Set<Integer> years() {
    return logbook.entries().stream()
        .flatMap(each -> logbook.day(each).stream())
        .map(LocalDate::getYear)
        .collect(Collectors.toSet());
  }
}
