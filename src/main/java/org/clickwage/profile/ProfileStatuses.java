package org.clickwage.profile;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.source.CellText;

/**
 * The status words of an export, and which tasks count by default.
 *
 * @param words each word, in the form of {@link #plain}, and what it means; the empty word is an
 *     empty cell
 * @param counted the tasks whose time counts unless the user says otherwise
 * @param ofRecords what every record is where the export has no column of statuses
 */
public record ProfileStatuses(
    Map<String, TaskOutcome> words, Set<TaskOutcome> counted, Optional<TaskOutcome> ofRecords) {

  public ProfileStatuses {
    words = Map.copyOf(words);
    counted = Set.copyOf(counted);
  }

  /** Everything but what is still undecided: its money is in no rate, so its time is in none. */
  static Set<TaskOutcome> countedByDefault() {
    return EnumSet.complementOf(EnumSet.of(TaskOutcome.PENDING));
  }

  /** The same with what words mean to the user, who goes first. */
  ProfileStatuses with(Map<String, TaskOutcome> others) {
    Map<String, TaskOutcome> all = new HashMap<>(words);
    others.forEach((word, outcome) -> all.put(plain(word), outcome));
    return new ProfileStatuses(all, counted, ofRecords);
  }

  /** What a cell says; empty for a word that the profile doesn't know. */
  public Optional<TaskOutcome> read(String cell) {
    TaskOutcome exact = words.get(cell);
    return Optional.ofNullable(exact == null ? words.get(plain(cell)) : exact);
  }

  /** Lower case and single spaces: {@code TIMED-OUT}, {@code Timed_out} and {@code timed out}. */
  static String plain(String word) {
    return CellText.plain(word.replace('-', ' ').replace('_', ' '));
  }
}
