package org.clickwage.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.document.Document.Block.Headline;

/**
 * What a picture in a message shows, which is read alone: one figure, its sentence, and what shows
 * it.
 *
 * @param figure in large; a whole sentence less so
 * @param sentence what it is the figure of; empty of a sentence
 * @param more further sentences, where there is room
 * @param sources of what is drawn; empty where they are those of the document
 */
public record Card(
    String figure,
    String sentence,
    List<String> more,
    Optional<Chart> picture,
    List<Source> sources) {
  /** What goes on from a story. */
  private static final Pattern STORY = Pattern.compile("\\h?:");

  /** The figure of a document with its sentences; empty where there is none. */
  public static Optional<Card> of(
      Document document, Optional<Chart> picture, List<Source> sources) {
    return document
        .all(Headline.class)
        .filter(headline -> !headline.figure().isEmpty())
        .findFirst()
        .map(
            headline ->
                new Card(
                    headline.figure(),
                    sentence(headline, document),
                    document.answers().skip(1).toList(),
                    picture,
                    sources));
  }

  /** The first sentence, or the title, goes on from the figure where it begins with it. */
  private static String sentence(Headline headline, Document document) {
    String figure = headline.figure() + " ";
    String first = document.answers().findFirst().orElse("");
    return Stream.concat(Stream.of(first), headline.titles().get().stream().limit(1))
        .filter(text -> text.startsWith(figure))
        .map(text -> text.substring(figure.length()))
        .findFirst()
        .orElse(first);
  }

  /** The figure with its sentence, which may go on from it. */
  String title() {
    if (sentence.isEmpty()) {
      return figure;
    }
    boolean goesOn = Character.isLowerCase(sentence.codePointAt(0));
    return figure + (goesOn ? " " : " – ") + sentence;
  }

  /** The finding, and what goes on from it: of a story, what the picture shows. */
  String post(Finding finding) {
    boolean isStory =
        finding.title().startsWith(figure)
            && STORY.matcher(finding.title().substring(figure.length())).lookingAt();
    Optional<String> next =
        sentence.isEmpty()
            ? more.stream().findFirst()
            : picture.map(Chart::shares).filter(shares -> isStory && !shares.isEmpty());
    return finding.title() + next.map(Finding::withoutStop).map(". "::concat).orElse("");
  }

  /** What it shows beside its title, for those who do not see it. */
  String alternative() {
    return picture
        .map(Chart::described)
        .filter(words -> !words.isEmpty())
        .or(() -> more.stream().findFirst())
        .orElse(sentence.isEmpty() ? figure : sentence);
  }
}
