package org.clickwage.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clickwage.compare.PublishedComparison;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Table;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.reference.PublishedFigure;

/**
 * Works beside what others earn at work like theirs, and why other figures are not beside them.
 *
 * @param all what is beside what, by the names of works or of groups
 * @param named the title of the column of their names
 */
public record PublishedRows(
    Map<String, List<PublishedComparison>> all, String named, Wording wording) {
  private record Row(String of, PublishedFigure figure, PublishedComparison.Like like) {}

  /** Each study by its name, and its source below: where the others have their own numbers. */
  public void into(Document.Builder document) {
    PublishedWording words = new PublishedWording(wording);
    List<Row> rows = rows();
    into(
        document,
        rows,
        row -> Cell.text(wording.say("published.of", published(row), row.figure().study())));
    document.sentences(
        wording.say("title.sources-of-others"),
        rows.stream()
            .map(row -> wording.say("plain.fact", row.figure().study(), words.source(row.figure())))
            .distinct()
            .toList());
  }

  void into(Document.Builder document, Footnotes sources) {
    PublishedWording words = new PublishedWording(wording);
    into(
        document,
        rows(),
        row -> Cell.text(published(row)).citing(sources.cite(words.source(row.figure()))));
  }

  private void into(Document.Builder document, List<Row> rows, Function<Row, Cell> published) {
    document.table(wording.say("title.others-earn"), Table.of(columns(published), rows, wording));
    document.sentences(wording.say("title.unlike"), unlike());
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    all.forEach(
        (name, figures) ->
            figures.forEach(
                each ->
                    each.like()
                        .toOptional()
                        .ifPresent(like -> rows.add(new Row(name, each.figure(), like)))));
    return rows;
  }

  private List<Column<Row>> columns(Function<Row, Cell> published) {
    PublishedWording words = new PublishedWording(wording);
    List<Column<Row>> columns = new ArrayList<>();
    if (all.size() > 1) {
      columns.add(Column.text("of", named, Row::of));
    }
    columns.add(Column.right("own", "column.this-work", row -> Cell.text(own(row.like()))));
    columns.add(Column.right("published", "column.published", published));
    columns.add(
        Column.<Row>left("place", "column.place", row -> words.place(row.figure())).whereWide());
    columns.add(Column.text("years", "column.years", row -> row.figure().years()));
    columns.add(Column.left("work", "column.published-work", row -> words.work(row.figure())));
    columns.add(Column.text("basis", "column.published-basis", row -> words.basis(row.figure())));
    return columns;
  }

  private String own(PublishedComparison.Like like) {
    Optional<Currency> currency = Optional.of(like.published().currency());
    return like.isRounded()
        ? wording.figures().rounded(like.own(), currency)
        : wording.figures().money(like.own(), currency);
  }

  /** As it was published too, where that was in the prices of another year. */
  private String published(Row row) {
    String asPublished = new PublishedWording(wording).perHour(row.figure());
    return row.like().isInOtherPrices()
        ? wording.say(
            "published.in-prices",
            wording.figures().money(row.like().published()),
            asPublished,
            row.figure().years())
        : asPublished;
  }

  /** Each reason with the studies that it holds for, and the cases, where it is not of all. */
  private List<String> unlike() {
    Map<Note, Map<String, Set<String>>> studies = new LinkedHashMap<>();
    all.forEach(
        (name, figures) ->
            figures.forEach(
                each ->
                    each.like()
                        .reason()
                        .ifPresent(
                            why ->
                                studies
                                    .computeIfAbsent(why, key -> new LinkedHashMap<>())
                                    .computeIfAbsent(name, key -> new LinkedHashSet<>())
                                    .add(each.figure().study()))));
    List<String> sentences = new ArrayList<>();
    studies.forEach((why, of) -> sentences.addAll(sentences(why, of)));
    return sentences;
  }

  private List<String> sentences(Note why, Map<String, Set<String>> studies) {
    Map<Set<String>, List<String>> cases =
        studies.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    return cases.entrySet().stream()
        .map(
            each -> {
              String sentence =
                  wording.say(
                      "plain.fact", why, wording.apart(each.getKey().stream()).orElseThrow());
              return each.getValue().size() == all.size()
                  ? sentence
                  : wording.say("compared.of-cases", sentence, String.join(", ", each.getValue()));
            })
        .toList();
  }

  /** Writes what is like a work, and what is not, into an object that is open. */
  public static void members(List<PublishedComparison> all, Wording wording, JsonOutput json)
      throws IOException {
    json.objects("published", all, each -> members(each, wording, json));
  }

  /** Writes one of them. */
  public static void members(PublishedComparison each, Wording wording, JsonOutput json)
      throws IOException {
    json.text("figure", each.figure().name());
    json.text("currency", each.figure().perHour().currency().getCurrencyCode());
    json.number("per_hour", each.figure().perHour().amount());
    if (each.like().toOptional().isPresent()) {
      PublishedComparison.Like like = each.like().toOptional().get();
      json.quantity("own", Optional.of(like.own()));
      json.number("in_prices_of_work", like.published().amount());
    }
    json.text("unlike", each.like().reason().map(wording::say));
    json.text("source", new PublishedWording(wording).source(each.figure()));
  }
}
