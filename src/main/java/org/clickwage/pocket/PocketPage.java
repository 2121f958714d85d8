package org.clickwage.pocket;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.document.Drawing;
import org.clickwage.document.Links;
import org.clickwage.document.ScriptedPage;
import org.clickwage.message.Audience;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.output.Provenance;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;

/**
 * The program on one page, for a telephone without a network: its script, the facts of some
 * countries since a day, and what it says of them in some languages.
 *
 * @param places those of the tables: a country with all that is in it, or a part of one
 * @param since the first day of the works that it is for
 * @param made the day on which it is written
 * @param contact where it says to ask
 * @param minimum a rate of the user's own that it compares with, as it was typed
 */
public record PocketPage(
    Set<Place> places,
    LocalDate since,
    LocalDate made,
    List<Language> languages,
    Optional<String> contact,
    Optional<String> minimum) {
  /** The same that opens in one of its languages. */
  public PocketPage in(Language first) {
    List<Language> others = languages.stream().filter(each -> !each.equals(first)).toList();
    List<Language> all = Stream.concat(Stream.of(first), others.stream()).toList();
    return new PocketPage(places, since, made, all, contact, minimum);
  }

  /** The picture that a link to it shows, in the language in which it opens. */
  public Drawing card(Provenance provenance, ReferenceData facts) {
    Wording wording = wording(languages.get(0));
    Map<String, String> texts = labels(languages.get(0), provenance);
    String about = places.stream().map(wording::show).collect(Collectors.joining(", "));
    return ScriptedPage.card(texts.get("title"), texts.get("lead"), about, texts.get("known"));
  }

  /**
   * Its HTML; the first language is that in which it opens.
   *
   * @param links where it will be found
   */
  public String write(Links links, Provenance provenance, ReferenceData facts) {
    List<PagePlace> known = PagePlace.of(places, facts, made);
    Map<String, String> texts = new TreeMap<>(labels(languages.get(0), provenance));
    texts.put("contact", contact.orElse(""));
    String reckoner =
        languages.stream()
            .map(each -> new Reckoner(facts, made, wording(each)).html(known))
            .collect(Collectors.joining());
    String data = new PageData(this, known, provenance, facts).write();
    return new ScriptedPage(languages.get(0).code(), texts, reckoner, data, links).write();
  }

  static Wording wording(Language language) {
    return of(Wording.in(language));
  }

  /** The same for who fills in the fields of a page. */
  static Wording of(Wording wording) {
    return wording.with(Audience.OF_PAGE).published();
  }

  /**
   * What the page says in a language apart from its answers: its own labels by their names, and the
   * questions of the interview by their keys.
   */
  Map<String, String> labels(Language language, Provenance provenance) {
    Wording wording = wording(language);
    Map<String, String> labels = new TreeMap<>();
    for (String name : ScriptedPage.labels()) {
      String key = name.indexOf('.') < 0 ? "pocket.label." + name : name;
      Note label = Note.of(key, provenance.referenceData(), made, since, provenance.version());
      labels.put(name, wording.say(label));
    }
    return labels;
  }
}
