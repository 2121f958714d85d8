package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Table;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;

/** What would reach a reference: the rows under a comparison. */
final class RequiredRows {
  private record Row(String name, String figure) {}

  private final Comparison comparison;
  private final Wording wording;
  private final List<Row> rows = new ArrayList<>();

  RequiredRows(Comparison comparison, Wording wording) {
    this.comparison = comparison;
    this.wording = wording;
  }

  Table table() {
    Figures least = wording.figures().atLeast();
    Figures most = wording.figures().atMost();
    Currency currency = comparison.reference().hourly().currency();
    add(
        "needed.shortfall",
        comparison.shortfall().map(sum -> wording.figures().money(sum, currency)));
    add("needed.gross-pay", comparison.requiredGrossPay().map(sum -> least.money(sum, currency)));
    add(
        "needed.piece-rate",
        comparison.requiredPieceRate().map(perTask -> least.pieceRate(perTask, currency)));
    add("needed.tasks-per-hour", comparison.requiredTasksPerHour().map(least::count));
    add("needed.seconds-per-task", comparison.requiredSecondsPerTask().map(most::seconds));
    List<Column<Row>> columns =
        List.of(
            Column.left("name", "", row -> Cell.text(row.name())),
            Column.right("figure", "", row -> Cell.text(row.figure())));
    return Table.untitled(columns, rows, wording);
  }

  private void add(String key, Optional<String> figure) {
    String approximately = ReferenceWording.approximately(comparison.reference().confidence());
    figure.ifPresent(text -> rows.add(new Row(wording.say(key), approximately + text)));
  }
}
