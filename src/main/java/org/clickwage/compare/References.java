package org.clickwage.compare;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Share;
import org.clickwage.reference.Basis;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.FactNote;
import org.clickwage.reference.LegalHours;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedSpan;

/**
 * The reference wages that were found for a request, in the order they are shown, and for each that
 * was not found the reason.
 *
 * @param assumptions what was taken from the user where the law says nothing
 */
public record References(List<ReferenceWage> found, List<Note> missing, List<Note> assumptions) {
  private static final Note.Kind NO_LEGAL_HOURS = Note.Kind.of("compare.no-legal-hours");

  public static final References NONE = new References(List.of(), List.of());

  /** References for which nothing had to be assumed. */
  public References(List<ReferenceWage> found, List<Note> missing) {
    this(found, missing, List.of());
  }

  public static References of(ReferenceRequest request, ReferenceData facts) {
    return new Search(request, facts).search();
  }

  /** The same for a record of a table: whoever gave a rate needs no advice to give one. */
  public References ofRecord(boolean hasOwnRate) {
    return hasOwnRate
        ? with(found, missing.stream().filter(why -> !advisesRate(why)).toList())
        : this;
  }

  /**
   * Those that judge a work: a minimum wage that is the least of a country's says of none but a
   * lower pay how it compares with the one that is due.
   */
  References judging(Predicate<ReferenceWage> isAbovePay) {
    List<ReferenceWage> least =
        found.stream()
            .filter(each -> each.law().flatMap(MinimumWage::least).isPresent())
            .filter(isAbovePay.negate())
            .toList();
    if (least.isEmpty()) {
      return this;
    }
    List<Note> reasons = new ArrayList<>(missing);
    for (ReferenceWage each : least) {
      MinimumWage law = each.law().orElseThrow();
      reasons.add(Note.of("compare.no-verdict", law.place(), law.least().orElseThrow()));
    }
    return with(
        found.stream().filter(each -> !least.contains(each)).toList(), List.copyOf(reasons));
  }

  /** Those in the currency of the work alone; others would need a market rate. */
  public References withoutExchange() {
    List<ReferenceWage> same = found.stream().filter(each -> each.exchange().isEmpty()).toList();
    Stream<Note> why = Stream.of(Note.of("compare.two-kinds"));
    return same.size() == found.size()
        ? this
        : with(same, Stream.concat(missing.stream(), why).toList());
  }

  References with(List<ReferenceWage> others, List<Note> reasons) {
    return new References(others, reasons, assumptions);
  }

  /** The same with a name for rates that were given. */
  References naming(String own) {
    return with(found.stream().map(each -> each.named(own)).toList(), missing);
  }

  /** Whether a rate of one's own makes good what is missing. */
  private static boolean advisesRate(Note why) {
    return why.kind() == NO_LEGAL_HOURS
        || why.kind() instanceof FactNote fact && fact.advisesRate()
        || why.values().stream()
            .anyMatch(value -> value instanceof Note inner && advisesRate(inner));
  }

  /** Whether a rate of these two currencies, either way, brought one of them to the work's. */
  public boolean areBroughtBy(ExchangeRate rate) {
    return found.stream().anyMatch(each -> each.isBroughtBy(rate));
  }

  /** One search through the tables. */
  private static final class Search {
    private final ReferenceRequest request;
    private final ReferenceData facts;
    private final List<ReferenceWage> found = new ArrayList<>();
    private final List<Note> missing = new ArrayList<>();
    private final List<Note> assumptions = new ArrayList<>();

    Search(ReferenceRequest request, ReferenceData facts) {
      this.request = request;
      this.facts = facts;
    }

    References search() {
      request.place().ifPresent(place -> minimum(place, request.terms().series()));
      request
          .clientPlace()
          .filter(place -> !request.place().equals(Optional.of(place)))
          .ifPresent(place -> minimum(place, seriesOfClient()));
      if (request.terms().legalHours().isPresent() && !found.isEmpty() && assumptions.isEmpty()) {
        assumptions.add(Note.of("assumption.legal-hours-unused"));
      }
      for (HourlyRate rate : request.minimum()) {
        given(rate, end(rate, request.minimum()));
      }
      for (HourlyRate rate : request.promised()) {
        ReferenceWage.End end = end(rate, request.promised());
        add(ReferenceWage.Kind.PROMISED, Optional.empty(), Basis.GROSS, rate, end, List.of());
      }
      return new References(List.copyOf(found), List.copyOf(missing), List.copyOf(assumptions));
    }

    /**
     * A series is a word of one country's table: it is the client's only where there is no other.
     */
    private Optional<String> seriesOfClient() {
      return request.place().isEmpty() ? request.terms().series() : Optional.empty();
    }

    private static ReferenceWage.End end(HourlyRate rate, List<HourlyRate> given) {
      if (given.size() == 1) {
        return ReferenceWage.End.NONE;
      }
      return rate == given.get(0) ? ReferenceWage.End.LEAST : ReferenceWage.End.MOST;
    }

    private void given(HourlyRate rate, ReferenceWage.End end) {
      Basis basis = request.terms().basis() == BasisChoice.NET ? Basis.NET : Basis.GROSS;
      if (basis == Basis.NET && !request.chargesStated()) {
        missing.add(Note.of("compare.net-without-charges", rate));
        return;
      }
      add(ReferenceWage.Kind.GIVEN, Optional.empty(), basis, rate, end, List.of());
    }

    /** Where that of the work's own place is gross, so is the client's: one rate has both. */
    private void minimum(Place place, Optional<String> series) {
      boolean asksNet = request.terms().basis() == BasisChoice.NET;
      boolean isOfGross = found.stream().anyMatch(own -> own.basis() == Basis.GROSS);
      boolean triesNet =
          request.terms().basis() != BasisChoice.GROSS && request.chargesStated() && !isOfGross;
      if (asksNet && !triesNet) {
        missing.add(Note.of("compare.net-without-charges", place));
        return;
      }
      if (triesNet) {
        Lookup<MinimumWage> net = find(place, Basis.NET, series);
        net.toOptional().ifPresent(law -> addMinimum(law, ofWork(place)));
        if (asksNet) {
          net.reason().ifPresent(why -> miss(place, why));
        }
        if (asksNet || net.toOptional().isPresent()) {
          return;
        }
      }
      Lookup<MinimumWage> gross = find(place, Basis.GROSS, series);
      gross.reason().ifPresent(why -> miss(place, why));
      List<Note> notes = new ArrayList<>(ofWork(place));
      if (triesNet) {
        notes.add(Note.of("compare.no-net-minimum", place));
      }
      gross.toOptional().ifPresent(law -> addMinimum(law, notes));
    }

    /** What the law says of this kind of work, where it is done. */
    private List<Note> ofWork(Place place) {
      return request.place().equals(Optional.of(place))
          ? facts.places().notes(place, request.terms().work().kinds(), request.on())
          : List.of();
    }

    private Lookup<MinimumWage> find(Place place, Basis basis, Optional<String> series) {
      Lookup<MinimumWage> answer = facts.minimumWages().find(place, request.on(), basis, series);
      Optional<MinimumWage> law = answer.toOptional();
      if (law.isEmpty() || law.get().hourly().isPresent()) {
        return answer;
      }
      return request
          .terms()
          .legalHours()
          .map(hours -> withHours(law.get(), hours))
          .or(() -> facts.minimumWages().hourly(law.get(), request.on()).map(Lookup::found))
          .orElseGet(() -> Lookup.missing(NO_LEGAL_HOURS, law.get().unit().hoursExample()));
    }

    /** How many days of work make the law's week is not stated: the user's need not be the same. */
    private Lookup<MinimumWage> withHours(MinimumWage law, Stated stated) {
      Period period = stated.period().orElseThrow();
      LegalHours hours = new LegalHours(stated.amount().low(), period);
      if (hours.of(law.unit()).isEmpty()) {
        return Lookup.missing("compare.other-legal-hours", law.unit().hoursExample());
      }
      StatedSpan span = new StatedSpan(Range.of(period.count()), period.unit());
      Note given = Note.of("assumption.legal-hours", law.place(), hours.count(), span);
      if (!assumptions.contains(given)) {
        assumptions.add(given);
      }
      return Lookup.found(law.withHours(hours));
    }

    private void addMinimum(MinimumWage law, List<Note> notes) {
      // Hours were found or given, or there would be no hourly rate.
      List<Note> all = new ArrayList<>(law.notesWithHours());
      all.addAll(notes);
      HourlyRate stated = law.hourly().orElseThrow();
      add(
          ReferenceWage.Kind.MINIMUM,
          Optional.of(law),
          law.basis(),
          stated,
          ReferenceWage.End.NONE,
          all);
    }

    /** Nothing where its money can't be brought into that of the work. */
    private void add(
        ReferenceWage.Kind kind,
        Optional<MinimumWage> law,
        Basis basis,
        HourlyRate stated,
        ReferenceWage.End end,
        List<Note> notes) {
      Optional<ExchangeRate> exchange = Optional.empty();
      Currency from = stated.currency();
      if (request.currency().filter(to -> !to.equals(from)).isPresent()) {
        Lookup<ExchangeRate> rate = request.exchangeRate(request.currency().get(), from, facts);
        if (rate.reason().isPresent()) {
          Currency to = request.currency().get();
          missing.add(Note.of("compare.no-exchange-rate", stated, rate.reason().get(), to, from));
          return;
        }
        exchange = rate.toOptional();
      }
      Optional<Share> paidLeave =
          request.terms().paidLeave().filter(more -> kind == ReferenceWage.Kind.MINIMUM);
      found.add(ReferenceWage.of(kind, law, basis, stated, exchange, paidLeave, notes).as(end));
    }

    private void miss(Place place, Note why) {
      missing.add(Note.of("compare.no-verdict", place, why));
    }
  }
}
