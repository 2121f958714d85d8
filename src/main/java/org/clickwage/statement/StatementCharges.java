package org.clickwage.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Share;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.Charges;

/**
 * The social charges of a statement by the day they are due.
 *
 * @param percent a percentage of gross pay
 * @param scheme the name and options of a legal scheme, where there is no percentage; empty where
 *     no charges are stated
 */
public record StatementCharges(
    Optional<Share> percent, Optional<String> scheme, ReferenceData data) {

  /** The charges of a day; empty where none are stated. */
  public Optional<Lookup<Charges>> on(LocalDate day) {
    return percent
        .map(share -> Lookup.<Charges>found(new Charges.Percent(share)))
        .or(() -> scheme.map(spec -> scheme(spec, day)));
  }

  private Lookup<Charges> scheme(String spec, LocalDate day) {
    return data.chargeSchemes().find(spec, day).map(Charges.Scheme::new);
  }

  /** Why the scheme can't be the one of money in this currency; empty where it can. */
  public Optional<Note> fault(LocalDate first, Optional<Currency> currency) {
    Optional<Lookup<ChargeScheme>> begins =
        scheme.map(spec -> data.chargeSchemes().find(spec, first));
    Optional<Currency> own = begins.flatMap(Lookup::toOptional).map(ChargeScheme::currency);
    return begins
        .flatMap(Lookup::reason)
        .or(
            () ->
                currency
                    .filter(known -> own.filter(each -> !each.equals(known)).isPresent())
                    .map(known -> Note.of("problem.scheme-currency", known, own.get())));
  }

  /** What a reader must know of them, where the work is done at a place from a day on. */
  public List<Note> notes(LocalDate first, Optional<Place> place) {
    if (percent.isPresent()) {
      return List.of(Note.of("assumption.charges-of-gross-pay"));
    }
    List<Note> notes = new ArrayList<>();
    scheme
        .flatMap(spec -> data.chargeSchemes().find(spec, first).toOptional())
        .flatMap(found -> new Charges.Scheme(found).elsewhere(place))
        .ifPresent(notes::add);
    scheme.ifPresent(spec -> notes.add(Note.of("statement.scheme-by-month")));
    return notes;
  }
}
