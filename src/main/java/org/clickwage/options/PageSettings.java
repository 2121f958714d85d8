package org.clickwage.options;

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
 * @param countries by their codes, in the order in which they were named
 * @param since the first day of the works that it is for
 * @param minimum a rate of the user's own, as it was typed
 */
public record PageSettings(Set<String> countries, LocalDate since, Optional<String> minimum) {
  private static final Option<Place> COUNTRIES =
      new OptionGroup()
          .words(
              ReferenceOptions.COUNTRY.name(),
              "CC,…",
              (text, typed) -> typed.facts().places().parse(text))
          .described("page-country")
          .required("FR,MG");

  public static final OptionGroup ALL =
      OptionGroup.of(
          COUNTRIES,
          StatementSettings.SINCE.described("page-since"),
          ReferenceOptions.MINIMUM,
          FileOptions.CONTACT.described("page-contact"),
          new OptionGroup()
              .file(FileOptions.OUT.name(), "FILE.html", FileOptions.PAGE_NAMES)
              .described("page-out")
              .required("FILE.html"),
          FileOptions.FORCE);

  /** As long ago as pay is still claimed or compared, unless another day is named. */
  private static final int YEARS = 2;

  /** The first day of the works that a page is for, unless another is named. */
  public static LocalDate since(ReferenceData facts) {
    return LocalDate.of(facts.date().getYear() - YEARS, 1, 1);
  }

  /** Adds everything that is wrong with it to the problems. */
  public static PageSettings of(ParsedOptions typed, ReferenceData facts, Problems problems) {
    Set<String> countries = new LinkedHashSet<>();
    for (Place place : typed.values(COUNTRIES)) {
      countries.add(place.country());
      if (place.region().isPresent()) {
        problems.add(COUNTRIES, "problem.page-of-region", place.toString(), place.country());
      }
    }
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
        countries, since.orElseGet(() -> since(facts)), typed.stripped(ReferenceOptions.MINIMUM));
  }

  /** Those of which no table knows anything. */
  public List<String> unknown(ReferenceData facts) {
    return countries.stream().filter(code -> !facts.places().countries().contains(code)).toList();
  }
}
