package org.clickwage.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Text;
import org.clickwage.reference.Basis;
import org.clickwage.reference.LegalFloor;
import org.clickwage.source.CellText;
import org.clickwage.stamp.StampForms;

/**
 * One export of a platform or a survey tool: what identifies it, and how its columns are to be
 * read.
 *
 * @param companion what it lacks, and which file to give with it; empty where it lacks nothing
 * @param exports the exports that this table is part of; empty where it is the whole export
 * @param table which table of the export it is
 * @param work which kind of platform work its trips are; empty where nothing says it
 * @param columns headers that may give each key, the preferred one first
 * @param others headers of what is no key, by the name that the program has for it
 * @param constants what every record has alike
 * @param basis whether its pay is compared before or after charges; empty where nothing says it
 * @param topUp in which form its platform takes bonuses
 * @param lines what the words for kinds of payment mean
 * @param states what the words for a worker's state mean
 * @param fares what its fares are
 * @param text all that was read of it
 */
public record Profile(
    String name,
    Text description,
    Text companion,
    Set<String> exports,
    Optional<String> table,
    Optional<LegalFloor.Work> work,
    ProfileMarks marks,
    Map<RecordField, List<String>> columns,
    Map<String, List<String>> others,
    Map<RecordField, String> constants,
    ProfileStatuses statuses,
    StampForms stamps,
    Optional<Basis> basis,
    ProfileRecords records,
    PaymentForm topUp,
    Map<String, PaymentType> lines,
    Map<String, ActivityState> states,
    ProfileFares fares,
    String text) {

  public Profile {
    exports = Set.copyOf(exports);
    columns = Map.copyOf(columns);
    others = Map.copyOf(others);
    constants = Map.copyOf(constants);
    lines = Map.copyOf(lines);
    states = Map.copyOf(states);
  }

  static Set<String> plain(List<String> header) {
    return header.stream()
        .map(CellText::plain)
        .flatMap(title -> Stream.of(title, TitlePattern.withoutCurrency(title)))
        .collect(Collectors.toSet());
  }

  /**
   * How strongly a header speaks for this export; 0 where it doesn't.
   *
   * @param titles the same, plain: one set for all profiles, as a header may be long
   */
  int strength(List<String> header, Set<String> titles) {
    return header.isEmpty() ? 0 : marks.strength(CellText.plain(header.get(0)), titles);
  }

  /** Whether one title of a header is of a column that this export has. */
  public boolean names(List<String> header) {
    Set<String> titles = plain(header);
    return columns.values().stream()
        .flatMap(List::stream)
        .map(CellText::plain)
        .anyMatch(titles::contains);
  }

  /** Whether a header is that of this export except one title. */
  boolean isNear(List<String> header) {
    return marks.isNear(plain(header));
  }

  /** What a payment line of this kind is; empty for a word that the profile doesn't know. */
  public Optional<PaymentType> line(String word) {
    return Optional.ofNullable(lines.get(ProfileStatuses.plain(word)));
  }

  /** What a worker in this state does; empty for a word that the profile doesn't know. */
  public Optional<ActivityState> state(String word) {
    return Optional.ofNullable(states.get(ProfileStatuses.plain(word)));
  }
}
