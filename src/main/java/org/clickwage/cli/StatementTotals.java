package org.clickwage.cli;

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
import org.clickwage.options.StatementSettings.Planned;
import org.clickwage.options.UsageException;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementFacts;
import org.clickwage.statement.StatementRecords;

/**
 * The totals of one person's files.
 *
 * @param statements one for each currency, the one with the hours first
 * @param remarks how the figures were made, and what must be known
 */
record StatementTotals(StatementInput input, List<Statement> statements, List<Note> remarks) {
  /** Calculates all of them. */
  static StatementTotals of(StatementInput input) {
    StatementSettings settings = input.asked().settings();
    Problems problems = input.asked().context().problems();
    StatementRecords read = input.records();
    StatementFacts facts = read.facts();
    Set<Note> remarks = new LinkedHashSet<>(input.remarks());
    remarks.addAll(read.notes());
    if (!facts.hasPayAndHours()) {
      remarks.addAll(input.lacking());
    }
    Planned planned = settings.plan(facts, read);
    remarks.addAll(planned.notes());
    problems.throwIfAny();
    Statement statement =
        Statement.of(facts, planned.plan()).orElseThrow(() -> noSuchDays(facts, input.asked()));
    List<Statement> statements = new ArrayList<>(List.of(statement));
    for (StatementFacts other : read.others()) {
      Planned apart = settings.planApart(other, read);
      remarks.addAll(apart.notes());
      Optional<Statement> known = Statement.of(other, apart.plan());
      known.ifPresent(statements::add);
      known.ifPresent(each -> remarks.add(apart(other, statement.facts())));
    }
    problems.throwIfAny();
    remarks.addAll(
        read.exchanged(settings.exchange().given(), statements, settings.currencyOfCosts(facts)));
    return new StatementTotals(input, List.copyOf(statements), List.copyOf(remarks));
  }

  /** That none of the days that are asked for has money or work. */
  private static UsageException noSuchDays(StatementFacts facts, StatementRequest asked) {
    Option<?> option = StatementSettings.bound(asked.typed());
    Problems problems = asked.context().problems();
    problems.add(option, "problem.no-such-days", facts.days().firstKey(), facts.days().lastKey());
    return new UsageException(problems.found());
  }

  /** Money in another currency has its own hours, and no costs are taken from it. */
  private static Note apart(StatementFacts other, StatementFacts main) {
    Optional<Currency> own = other.currency();
    String key = other.hasHours() ? "statement.apart-hours" : "statement.apart";
    return own.map(currency -> Note.of(key, currency, main.currency().orElse(currency)))
        .orElseGet(() -> Note.of("statement.apart-unknown"));
  }
}
