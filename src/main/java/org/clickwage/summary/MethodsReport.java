package org.clickwage.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.message.Wording;

/**
 * What a paper says of its data and methods: paragraphs of the sentences that the page and the data
 * package of a run have.
 *
 * @param data what was read, and what was left out
 * @param program what made the figures, and with which options
 */
public record MethodsReport(
    Result statistics,
    SurveyGrounds grounds,
    List<String> data,
    List<String> program,
    Wording wording) {
  /** The statistics that a paper defines. */
  private static final Set<String> DEFINED =
      Set.of(
          "pooled_advertised",
          "pooled_gross",
          "pooled_earnings",
          "pooled_net",
          "mean",
          "trimmed_mean",
          "winsorised_mean",
          "median",
          "headcount_ratio",
          "gap",
          "severity",
          "gini",
          "missing_pay",
          "unpaid_per_paid");

  public Result result() {
    Result figures =
        statistics.with(
            wording,
            (document, words) ->
                new Document.Builder()
                    .prose(words.say("title.data"), data)
                    .prose(words.say("title.definitions"), definitions())
                    .all(document.prose())
                    .build());
    return grounds
        .under(figures, wording)
        .with(
            document ->
                new Document.Builder()
                    .all(document)
                    .prose(wording.say("title.program"), program)
                    .build());
  }

  /** Of the statistics that any group has, and of the rates that they are of. */
  private List<String> definitions() {
    Table known = statistics.forSpreadsheets().get().withoutEmpty();
    List<String> sentences = new ArrayList<>();
    wording
        .apart(rates(known))
        .ifPresent(
            all ->
                sentences.add(
                    wording.say(
                        "methods.rates",
                        all,
                        wording.say("field.work_hours"),
                        wording.say("field.summary.gross_pay"),
                        wording.say("field.earnings"),
                        wording.say("field.net_pay"))));
    wording
        .apart(
            known.columns().stream()
                .filter(head -> DEFINED.contains(head.key()))
                .map(Table.Head::title))
        .ifPresent(all -> sentences.add(wording.say("methods.statistics", all)));
    return sentences;
  }

  private Stream<String> rates(Table known) {
    int column = known.columns().stream().map(Table.Head::key).toList().indexOf("rate");
    return known.rows().stream()
        .filter(any -> column >= 0)
        .map(row -> "field." + row.get(column).text() + "_hourly_rate")
        .distinct()
        .filter(wording::has)
        .map(wording::say);
  }
}
