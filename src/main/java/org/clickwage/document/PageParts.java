package org.clickwage.document;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.document.Document.Block;
import org.clickwage.message.Wording;

/** A document for a page that places its parts: the figure, the sentences, and all else as HTML. */
public record PageParts(Document document, Wording wording) {
  /** Writes the parts into an object that is open. */
  public void write(JsonOutput json) throws IOException {
    json.text("figure", of(Block.Headline.class).map(Block.Headline::figure).findFirst());
    json.objects(
        "answers",
        of(Block.Answer.class).toList(),
        answer -> {
          json.text("tone", Wording.key(answer.tone()));
          json.text("text", answer.marked());
        });
    json.texts("doubts", of(Block.Doubt.class).map(Block.Doubt::text).toList());
    json.text("html", HtmlWriter.blocks(new Document(withoutBars(document.blocks())), wording));
  }

  private <B extends Block> Stream<B> of(Class<B> kind) {
    return document.blocks().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The page has its own bar, and no place for a line over others. */
  private static List<Block> withoutBars(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> !(block instanceof Block.Barred))
        .map(block -> block instanceof Block.Picture picture ? withoutBars(picture) : block)
        .toList();
  }

  private static Block withoutBars(Block.Picture picture) {
    return new Block.Picture(
        picture.title(), picture.reading(), withoutBars(picture.words()), picture.chart());
  }
}
