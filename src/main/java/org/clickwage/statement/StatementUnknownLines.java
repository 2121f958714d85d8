package org.clickwage.statement;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Money;
import org.clickwage.number.Rational;
import org.clickwage.table.RecordProblem;

/** Kinds of payment that a profile does not know, each reported once however many lines it has. */
final class StatementUnknownLines {
  /** Lines of a kind: the problem of the first, how many there are and what they come to. */
  private record Lines(StatementProblem first, long count, Rational sum) {
    Lines and(Lines more) {
      return new Lines(first, count + more.count, sum.plus(more.sum));
    }
  }

  private record Kind(String word, Optional<Currency> currency) {}

  private final Map<Kind, Lines> kinds = new LinkedHashMap<>();

  void add(StatementRecord record, String word, StatementRecord.Signed money) {
    StatementProblem problem =
        record.asProblem(record.cell("line"), Note.of("statement.unknown-line", word));
    kinds.merge(
        new Kind(word, money.currency()), new Lines(problem, 1, money.amount()), Lines::and);
  }

  List<StatementProblem> problems() {
    return kinds.entrySet().stream().map(each -> problem(each.getKey(), each.getValue())).toList();
  }

  private static StatementProblem problem(Kind kind, Lines lines) {
    Object sum = Money.orNumber(lines.sum(), kind.currency());
    RecordProblem first = lines.first().problem();
    Note what = Note.of("statement.unknown-line", kind.word(), Rational.of(lines.count()), sum);
    return new StatementProblem(
        lines.first().file(), new RecordProblem(first.line(), first.column(), what));
  }
}
