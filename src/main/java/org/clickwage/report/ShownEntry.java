package org.clickwage.report;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.clickwage.message.Wording;
import org.clickwage.statement.StatementLogbookText;
import org.clickwage.statement.StatementLogbookText.Entry;
import org.clickwage.statement.WorkSpan;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;

/**
 * An entry of a logbook as people write it, {@code 20 November 2026, 19:00–00:30, €51.20, 9 tasks};
 * what can't be read as it is written.
 */
public record ShownEntry(Entry entry, StatementLogbookText logbook, Wording wording) {
  private static final String NO_END = "…";

  public String date() {
    return logbook.day(entry).map(wording::show).orElse(entry.date());
  }

  /** Without its year, where that is said already. */
  String dateInShort() {
    return logbook.day(entry).map(wording::inShort).orElse(entry.date());
  }

  public String start() {
    return logbook
        .begin(entry)
        .map(begin -> wording.show(begin.toLocalTime()))
        .orElse(entry.start());
  }

  private String end() {
    return entry.isOpen() ? NO_END : logbook.span(entry).map(this::end).orElse(entry.end());
  }

  /** With its day where the time alone would be of another one. */
  private String end(WorkSpan work) {
    LocalDateTime end = work.ended();
    String time = wording.show(end.toLocalTime());
    return end.isBefore(work.begin().plusDays(1))
        ? time
        : wording.say("list.next", wording.show(end.toLocalDate()), time);
  }

  String times() {
    boolean hasTimes = !entry.start().isEmpty() || !entry.end().isEmpty();
    return hasTimes ? wording.say("range.compact", start(), end()) : "";
  }

  /** An amount as the language writes it; what is none, such as a rate, stays as it is. */
  String pay() {
    return Notation.ifReads(entry.pay(), Notation.PLAIN::money)
        .filter(money -> money.stated().per() == Per.Each.WORK)
        .map(money -> wording.figures().money(money.stated().amount(), money.currency()))
        .orElse(entry.pay());
  }

  private String tasks() {
    return entry.tasks().isEmpty() ? "" : wording.say("about.tasks", entry.tasks());
  }

  public String sentence() {
    return Stream.of(date(), times(), pay(), tasks(), entry.note())
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> wording.say("list.next", one, other))
        .orElse("");
  }
}
