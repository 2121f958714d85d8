package org.clickwage.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.document.Document.Block;
import org.clickwage.message.Wording;

/**
 * What goes with figures wherever they are shown: over a page and in a link to it, on a picture, on
 * a card.
 *
 * @param about place, time and who was counted; empty where none is known
 * @param title the finding, in at most 70 characters where it can be said in so few
 * @param second the sentence that follows it
 * @param figure the one figure; empty where sentences alone answer
 * @param sources those of what is drawn with who made it, in lists that are shorter and shorter
 * @param quoted all of it in a sentence to paste into an article
 */
public record Finding(
    String about, String title, String second, String figure, List<String> sources, String quoted) {
  private static final int MOST_LETTERS = 70;

  private static final int MOST_QUOTED = 3;

  static Finding of(Document document, RenderContext context) {
    Optional<Block.Headline> headline = document.all(Block.Headline.class).findFirst();
    String title = context.heading().title().orElseGet(() -> title(document, headline, context));
    String about = headline.map(each -> each.about().get()).orElse("");
    List<Source> all = different(document.sourcesOfPicture());
    String quoted =
        all.isEmpty()
            ? context.madeBriefly()
            : first(Math.min(all.size(), MOST_QUOTED), all, Source::brief, context);
    return new Finding(
        about,
        title,
        second(document).orElse(title),
        headline.map(Block.Headline::figure).orElse(""),
        sources(all, context),
        context
            .wording()
            .say("page.quoted", title, about.isEmpty() ? "" : " (" + about + ")", quoted));
  }

  /**
   * What is short enough of its own titles and its first sentence, else the first of its own; a
   * mere list is its title.
   */
  private static String title(
      Document document, Optional<Block.Headline> headline, RenderContext context) {
    List<String> own = headline.stream().flatMap(each -> each.titles().get().stream()).toList();
    Stream<String> ofList = document.titles().filter(part -> headline.isEmpty()).limit(1);
    return Stream.of(own.stream(), document.answers().limit(1), ofList)
        .flatMap(each -> each)
        .map(Finding::withoutStop)
        .filter(title -> title.length() <= MOST_LETTERS)
        .findFirst()
        .or(() -> own.stream().findFirst())
        .orElseGet(() -> context.wording().say("page.title"));
  }

  static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static Optional<String> second(Document document) {
    return document.answers().limit(2).reduce((first, second) -> second);
  }

  /** Sources and who made it: all in brief, all as acts, then fewer and fewer of the first ones. */
  static List<String> sources(List<Source> all, RenderContext context) {
    List<Source> different = different(all);
    if (different.isEmpty()) {
      return List.of(context.madeBriefly());
    }
    int number = different.size();
    return Stream.concat(
            Stream.<Function<Source, String>>of(Source::brief, Source::act)
                .map(name -> first(number, different, name, context)),
            IntStream.range(1, number)
                .mapToObj(fewer -> first(number - fewer, different, Source::brief, context)))
        .toList();
  }

  /** Each that reads differently. */
  private static List<Source> different(List<Source> all) {
    Map<String, Source> byName = new LinkedHashMap<>();
    all.forEach(each -> byName.putIfAbsent(each.brief(), each));
    return List.copyOf(byName.values());
  }

  private static String first(
      int number, List<Source> all, Function<Source, String> name, RenderContext context) {
    Wording wording = context.wording();
    String listed = wording.apart(all.stream().limit(number).map(name).distinct()).orElseThrow();
    int others = all.size() - number;
    return wording.say(
        "chart.sources",
        others == 0 ? listed : wording.say("chart.more-sources", listed, Integer.toString(others)),
        context.madeBriefly());
  }

  /** Whether it says the same as a sentence. */
  boolean says(Block.Answer answer) {
    return title.equals(withoutStop(answer.text()));
  }
}
