package org.clickwage.cli;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Note;
import org.clickwage.number.Share;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.Charges;
import org.clickwage.wage.StatedCharges;
import org.clickwage.work.Notation;

/** The social charges of a statement by the day they are due: a percentage or a legal scheme. */
final class StatementCharges {
  private static final String OPTION = "--charges";

  private final Optional<String> asked;
  private final Problems problems;
  private final ReferenceData data;
  private final Optional<Share> percent;

  StatementCharges(ParsedOptions typed, Problems problems, ReferenceData data) {
    this.asked = Optional.ofNullable(typed.text(OPTION)).map(String::strip);
    this.problems = problems;
    this.data = data;
    this.percent =
        isScheme()
            ? Optional.empty()
            : problems.read(OPTION, typed.text(OPTION), QuestionReader::share);
  }

  private boolean isScheme() {
    return asked.filter(Notation::isName).isPresent();
  }

  /** Tells a scheme that no table has. */
  void check(LocalDate any) {
    if (isScheme()) {
      problems.read(OPTION, asked.get(), text -> data.chargeSchemes().find(text, any));
    }
  }

  /** The charges by day, from the first day on; empty where nobody stated any. */
  Optional<Function<LocalDate, Lookup<Charges>>> of(
      LocalDate first, Optional<Currency> currency, Optional<Place> place, List<Note> remarks) {
    if (percent.isPresent()) {
      remarks.add(Note.of("assumption.charges-of-gross-pay"));
      Charges charges = new Charges.Percent(percent.get());
      return Optional.of(day -> Lookup.found(charges));
    }
    if (!isScheme()) {
      return Optional.empty();
    }
    checkInForce(first, currency)
        .flatMap(scheme -> new StatedCharges.Scheme(scheme).elsewhere(place))
        .ifPresent(remarks::add);
    remarks.add(Note.of("statement.scheme-by-month"));
    return Optional.of(this::scheme);
  }

  private Optional<ChargeScheme> checkInForce(LocalDate first, Optional<Currency> currency) {
    Optional<Lookup<ChargeScheme>> begins =
        problems.read(OPTION, asked.get(), text -> data.chargeSchemes().find(text, first));
    begins.flatMap(Lookup::reason).ifPresent(why -> problems.add(OPTION, "problem.scheme", why));
    Optional<ChargeScheme> scheme = begins.flatMap(Lookup::toOptional);
    if (scheme.isPresent()
        && currency.filter(c -> !c.equals(scheme.get().currency())).isPresent()) {
      Currency own = scheme.get().currency();
      problems.add(OPTION, "problem.scheme-currency", currency.get(), own);
    }
    return scheme;
  }

  private Lookup<Charges> scheme(LocalDate day) {
    Lookup<ChargeScheme> answer = data.chargeSchemes().find(asked.orElseThrow(), day);
    Optional<Note> why = answer.reason();
    return why.isPresent()
        ? new Lookup.Missing<>(why.get())
        : Lookup.found(new Charges.Scheme(answer.toOptional().orElseThrow()));
  }
}
