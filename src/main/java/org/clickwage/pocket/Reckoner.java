package org.clickwage.pocket;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.Target;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.HtmlText;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.Question;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.WorkOptions;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.UnknownChargesException;

/**
 * What a week must bring to reach the minimum wage, by place, charges and hours: for readers whose
 * device shows a page and runs no script.
 */
record Reckoner(ReferenceData facts, LocalDate day, Wording wording) {
  private static final List<Integer> HOURS = List.of(10, 20, 35, 50);

  /** As HTML; where no minimum wage or no rate of charges is known there is no row. */
  String html(List<PagePlace> places) {
    StringBuilder html = new StringBuilder();
    html.append("<div lang=\"").append(wording.language().code()).append("\">\n<p class=\"warn\">");
    html.append(label("no-script")).append("</p>\n<table><caption>").append(label("reckoner"));
    html.append("</caption>\n");
    places.forEach(each -> rows(each, html));
    html.append("</table>\n<p>").append(label("law")).append("</p>\n<p>");
    return html.append(label("known", facts.date())).append("</p>\n</div>\n").toString();
  }

  private String label(String name, Object... about) {
    return HtmlText.escaped(wording.say("pocket.label." + name, about));
  }

  private String hours(int hours) {
    return wording.figures().hours(Range.of(Rational.of(hours)));
  }

  /** One for each scheme; where none changes what is needed, one in all. */
  private void rows(PagePlace at, StringBuilder html) {
    String name = at.place().withCountry(wording);
    Map<List<String>, String> rows = new LinkedHashMap<>();
    List<String> anyway = pay(at, Optional.empty());
    facts
        .chargeSchemes()
        .askedIn(at.place().country())
        .forEach(
            (scheme, words) -> {
              List<String> pay = pay(at, Optional.of(scheme));
              rows.put(pay, pay.equals(anyway) ? name : wording.say("plain.fact", name, words));
            });
    if (rows.isEmpty()) {
      rows.put(anyway, name);
    }
    rows.forEach((pay, of) -> row(of, pay, html));
  }

  private List<String> pay(PagePlace at, Optional<String> scheme) {
    return HOURS.stream().flatMap(hours -> pay(at, scheme, hours).stream()).toList();
  }

  private void row(String name, List<String> pay, StringBuilder html) {
    if (pay.size() == HOURS.size()) {
      html.append("<tbody><tr><th scope=\"rowgroup\" colspan=\"2\">");
      html.append(HtmlText.escaped(name)).append("</th></tr>\n");
      for (int i = 0; i < pay.size(); i++) {
        html.append("<tr><th scope=\"row\">").append(hours(HOURS.get(i))).append("</th><td>");
        html.append(pay.get(i)).append("</td></tr>\n");
      }
      html.append("</tbody>\n");
    }
  }

  /** The least gross pay, as {@code target} says it. */
  private Optional<String> pay(PagePlace at, Optional<String> scheme, int hours) {
    ParsedOptions typed = new ParsedOptions(Map.of(), List.of(), List.of(), () -> day).by(facts);
    typed.add(ReferenceOptions.COUNTRY, at.place().toString());
    typed.add(ReferenceOptions.ON, day.toString());
    typed.add(WorkOptions.HOURS, hours + "h/week");
    scheme.ifPresent(name -> typed.add(WorkOptions.CHARGES, name));
    try {
      WageCalculation known = Question.of(typed, new Problems()).calculate(facts);
      return known.comparisons().stream().findFirst().flatMap(this::pay);
    } catch (UnknownChargesException e) {
      return Optional.empty();
    }
  }

  private Optional<String> pay(Comparison comparison) {
    return new Target(comparison, Optional.empty(), false)
        .grossPay()
        .map(gross -> wording.figures().atLeast().money(gross, comparison.currency()));
  }
}
