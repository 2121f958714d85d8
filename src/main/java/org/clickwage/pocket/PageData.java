package org.clickwage.pocket;

import java.io.IOException;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.ScriptedPage;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.output.Provenance;
import org.clickwage.profile.Profiles;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.PageTables;
import org.clickwage.reference.ReferenceData;

/**
 * What the scripts of a page read: the program's own files, cut to what the page is for, what there
 * is to choose from, and all labels.
 */
record PageData(
    PocketPage page, List<PagePlace> places, Provenance provenance, ReferenceData facts) {
  /** In which workers of any country may be paid. */
  private static final List<String> EVERYWHERE = List.of("EUR", "USD");

  private static final String VERSION = "version";

  String write() {
    return JsonOutput.write(provenance, this::write);
  }

  private void write(JsonOutput json) throws IOException {
    Set<String> currencies = currencies();
    json.object("files", () -> texts(files(currencies), json));
    json.texts("languages", page.languages().stream().map(Language::code).toList());
    json.object("text", () -> labels(json));
    json.objects("places", places, place -> place(place, json));
    chosen("works", "work.", LegalFloor.Work.values(), json);
    chosen("vehicles", "vehicle.", LegalFloor.Vehicle.values(), json);
    json.objects("currencies", currencies, code -> currency(code, json));
    json.texts(
        "fixed",
        page.minimum().stream().map(rate -> ReferenceOptions.MINIMUM.name() + " " + rate).toList());
    json.text("contact", page.contact());
  }

  private Set<String> currencies() {
    Set<String> currencies = new LinkedHashSet<>();
    places.forEach(each -> currencies.add(each.currency().getCurrencyCode()));
    currencies.addAll(EVERYWHERE);
    return currencies;
  }

  private Map<String, String> files(Set<String> currencies) {
    ScriptWords words = ScriptWords.of(ScriptedPage.engine());
    Map<String, String> files = new TreeMap<>(words.lists());
    files.putAll(Profiles.files());
    files.putAll(PageTables.of(page.places(), currencies, page.since()));
    files.put(VERSION, provenance.version());
    files.put(PageAnswer.SINCE, page.since().toString());
    for (Language language : page.languages()) {
      files.put(language.file(), words.messages(Wording.in(language)));
    }
    return files;
  }

  private static void texts(Map<String, String> texts, JsonOutput json) throws IOException {
    for (Map.Entry<String, String> each : texts.entrySet()) {
      json.text(each.getKey(), each.getValue());
    }
  }

  private void labels(JsonOutput json) throws IOException {
    for (Language language : page.languages()) {
      json.object(language.code(), () -> texts(page.labels(language, provenance), json));
    }
  }

  /** The same in each language, for what there is to choose from. */
  private void words(String name, Function<Wording, String> words, JsonOutput json)
      throws IOException {
    json.object(
        name,
        () -> {
          for (Language language : page.languages()) {
            json.text(language.code(), words.apply(PocketPage.wording(language)));
          }
        });
  }

  private void place(PagePlace at, JsonOutput json) throws IOException {
    String country = at.place().country();
    json.text("code", at.code());
    json.text("country", country);
    json.text("currency", at.currency().getCurrencyCode());
    words("group", wording -> wording.say("country." + country), json);
    words("words", wording -> wording.show(at.place()), json);
    Map<String, Text> schemes = facts.chargeSchemes().askedIn(country);
    json.objects("schemes", schemes.keySet(), name -> scheme(name, schemes.get(name), json));
  }

  private void scheme(String name, Text asked, JsonOutput json) throws IOException {
    json.text("code", name);
    json.bool("acre", facts.chargeSchemes().takesAcre(name));
    words("words", wording -> wording.show(asked), json);
  }

  private void chosen(String name, String key, Enum<?>[] constants, JsonOutput json)
      throws IOException {
    json.objects(
        name,
        List.of(constants),
        constant -> {
          json.text("code", Note.word(constant));
          words("words", wording -> wording.say(key + Note.word(constant)), json);
        });
  }

  private void currency(String code, JsonOutput json) throws IOException {
    json.text("code", code);
    words("words", wording -> wording.figures().sign(Currency.getInstance(code)), json);
  }
}
