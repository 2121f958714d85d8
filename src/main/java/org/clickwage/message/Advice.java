package org.clickwage.message;

import java.util.Map;
import java.util.Set;

/** Advice worded for those who are told it: they have options of one work, columns, or neither. */
public enum Advice {
  /** For a record of a table, which says in its columns what options say of one work. */
  OF_RECORD(
      Map.of(
          "compare.no-legal-hours", "compare.no-legal-hours.of-record",
          "compare.net-without-charges", "compare.net-without-charges.of-record",
          "reference.advisory-only", "reference.advisory-only.of-record",
          "reference.no-default-series", "reference.no-default-series.of-record",
          "charges.year-needed", "charges.year-needed.of-record",
          "floor-count.online-hours.of-work", "floor-count.online-hours.of-record",
          "floor-count.activity-hours.of-work", "floor-count.activity-hours.of-record",
          "floor-count.rides.of-work", "floor-count.rides.of-record",
          "floor-count.kilometres.of-work", "floor-count.kilometres.of-record")),
  /** For one work, whose options say what a legal floor counts. */
  OF_WORK(
      Map.of(
          "floor-count.online-hours", "floor-count.online-hours.of-work",
          "floor-count.activity-hours", "floor-count.activity-hours.of-work",
          "floor-count.rides", "floor-count.rides.of-work",
          "floor-count.kilometres", "floor-count.kilometres.of-work")),
  /** For the days of a statement. */
  OF_DAYS(Map.of("compare.no-legal-hours", "compare.no-legal-hours.of-days"));

  /** What a rate of one's own makes good. */
  private static final Set<String> OF_A_RATE =
      Set.of(
          "compare.no-legal-hours.of-record",
          "reference.advisory-only.of-record",
          "reference.no-default-series.of-record");

  private final Map<String, String> sentences;

  Advice(Map<String, String> sentences) {
    this.sentences = sentences;
  }

  /** The same, also where it is told inside of another sentence. */
  public Note worded(Note note) {
    return new Note(
        sentences.getOrDefault(note.key(), note.key()),
        note.values().stream()
            .map(value -> value instanceof Note why ? worded(why) : value)
            .toList());
  }

  /** Whether it advises a record to give a rate of its own. */
  public static boolean isOfARate(Note note) {
    return OF_A_RATE.contains(note.key())
        || note.values().stream().anyMatch(value -> value instanceof Note why && isOfARate(why));
  }
}
