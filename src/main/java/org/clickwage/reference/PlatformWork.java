package org.clickwage.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.number.Rational;

/**
 * What is known of a work that decides which laws for platform work hold, and what they make due.
 *
 * @param kinds of trips that go on together; empty where they are not known
 * @param meanOutput the tasks that the average worker does in an hour
 * @param onePlatform whether all of it is of one platform, for which laws hold; empty where that is
 *     not known
 */
public record PlatformWork(
    Set<LegalFloor.Work> kinds,
    Optional<LegalFloor.Vehicle> vehicle,
    Optional<Rational> meanOutput,
    Optional<Boolean> onePlatform) {
  public static final PlatformWork UNKNOWN =
      new PlatformWork(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /** What people call them. */
  private static final class Words {
    static final WordList ALL = WordList.named("answers");
  }

  /** The kind of work that a text speaks of: a delivery driver has no passengers. */
  public static Optional<LegalFloor.Work> kindIn(String text) {
    return firstIn(
        text, List.of(LegalFloor.Work.DELIVERIES, LegalFloor.Work.RIDES, LegalFloor.Work.TASKS));
  }

  /** The vehicle that a text speaks of. */
  public static Optional<LegalFloor.Vehicle> vehicleIn(String text) {
    return firstIn(text, List.of(LegalFloor.Vehicle.values()));
  }

  private static <E extends Enum<E>> Optional<E> firstIn(String text, List<E> kinds) {
    List<String> said = List.of(plain(text).split("[^\\p{L}]+"));
    return kinds.stream()
        .filter(
            kind ->
                Words.ALL.plain(Note.word(kind)).stream()
                    .map(PlatformWork::plain)
                    .anyMatch(said::contains))
        .findFirst();
  }

  private static String plain(String text) {
    return Language.withoutAccents(text).toLowerCase(Locale.ROOT);
  }

  public PlatformWork of(Set<LegalFloor.Work> others) {
    return new PlatformWork(others, vehicle, meanOutput, onePlatform);
  }

  /** The same where that is not stated. */
  public PlatformWork ofOnePlatform(Optional<Boolean> found) {
    return new PlatformWork(kinds, vehicle, meanOutput, onePlatform.or(() -> found));
  }
}
