package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;

/** One minimum wage through time: its gross rows, its net rows and its gaps. */
final class WageSeries {
  private static final String FROM = "valid_from";

  /** DOMAIN: a value is carried with a visible note once it is this much older than the work. */
  static final int MONTHS_WITHOUT_NOTE = 12;

  private static final int THIRTEENTH_AND_FOURTEENTH = 14;

  private final Place place;
  private final String name;
  private final boolean isDefault;
  private final List<Row> stated = new ArrayList<>();
  private final List<MinimumWage> gross = new ArrayList<>();
  private final List<MinimumWage> net = new ArrayList<>();
  private final List<LocalDate> ownDays = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private Optional<LocalDate> nextStep = Optional.empty();
  private boolean stepsHaveEnded;

  /**
   * @param first one of its rows
   * @param ofCountry the gaps of all series of the country
   */
  WageSeries(Place place, String name, Row first, List<Gap> ofCountry) {
    this.place = place;
    this.name = name;
    this.isDefault = first.text("default").equals("yes");
    for (Gap gap : ofCountry) {
      if (gap.isOf(place, name)) {
        gaps.add(gap);
      }
    }
  }

  void add(Row row) {
    stated.add(row);
  }

  /** Only the series that is asked for is made of its rows: a table has many that are not. */
  private void read() {
    // Comparator.comparing would make a class at each start.
    stated.sort((one, other) -> one.text(FROM).compareTo(other.text(FROM)));
    String statedStep = "";
    for (Row row : stated) {
      MinimumWage wage = MinimumWage.of(place, name, row);
      (wage.basis() == Basis.GROSS ? gross : net).add(wage);
      boolean leads = wage.basis() == Basis.GROSS || gross.isEmpty();
      statedStep = leads ? row.text(NextStep.COLUMN) : statedStep;
      if (row.own() && wage.basis() == Basis.GROSS) {
        ownDays.add(wage.validFrom());
      }
    }
    stated.clear();
    nextStep = NextStep.after(gross, statedStep);
    stepsHaveEnded = statedStep.equals(Cell.NEVER);
  }

  String name() {
    return name;
  }

  boolean isDefault() {
    return isDefault;
  }

  List<Gap> gaps() {
    return gaps;
  }

  synchronized List<MinimumWage> rows(Basis basis) {
    if (!stated.isEmpty()) {
      read();
    }
    return basis == Basis.GROSS ? gross : net;
  }

  Lookup<MinimumWage> find(LocalDate day, Basis basis) {
    if (rows(Basis.GROSS).isEmpty() && basis == Basis.NET) {
      return find(net, day); // Serbia's law states the net amount alone.
    }
    Lookup<MinimumWage> grossRow = find(gross, day);
    return basis == Basis.NET && grossRow instanceof Lookup.Found<MinimumWage> found
        ? findNet(found.fact(), day)
        : grossRow;
  }

  private Lookup<MinimumWage> find(List<MinimumWage> sorted, LocalDate day) {
    for (Gap gap : gaps) {
      if (gap.holdsOn(day) && !gap.isOfNet() && !isFilled(gap, day)) {
        return Lookup.missing("reference.gap", whose(), gap.why());
      }
    }
    Optional<MinimumWage> row = inForce(sorted, day);
    if (row.isPresent()) {
      return Lookup.found(withNotes(row.get(), isNewest(row.get(), sorted), day));
    }
    return sorted.isEmpty()
        ? Lookup.missing("reference.no-gross-row", place)
        : Lookup.missing("reference.before-first-row", whose(), sorted.get(0).validFrom());
  }

  /** The place, with the series where it is none that the place has by default. */
  private Place whose() {
    return isDefault ? place : new Place(place.country(), place.region(), Optional.of(name));
  }

  /** The days around this one on which {@link #find} says the same. */
  DayRange validityRange(LocalDate day) {
    DayRange steady = DayRange.yearOf(day);
    for (Gap gap : gaps) {
      steady = steady.alike(gap.days(), day);
    }
    for (Basis basis : Basis.values()) {
      for (MinimumWage row : rows(basis)) {
        steady = steady.sideOf(day, row.validFrom());
        if (isNewest(row, rows(basis)) && !isStepDue(day)) {
          // The note that it is carried names the day.
          steady =
              isCarried(row, day)
                  ? DayRange.only(day)
                  : steady.sideOf(day, lastWithoutNote(row).plusDays(1));
        }
      }
    }
    return nextStep.isPresent() ? steady.sideOf(day, nextStep.get()) : steady;
  }

  private boolean isStepDue(LocalDate day) {
    return nextStep.filter(due -> !day.isBefore(due)).isPresent();
  }

  /** A gap no longer refuses from the day of a row that the user's own table gives. */
  private boolean isFilled(Gap gap, LocalDate day) {
    for (LocalDate own : ownDays) {
      if (!own.isAfter(day) && gap.isFilledFrom(own)) {
        return true;
      }
    }
    return false;
  }

  private Lookup<MinimumWage> findNet(MinimumWage grossRow, LocalDate day) {
    List<MinimumWage> net = rows(Basis.NET);
    Optional<MinimumWage> row = inForce(net, day);
    if (row.isEmpty()) {
      return gaps.stream()
          .filter(gap -> gap.isOfNet() && gap.holdsOn(day))
          .findFirst()
          .map(gap -> Lookup.<MinimumWage>missing("reference.gap", whose(), gap.why()))
          .orElseGet(() -> Lookup.missing("reference.no-net", whose()));
    }
    MinimumWage netRow = row.get();
    return netRow.validFrom().isBefore(grossRow.validFrom())
        ? Lookup.missing("reference.net-outdated", place, netRow.validFrom(), grossRow.validFrom())
        : Lookup.found(withNotes(withHoursOf(grossRow, netRow), isNewest(netRow, net), day));
  }

  /** The legal hours are the gross row's: some net rows do not repeat them. */
  private static MinimumWage withHoursOf(MinimumWage grossRow, MinimumWage netRow) {
    return netRow.hours().isPresent() || !netRow.unit().equals(grossRow.unit())
        ? netRow
        : grossRow.hours().map(netRow::withHours).orElse(netRow);
  }

  /** The newest row that is not later than the day: a future row never applies. */
  private static Optional<MinimumWage> inForce(List<MinimumWage> sorted, LocalDate day) {
    for (int i = sorted.size() - 1; i >= 0; i--) {
      if (!sorted.get(i).validFrom().isAfter(day)) {
        return Optional.of(sorted.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isNewest(MinimumWage row, List<MinimumWage> sorted) {
    return row == sorted.get(sorted.size() - 1);
  }

  /** Whether a later step may be missing; a gross amount whose steps have ended has none. */
  private boolean isCarried(MinimumWage row, LocalDate day) {
    boolean mayStep = !stepsHaveEnded || row.basis() == Basis.NET;
    return mayStep && day.isAfter(lastWithoutNote(row));
  }

  private static LocalDate lastWithoutNote(MinimumWage row) {
    return row.validFrom().plusMonths(MONTHS_WITHOUT_NOTE);
  }

  private MinimumWage withNotes(MinimumWage row, boolean newest, LocalDate day) {
    List<Note> notes = new ArrayList<>();
    if (isStepDue(day)) {
      notes.add(Note.of(FactNote.STEP_DUE, row.validFrom(), nextStep.orElseThrow()));
    } else if (newest && isCarried(row, day)) {
      notes.add(Note.of(FactNote.CARRIED, row.validFrom(), day));
    }
    if (row.paymentsPerYear() == THIRTEENTH_AND_FOURTEENTH) {
      notes.add(Note.of(FactNote.FOURTEEN_PAYMENTS));
    }
    if (row.hourly().isEmpty()) {
      Note example = row.unit().hoursExample();
      notes.add(Note.of(FactNote.NO_LEGAL_HOURS, row.place(), example));
    }
    return row.with(notes);
  }
}
