package org.clickwage.statement;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.Money;
import org.clickwage.number.Rational;
import org.clickwage.table.RecordProblem;

/** Lines that do not count as others, each kind reported once however many lines it has. */
final class LinesApart {
  /** Lines of a kind: where the first is, how many there are and what they come to. */
  private record Lines(StatementProblem first, long count, Rational sum) {
    Lines and(Lines more) {
      return new Lines(first, count + more.count, sum.plus(more.sum));
    }
  }

  private record Kind(Note why, Optional<Currency> currency) {}

  private final Map<Kind, Lines> kinds = new LinkedHashMap<>();

  /**
   * @param line says why, in a sentence that lacks the count and the sum
   */
  void add(StatementProblem line, Optional<Currency> currency, Rational amount) {
    kinds.merge(new Kind(line.problem().what(), currency), new Lines(line, 1, amount), Lines::and);
  }

  List<StatementProblem> problems() {
    return kinds.entrySet().stream().map(each -> problem(each.getKey(), each.getValue())).toList();
  }

  private static StatementProblem problem(Kind kind, Lines lines) {
    Object sum = Money.orNumber(lines.sum(), kind.currency());
    Object[] values =
        Stream.concat(kind.why().values().stream(), Stream.of(Rational.of(lines.count()), sum))
            .toArray();
    RecordProblem first = lines.first().problem();
    Note what = Note.of(kind.why().kind(), values);
    return new StatementProblem(
        lines.first().file(), new RecordProblem(first.line(), first.column(), what));
  }
}
