package org.clickwage.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.Floors;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.References;
import org.clickwage.message.Note;
import org.clickwage.number.HourlyRate;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.work.DeclaredMoney;

/** What a statement is set beside, day by day: minimum wages and legal floors of platform work. */
final class StatementReferences {
  private static final String NO_FLOOR = "none";

  private final ParsedOptions typed;
  private final ReferenceData data;
  private final MoneyReader money;
  private final Optional<DeclaredMoney> given;
  private final Optional<Place> asked;
  private final BasisChoice basis;
  private final Optional<List<String>> namedFloors;
  private List<String> floors = List.of();
  private Optional<HourlyRate> minimum = Optional.empty();
  private Optional<Place> place = Optional.empty();
  private Optional<Currency> currency = Optional.empty();

  StatementReferences(
      ParsedOptions typed, Problems problems, ReferenceData data, MoneyReader money) {
    this.typed = typed;
    this.data = data;
    this.money = money;
    this.given = money.oneHourlyRate("--minimum", typed.text("--minimum"));
    this.asked = problems.read("--country", typed.text("--country"), data.places()::parse);
    this.basis =
        problems
            .choice("--basis", typed.text("--basis"), BasisChoice.class)
            .orElse(BasisChoice.AUTO);
    this.namedFloors = namedFloors(problems);
  }

  private Optional<List<String>> namedFloors(Problems problems) {
    String names = typed.text("--floor");
    if (names == null) {
      return Optional.empty();
    }
    return Optional.of(
        names.strip().equals(NO_FLOOR) ? List.of() : QuestionReader.floors(names, data, problems));
  }

  /** What the files say of place, currency and kind of work completes what was asked. */
  void settle(
      Optional<Currency> ofMoney,
      Optional<ZoneId> zone,
      Set<LegalFloor.Work> works,
      List<Note> remarks) {
    currency = ofMoney;
    minimum = given.flatMap(rate -> rate.hourlyRate(ofMoney));
    place = asked.or(() -> zone.flatMap(found -> placeOf(found, remarks)));
    if (place.isEmpty() && minimum.isEmpty()) {
      remarks.add(Note.of("statement.no-country"));
    } else if (currency.isEmpty()) {
      remarks.add(Note.of("statement.no-currency"));
    }
    floors = namedFloors.orElseGet(() -> floorsOf(works));
  }

  /** Where the work is done, once it is settled. */
  Optional<Place> place() {
    return place;
  }

  private List<String> floorsOf(Set<LegalFloor.Work> works) {
    List<String> names = new ArrayList<>();
    works.stream()
        .sorted()
        .forEach(
            work -> place.ifPresent(there -> names.addAll(data.legalFloors().of(there, work))));
    return names.stream().distinct().toList();
  }

  private Optional<Place> placeOf(ZoneId found, List<Note> remarks) {
    Optional<Place> sure = StatementZones.country(found).map(data.places()::parse);
    if (minimum.isEmpty()) {
      sure.ifPresent(
          there -> remarks.add(Note.of("statement.country-of-zone", there, found.getId())));
    }
    return sure;
  }

  Floors floors(LocalDate day) {
    Optional<HourlyRate> gross = basis == BasisChoice.NET ? Optional.empty() : minimum;
    return Floors.of(floors, gross, day, data);
  }

  References of(LocalDate day) {
    boolean any = currency.isPresent() && (place.isPresent() || minimum.isPresent());
    return any ? References.of(request(day), data) : References.NONE;
  }

  private ReferenceRequest request(LocalDate day) {
    return new ReferenceRequest(
        minimum.isEmpty() ? place : Optional.empty(),
        Optional.empty(),
        day,
        basis,
        Optional.ofNullable(typed.text("--series")).map(String::strip),
        minimum.stream().toList(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        currency,
        money.exchangeRates(),
        typed.has("--charges"));
  }
}
