package org.clickwage.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Works beside what others earn at work like theirs, and why other figures are not beside them. */
record PublishedRows(Map<String, List<PublishedComparison>> ofCases, Wording wording) {
  private record Row(String of, PublishedFigure figure, PublishedComparison.Like like) {}

  void into(Document.Builder document, Footnotes sources) {
    List<Row> rows = new ArrayList<>();
    ofCases.forEach(
        (name, all) ->
            all.forEach(
                each ->
                    each.like()
                        .toOptional()
                        .ifPresent(like -> rows.add(new Row(name, each.figure(), like)))));
    document.table(wording.say("title.others-earn"), Table.of(columns(sources), rows, wording));
    document.sentences(wording.say("title.unlike"), unlike());
  }

  private List<Column<Row>> columns(Footnotes sources) {
    PublishedWording words = new PublishedWording(wording);
    List<Column<Row>> columns = new ArrayList<>();
    if (ofCases.size() > 1) {
      columns.add(Column.text("of", "column.case", Row::of));
    }
    columns.add(
        Column.right(
            "own",
            "column.this-work",
            row ->
                Cell.text(
                    wording.figures().money(row.like().own(), row.like().published().currency()))));
    columns.add(
        Column.right(
            "published",
            "column.published",
            row -> Cell.text(published(row)).citing(sources.cite(words.source(row.figure())))));
    columns.add(
        Column.<Row>left("place", "column.place", row -> words.place(row.figure())).whereWide());
    columns.add(Column.text("years", "column.years", row -> row.figure().years()));
    columns.add(Column.left("work", "column.published-work", row -> words.work(row.figure())));
    columns.add(Column.text("basis", "column.published-basis", row -> words.basis(row.figure())));
    return columns;
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
    ofCases.forEach(
        (name, all) ->
            all.forEach(
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
              return each.getValue().size() == ofCases.size()
                  ? sentence
                  : wording.say("compared.of-cases", sentence, String.join(", ", each.getValue()));
            })
        .toList();
  }

  /** Writes what is like a work, and what is not, into an object that is open. */
  static void members(List<PublishedComparison> all, Wording wording, JsonOutput json)
      throws IOException {
    json.objects("published", all, each -> members(each, wording, json));
  }

  private static void members(PublishedComparison each, Wording wording, JsonOutput json)
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
