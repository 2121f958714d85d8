package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.message.Note;
import org.clickwage.options.Option;
import org.clickwage.options.Problems;
import org.clickwage.options.StatementSettings;
import org.clickwage.output.InputOutputException;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementFacts;
import org.clickwage.statement.StatementLedger;
import org.clickwage.statement.StatementPlan;
import org.clickwage.statement.StatementReader;

/**
 * The totals of one person's files.
 *
 * @param statements one for each currency, the one with the hours first
 * @param remarks how the figures were made, and what must be known
 */
record StatementTotals(StatementInput input, List<Statement> statements, List<Note> remarks) {
  /**
   * Calculates all of them, or those of them that a reader has read.
   *
   * @throws InputOutputException where nothing in them can be used
   */
  static StatementTotals of(StatementInput input, StatementReader read) throws IOException {
    StatementSettings settings = input.asked().settings();
    Problems problems = input.asked().problems();
    StatementLedger ledger = read.ledger(settings.exchange());
    settings.checkRates(ledger);
    problems.throwIfAny();
    StatementFacts facts = ledger.facts();
    Set<Note> remarks = new LinkedHashSet<>(input.remarks());
    remarks.addAll(read.notes());
    if (facts.days().isEmpty()) {
      List<Note> refused = new ArrayList<>(input.refused());
      refused.add(Note.of("statement.nothing", String.join(", ", input.asked().names())));
      throw new InputOutputException(refused);
    }
    if (!facts.hasPayAndHours()) {
      remarks.addAll(input.lacking());
    }
    StatementPlan plan = settings.plan(facts, read, remarks);
    problems.throwIfAny();
    Statement statement = ofDays(facts, plan, input.asked());
    List<Statement> statements = new ArrayList<>(List.of(statement));
    for (StatementFacts other : ledger.others()) {
      StatementPlan apart = settings.planApart(other, read, remarks);
      Optional<Statement> known = Statement.of(other, apart);
      known.ifPresent(statements::add);
      known.ifPresent(each -> remarks.add(apart(other, statement.facts())));
    }
    problems.throwIfAny();
    remarks.addAll(ledger.exchanged(statements, settings.currencyOfCosts(facts)));
    return new StatementTotals(input, statements, List.copyOf(remarks));
  }

  /** The statement of the days that are asked for; a mistake where there are none of them. */
  private static Statement ofDays(
      StatementFacts facts, StatementPlan plan, StatementRequest asked) {
    Optional<Statement> ofDays = Statement.of(facts, plan);
    if (ofDays.isEmpty()) {
      Option<?> option = StatementSettings.bound(asked.typed());
      asked
          .problems()
          .add(option, "problem.no-such-days", facts.days().firstKey(), facts.days().lastKey());
      asked.problems().throwIfAny();
    }
    return ofDays.orElseThrow();
  }

  /** Money in another currency has its own hours, and no costs are taken from it. */
  private static Note apart(StatementFacts other, StatementFacts main) {
    Optional<Currency> own = other.currency();
    String key = other.hasHours() ? "statement.apart-hours" : "statement.apart";
    return own.map(currency -> Note.of(key, currency, main.currency().orElse(currency)))
        .orElseGet(() -> Note.of("statement.apart-unknown"));
  }
}
