package org.clickwage.document;

import java.util.List;
import java.util.Optional;
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
 * @param source every source of what is drawn, whole, and who made it
 * @param quoted all of it in a sentence to paste into an article
 */
public record Finding(
    String about, String title, String second, String figure, String source, String quoted) {
  private static final int MOST_LETTERS = 70;

  /** So many laws would be more than the picture; its page has them. */
  private static final int MOST_SOURCES = 12;

  private static final int MOST_QUOTED = 2;

  static Finding of(Document document, RenderContext context) {
    Optional<Block.Headline> headline = document.all(Block.Headline.class).findFirst();
    String title = context.heading().title().orElseGet(() -> title(document, headline, context));
    String about = headline.map(each -> each.about().get()).orElse("");
    List<String> sources = document.sourcesOfPicture();
    return new Finding(
        about,
        title,
        second(document).orElse(title),
        headline.map(Block.Headline::figure).orElse(""),
        source(sources, MOST_SOURCES, context),
        context
            .wording()
            .say(
                "page.quoted",
                title,
                about.isEmpty() ? "" : " (" + about + ")",
                source(quoted(acts(sources, context)), MOST_SOURCES, context)));
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

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static Optional<String> second(Document document) {
    return document.answers().limit(2).reduce((first, second) -> second);
  }

  /** Who made it, after these sources, or the ends of them where they are more than so many. */
  private static String source(List<String> all, int most, RenderContext context) {
    return all.size() > most
        ? source(many(acts(all, context), context.wording()), context)
        : all.isEmpty() ? context.made() : source(String.join(" · ", all), context);
  }

  private static String many(List<String> all, Wording wording) {
    return wording.say(
        "chart.many-sources", Integer.toString(all.size()), all.get(0), all.get(all.size() - 1));
  }

  private static String source(String listed, RenderContext context) {
    return context.wording().say("chart.sources", listed, context.made());
  }

  /** All sources for paper, which has no page to look them up: many are the acts alone. */
  static String sourceOnPaper(List<String> all, RenderContext context) {
    return all.size() > MOST_SOURCES
        ? source(String.join("; ", acts(all, context)), context)
        : source(all, MOST_SOURCES, context);
  }

  /** The sources for a card: whole, and the acts. */
  static List<String> sources(List<String> all, RenderContext context) {
    return Stream.of(cited(all, context), acts(all, context))
        .map(each -> source(each, MOST_SOURCES, context))
        .toList();
  }

  /**
   * That a figure is from a cited source goes without saying where there is little room, unlike one
   * that is computed or approximate.
   */
  private static List<String> cited(List<String> all, RenderContext context) {
    String sourced = " (" + context.wording().say("confidence.sourced") + ")";
    return all.stream().map(source -> source.replace(sourced, "")).toList();
  }

  /** The acts without where they were read. */
  private static List<String> acts(List<String> all, RenderContext context) {
    return cited(all, context).stream().map(source -> source.split("\\h*;")[0]).distinct().toList();
  }

  /** Of more than a few acts in a sentence, their names without what they set. */
  private static List<String> quoted(List<String> acts) {
    return acts.size() > MOST_QUOTED
        ? acts.stream().map(act -> act.replaceFirst(".*: ", "")).distinct().toList()
        : acts;
  }

  /** Whether it says the same as a sentence. */
  boolean says(Block.Answer answer) {
    return title.equals(withoutStop(answer.text()));
  }
}
