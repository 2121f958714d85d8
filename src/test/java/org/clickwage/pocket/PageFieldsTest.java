package org.clickwage.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clickwage.Generator;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write into the fields of a page, as the options of calc. */
class PageFieldsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private static Map<String, List<String>> options(String lines) {
    Wording french = PocketPage.wording(new Language("fr"));
    Map<String, List<String>> options =
        PageFields.of(
                lines,
                french,
                new ParsedOptions(Map.of(), List.of(), List.of(), () -> TODAY),
                new Problems())
            .given();
    assertEquals(List.of("fr"), options.remove("--lang"));
    return options;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --pay     | 430                     | 430 EUR/week
          --pay     | 1 234,50                | 1234.5 EUR/week
          --pay     | 300..400                | 300..400 EUR/week
          --pay     | 1800 € par mois         | 1800 € par mois
          --pay     | 30 USD                  | 30 USD/week
          --pay     | environ 400             | 400 EUR/week
          --pay     | beaucoup                | beaucoup
          --hours   | 45                      | 45/week
          --hours   | 7h30                    | 7h30/week
          --hours   | 8 h par jour            | 8 h par jour
          --tasks   | 812                     | 812/week
          --paid-hours | 28                   | 28/week
          per-task  | 2                       | 2min/task
          per-task  | 45s                     | 45s/task
          per-task  | 1,5 - 2                 | 1,5 - 2min/task
          per-task  | 12 à 15                 | 12 to 15min/task
          per-task  | 1 h par tâche           | 1 h /task
          per-task  | longtemps               | longtemps
          --pay     | quatre cents            | quatre cents
          --pay     | dix centimes            | 0.1 EUR/week
          --platform-fee | 5                  | 5%
          --platform-fee | 20 €               | 20 €/week
          --platform-fee | 20 € par mois      | 20 € par mois
          --cost    | 40                      | costs=40 EUR/week
          --cost    | essence 40              | essence=40 EUR/week
          --cost    | téléphone 10 € par mois | téléphone=10 € par mois
          --on      | hier                    | 2026-11-29
          --on      | juin 2026               | 2026-06-01
          --charges | fr-micro-bnc            | fr-micro-bnc
          """)
  void whatAFieldLeavesOpenIsWhatWasChosenForIt(String field, String text, String option) {
    String lines = "period week\ncurrency EUR\nfee-unit %\n" + field + " " + text;
    String name = field.equals("per-task") ? "--hours" : field;
    assertEquals(Map.of(name, List.of(option)), options(lines));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --pay 300;pay-to 400              | {--pay=[300..400 EUR/week]}
          --pay 1 200,50;pay-to 1 400       | {--pay=[1200.5..1400 EUR/week]}
          pay-to 400                        | {--pay=[400 EUR/week]}
          --minimum 15                      | {--minimum=[15 EUR/h]}
          --minimum 15$/h                   | {--minimum=[15$/h]}
          --distance 120;distance-unit mi   | {--distance=[120mi/week]}
          --distance 120 km;distance-unit mi | {--distance=[120 km/week]}
          --hours 45;hours-to 50            | {--hours=[45h..50h/week]}
          --hours 8;hours-to 12             | {--hours=[8h..12h/week]}
          --hours 38h30;hours-to 42         | {--hours=[38h30..42h/week]}
          --platform-fee non;--cost rien    | {}
          --platform-fee 20                 | {--platform-fee=[20 EUR/week]}
          hours-to 50                       | {--hours=[50/week]}
          --hours 20;per-task 2             | {--hours=[20/week], --paid-hours=[2min/task]}
          --charges %;percent 24            | {--charges=[24%]}
          --charges %                       | {}
          --charges fr-micro-bnc;acre 1er mars 2026 | {--charges=[fr-micro-bnc,acre=2026-03-01]}
          --charges fr-micro-bnc;acre 01/03/2026 | {--charges=[fr-micro-bnc,acre=2026-03-01]}
          --charges-withheld true           | {--charges-withheld=[true]}
          --cost essence 40,50, téléphone 10 | {--cost=[essence=40.5 EUR/week, téléphone=10 EUR/week]}
          --cost essence 40,vélo 15         | {--cost=[essence=40 EUR/week, vélo=15 EUR/week]}
          --cost forfait 4G 10              | {--cost=[forfait 4G=10 EUR/week]}
          --cost essence 40 et vélo 15      | {--cost=[essence=40 EUR/week, vélo=15 EUR/week]}
          --cost essence 40+vélo 15         | {--cost=[essence=40 EUR/week, vélo=15 EUR/week]}
          """)
  void fieldsOfOneLineAreOneOption(String fields, String options) {
    String lines = "period week\ncurrency EUR\n" + fields.replace(";", "\n");
    assertEquals(options, options(lines).toString());
  }

  /** The law of the page: a field that is left open gives no option, whatever the others say. */
  @Test
  void aFieldLeftOpenIsNoOption() {
    Map<String, String> forms =
        Map.ofEntries(
            Map.entry("--country", "FR"),
            Map.entry("--work", "tasks"),
            Map.entry("--pay", "400"),
            Map.entry("--hours", "8 h par jour"),
            Map.entry("--paid-hours", "28"),
            Map.entry("--tasks", "812"),
            Map.entry("--platform-fee", "20"),
            Map.entry("--cost", "essence 40"),
            Map.entry("--charges", "fr-micro-bnc"),
            Map.entry("--charges-withheld", "true"),
            Map.entry("--client-country", "MG"),
            Map.entry("--on", "juin 2026"),
            Map.entry("--over", "une semaine"),
            Map.entry("--days-per-week", "5 à 6"));
    Generator.records(
        chance -> {
          Set<String> filled = new TreeSet<>(forms.keySet());
          filled.removeIf(name -> chance.oneIn(2));
          StringBuilder lines = new StringBuilder("period week\ncurrency EUR");
          forms.keySet().stream()
              .filter(name -> filled.contains(name) || chance.oneIn(2))
              .forEach(
                  name ->
                      lines.append(
                          "\n" + name + " " + (filled.contains(name) ? forms.get(name) : "")));
          assertEquals(filled, options(lines.toString()).keySet(), lines::toString);
        });
  }
}
