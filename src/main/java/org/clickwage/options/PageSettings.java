package org.clickwage.options;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.document.Format;
import org.clickwage.message.Note;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;

/**
 * What is asked of a page that calculates by itself.
 *
 * @param places in the order in which they were named
 * @param since the first day of the works that it is for
 * @param minimum a rate of the user's own, as it was typed
 */
public record PageSettings(Set<Place> places, LocalDate since, Optional<String> minimum) {
  private static final Option<Place> PLACES =
      new OptionGroup()
          .words(
              ReferenceOptions.COUNTRY.name(),
              "CC,…",
              (text, typed) -> typed.facts().places().parse(text))
          .described("page-country")
          .required("FR,MG");

  /** The folder that is put on a web space. */
  public static final Option<Path> HOST =
      new OptionGroup().file("--host", "DIR", Values.PATH, Condition.excludes(FileOptions.OUT));

  private static final Option<String> OUT =
      new OptionGroup()
          .file(FileOptions.OUT.name(), "FILE.html", FileOptions.PAGE_NAMES)
          .described("page-out", Condition.oneOf("FILE.html", FileOptions.OUT, HOST));

  public static final OptionGroup ALL =
      OptionGroup.of(
          PLACES,
          StatementSettings.SINCE.described("page-since"),
          ReferenceOptions.MINIMUM,
          FileOptions.CONTACT.described("page-contact"),
          OUT,
          HOST,
          FileOptions.SITE.described("page-site", Condition.needs(HOST)),
          FileOptions.FORCE);

  /** As long ago as pay is still claimed or compared, unless another day is named. */
  private static final int YEARS = 2;

  /** The first day of the works that a page is for, unless another is named. */
  public static LocalDate since(ReferenceData facts) {
    return LocalDate.of(facts.date().getYear() - YEARS, 1, 1);
  }

  /** Adds everything that is wrong with it to the problems. */
  public static PageSettings of(ParsedOptions typed, ReferenceData facts, Problems problems) {
    Optional<LocalDate> since = typed.value(StatementSettings.SINCE);
    since
        .filter(typed.today()::isBefore)
        .ifPresent(day -> problems.add(StatementSettings.SINCE, "problem.future", day));
    new MoneyReader(typed, problems).hourlyRates(ReferenceOptions.MINIMUM);
    boolean isOther = typed.value(OutputOptions.FORMAT).filter(Format.HTML::equals).isEmpty();
    problems.addIf(
        typed.has(OutputOptions.FORMAT) && isOther,
        OutputOptions.FORMAT,
        "problem.no-effect",
        Note.word(Format.HTML));
    return new PageSettings(
        new LinkedHashSet<>(typed.values(PLACES)),
        since.orElseGet(() -> since(facts)),
        typed.stripped(ReferenceOptions.MINIMUM));
  }

  /** Those of which no table knows anything. */
  public List<Place> unknown(ReferenceData facts) {
    return places.stream()
        .filter(place -> !facts.places().countries().contains(place.country()))
        .toList();
  }
}
