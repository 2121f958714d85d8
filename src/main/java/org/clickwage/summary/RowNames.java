package org.clickwage.summary;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.disclosure.Suppression;
import org.clickwage.document.Cell;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.reference.Place;

/**
 * What the rows of group statistics are called, with what keeps them from being shown or believed:
 * those of few workers are marked, each where other rows of the table rest on enough, else in one
 * sentence for all.
 */
final class RowNames {
  private static final String MARK = "\u00a0*";

  private final int minGroup;
  private final IntPredicate isOfPlaces;
  private final Wording wording;
  private final boolean isOfLowReliability;
  private final boolean isMarked;

  /**
   * @param judged the rows whose rates may be weak
   * @param minGroup groups of fewer workers are suppressed
   * @param isOfPlaces whether the keys of a number are codes of places
   */
  RowNames(
      List<? extends ShownRow> judged, int minGroup, IntPredicate isOfPlaces, Wording wording) {
    this.minGroup = minGroup;
    this.isOfPlaces = isOfPlaces;
    this.wording = wording;
    List<Suppression.Cell> cells = judged.stream().map(row -> row.shown()).toList();
    this.isOfLowReliability = cells.contains(Suppression.Cell.FLAGGED);
    this.isMarked = isOfLowReliability && cells.contains(Suppression.Cell.SHOWN);
  }

  /** A row by all its keys. */
  String of(ShownRow row) {
    int keys = row.ofAll() ? 1 : row.keys().size();
    return IntStream.range(0, keys).mapToObj(i -> of(row, i)).collect(Collectors.joining(", "));
  }

  /** A group by one of its keys, a place by its name; all together in words. */
  String of(ShownRow row, int place) {
    if (row.ofAll()) {
      return wording.say("summary.all");
    }
    String key = row.keys().get(place);
    Optional<Place> coded = isOfPlaces.test(place) ? Place.ofCode(key) : Optional.empty();
    return coded.map(wording::show).orElseGet(() -> Cell.named(key));
  }

  /** A name of the row, marked if it has to be. */
  String marked(ShownRow row, String name) {
    return isMarked && row.shown() == Suppression.Cell.FLAGGED ? name + MARK : name;
  }

  /** Why a row is suppressed: it is of few, or would reveal one that is. */
  String whyNot(ShownRow row) {
    return row.shown() == Suppression.Cell.COMPLEMENTARY
        ? wording.say("summary.withheld")
        : ofFew(minGroup);
  }

  /** That all rows together are suppressed, in a sentence. */
  String whyNotAll(ShownRow all) {
    boolean isOfFew = all.shown() == Suppression.Cell.SUPPRESSED;
    String number = Integer.toString(minGroup);
    return wording.say(
        isOfFew ? "answer.hidden" : "answer.hidden-too", wording.word("in-words.", number));
  }

  /** Rows as tables have them: nothing of all together alone, where that is suppressed. */
  static <R> List<R> unlessAllHidden(List<R> rows, Function<R, ShownRow> of) {
    boolean isHidden = rows.stream().map(of).allMatch(row -> row.ofAll() && row.isSuppressed());
    return isHidden ? List.of() : rows;
  }

  /** The same for machines; empty for a row that is shown. */
  static String whyNot(ShownRow row, int minGroup) {
    return switch (row.shown()) {
      case SUPPRESSED -> ofFew(minGroup);
      case COMPLEMENTARY -> "withheld";
      case SHOWN, FLAGGED -> "";
    };
  }

  private static String ofFew(int minGroup) {
    return "n < " + minGroup;
  }

  /** What a mark means, or that all rows would have one; empty where none is weak. */
  Optional<Note> note() {
    return note(isMarked ? "summary.few-marked" : "summary.few");
  }

  /** The same for figures without names. */
  Optional<Note> noteWithoutMarks() {
    return note("summary.few");
  }

  private Optional<Note> note(String key) {
    return isOfLowReliability
        ? Optional.of(Note.of(key, Integer.toString(Suppression.FLAGGED_BELOW)))
        : Optional.empty();
  }
}
