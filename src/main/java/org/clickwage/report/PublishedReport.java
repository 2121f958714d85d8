package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.message.Wording;
import org.clickwage.reference.PublishedFigure;

/** Published figures of hourly pay as a table, each with its source and what is doubtful in it. */
public record PublishedReport(List<PublishedFigure> figures, Wording wording) {
  public Result result() {
    return new Result(
        words -> new PublishedReport(figures, words).document(),
        wording,
        this::table,
        json -> json.rows("published", table()));
  }

  private Table table() {
    return Table.of(columns(new Footnotes()), figures, wording);
  }

  private Document document() {
    Footnotes sources = new Footnotes();
    return new Document.Builder()
        .table(
            wording.say("title.published-pay"),
            Table.of(columns(sources), figures, wording).withoutEmpty())
        .sentences(wording.say("title.notes"), List.of(wording.say("published.unlike")))
        .cited(wording.say("title.sources"), sources.all())
        .build();
  }

  /**
   * @param sources what people get the numbers of
   */
  private List<Column<PublishedFigure>> columns(Footnotes sources) {
    PublishedWording words = new PublishedWording(wording);
    return List.of(
        Column.detail("figure", each -> Cell.text(each.name())),
        Column.left("place", "column.place", words::place),
        Column.text("years", "column.years", PublishedFigure::years),
        Column.left("work", "column.published-work", words::work),
        Column.detail("platform", each -> Cell.text(String.join("; ", each.platforms()))),
        Column.detail(
            "workers",
            each -> each.workers().map(count -> Cell.of(count, "")).orElse(Cell.MISSING)),
        Column.right(
            "per_hour",
            "column.hourly",
            each -> Cell.of(each.perHour().amount(), words.perHour(each))),
        Column.detail("currency", each -> Cell.text(wording.show(each.perHour().currency()))),
        Column.left(
            "hour", "column.published-basis", each -> word(each.hour()).saying(words.basis(each))),
        Column.detail("pay", each -> word(each.pay())),
        Column.detail("tips", each -> word(each.tips())),
        Column.detail("statistic", each -> word(each.average())),
        Column.detail("study", each -> Cell.text(each.study())),
        Column.right(
            "source",
            "column.source",
            each ->
                Cell.text(each.source().sentence())
                    .saying("")
                    .citing(sources.cite(words.source(each)))),
        Column.detail("read", each -> Cell.text(each.read().toString())),
        Column.detail("doubt", each -> Cell.text(wording.show(each.doubt()))));
  }

  private static Cell word(Optional<? extends Enum<?>> constant) {
    return Cell.text(constant.map(Cell::word).orElse(""));
  }
}
