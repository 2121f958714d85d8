package org.clickwage.pocket;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.JsonOutput;
import org.clickwage.message.BundledText;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.options.FormField;
import org.clickwage.options.InterviewCheck;
import org.clickwage.options.InterviewEcho;
import org.clickwage.options.Option;
import org.clickwage.options.OutputOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problem;
import org.clickwage.options.Problems;
import org.clickwage.options.Question;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.Refusals;
import org.clickwage.output.Provenance;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.WageJson;
import org.clickwage.report.WagePage;
import org.clickwage.stamp.IsoDay;

/**
 * What a page answers, as JSON: the work calculated, or its problems under the fields they are of.
 *
 * @param wording of {@code calc}
 * @param today the day of the reader's clock
 */
public record PageAnswer(Wording wording, LocalDate today, ReferenceData facts) {
  /** The file of a page that names the first day of the works that it is for. */
  static final String SINCE = "since";

  /** What is called otherwise in some countries. */
  private static final List<String> OF_CHARGES =
      List.of("ask.charges", "ask.charges-withheld", "pocket.label.before", "pocket.label.after");

  /**
   * @param language a code of ISO 639
   * @param today an ISO day
   */
  public static PageAnswer in(String language, String today, ReferenceData facts) {
    return new PageAnswer(Wording.in(new Language(language)), IsoDay.parse(today), facts);
  }

  /**
   * The answer in the parts of the page.
   *
   * @param fields one a line, as {@link PageFields} reads them
   */
  public String of(String fields) {
    Wording ofPage = PocketPage.of(wording);
    Problems problems = new Problems();
    ParsedOptions typed = PageFields.of(fields, ofPage, typed(Map.of()), problems);
    BundledText.find(SINCE).ifPresent(first -> checkDay(typed, IsoDay.parse(first), problems));
    return written(
        json ->
            WagePage.members(
                calculation(typed, problems).withClientAsYardstick(),
                PageFields.uncounted(fields, typed),
                ofPage,
                json),
        ofPage);
  }

  /**
   * Which fields are of use with what the others say, and what those of charges are called where
   * the work is.
   */
  public String asked(String fields) {
    Wording ofPage = PocketPage.of(wording);
    ParsedOptions typed = PageFields.of(fields, ofPage, typed(Map.of()), new Problems());
    InterviewCheck check = new InterviewCheck(new InterviewEcho(typed, ofPage));
    Wording ofPlace = check.echo().place().map(place -> ofPage.of(place.country())).orElse(ofPage);
    return written(
        json -> {
          json.object("fields", () -> fields(check, json));
          json.object("labels", () -> labels(ofPlace, json));
          json.text("withheld", check.withheldBy().orElse(""));
          json.bool(
              "vehicle",
              typed
                  .value(ReferenceOptions.WORK)
                  .filter(kind -> kind != LegalFloor.Work.TASKS)
                  .isPresent());
          json.text("distance", ReferenceOptions.unitOfRoads(typed));
        },
        ofPage);
  }

  private static void fields(InterviewCheck check, JsonOutput json) throws IOException {
    for (FormField field : FormField.values()) {
      if (!field.page().isEmpty()) {
        json.bool(field.page(), field.isAsked(check));
      }
    }
  }

  private static void labels(Wording ofPlace, JsonOutput json) throws IOException {
    for (String key : OF_CHARGES) {
      json.text(key.replace("pocket.label.", ""), ofPlace.say(key));
    }
  }

  /** Of the days before its first one a page has no facts. */
  private void checkDay(ParsedOptions typed, LocalDate first, Problems problems) {
    typed
        .value(ReferenceOptions.ON)
        .filter(day -> day.isBefore(first))
        .ifPresent(day -> problems.add(ReferenceOptions.ON, "problem.page-since", first));
  }

  /**
   * What {@code calc --format json} writes, to the byte, where it writes anything.
   *
   * @param options those of {@code calc}, one a line: {@code --pay 400€/week}
   */
  public String json(String options) {
    ParsedOptions typed = typed(options);
    typed.add(OutputOptions.LANG, wording.language().code());
    return written(
        json -> WageJson.members(calculation(typed, new Problems()), wording, json), wording);
  }

  private String written(JsonOutput.Members<JsonOutput> answer, Wording wording) {
    try {
      return written(facts, answer);
    } catch (RuntimeException e) {
      List<Problem> problems = Refusals.of(e);
      if (problems.isEmpty()) {
        throw e;
      }
      return written(facts, json -> refused(problems, wording, json));
    }
  }

  /** An answer of the program that a page has in it. */
  static String written(ReferenceData facts, JsonOutput.Members<JsonOutput> answer) {
    Provenance provenance = new Provenance(BundledText.of("version").strip(), facts.date());
    return JsonOutput.write(provenance, answer);
  }

  private static void refused(List<Problem> problems, Wording wording, JsonOutput json)
      throws IOException {
    json.objects(
        "problems",
        problems,
        problem -> {
          json.text("where", problem.where());
          json.text("text", wording.say(problem.what()));
        });
  }

  private WageCalculation calculation(ParsedOptions typed, Problems problems) {
    return Question.ofWork(typed, problems).calculate(facts);
  }

  ParsedOptions typed(String options) {
    Map<String, List<String>> typed = new TreeMap<>();
    for (String line : options.isEmpty() ? new String[0] : options.split("\n")) {
      String[] option = line.split(" ", 2);
      typed
          .computeIfAbsent(option[0], name -> new ArrayList<>())
          .add(option.length > 1 ? option[1] : Option.SET);
    }
    return typed(typed);
  }

  private ParsedOptions typed(Map<String, List<String>> options) {
    return new ParsedOptions(options, List.of(), List.of(), () -> today).by(facts);
  }
}
