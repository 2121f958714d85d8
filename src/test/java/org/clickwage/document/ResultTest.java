package org.clickwage.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.output.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultTest {
  private static final Wording WORDING = Wording.in(Language.ENGLISH);
  private static final String NAME = "x".repeat(100);
  private static final int ROWS = 10_000;

  /** As much as the buffers between a row and a file hold. */
  private static final long BUFFERED = 1 << 16;

  /** What comes out is counted and not kept. */
  private static final class Counted extends OutputStream {
    private long count;

    @Override
    public void write(int b) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      count += length;
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "JSON"})
  void aRowIsWrittenBeforeManyMoreAreMade(Format format) throws IOException {
    Counted out = new Counted();
    long[] mostHeld = {0};
    Column<Integer> name =
        Column.text(
            "name",
            row -> {
              mostHeld[0] = Math.max(mostHeld[0], (long) row * NAME.length() - out.count);
              return NAME;
            });
    List<Integer> rows = IntStream.range(0, ROWS).boxed().toList();
    Result.of("rows", "", Table.onDemand(List.of(name), rows, WORDING))
        .write(format, context(), out);
    assertTrue(out.count > (long) ROWS * NAME.length());
    assertTrue(mostHeld[0] < BUFFERED, mostHeld[0] + " bytes were held");
  }

  /** In every format it comes before its annex, which has a sheet of its own on paper. */
  @ParameterizedTest
  @EnumSource(names = {"TEXT", "MARKDOWN", "HTML", "LATEX"})
  void aLetterComesBeforeItsAnnex(Format format) {
    Letter letter =
        new Letter.Builder("Claim").subject().list(List.of("one", "two")).paragraph("I.").build();
    Table annex = Table.of(List.of(Column.text("name", "Name", row -> row)), List.of("A"), WORDING);
    Document document =
        new Document.Builder().cover(letter, "In short.").table("Annex", annex).build();
    Result result = new Result(() -> document, () -> annex, json -> json.texts("none", List.of()));
    String all = new String(result.in(format, context()), StandardCharsets.UTF_8);
    String end = "I.";
    int sheet =
        switch (format) {
          case HTML -> all.indexOf("class=\"annex\"");
          case LATEX -> all.indexOf("\\newpage");
          default -> all.indexOf("Annex");
        };
    assertTrue(all.indexOf(end) < sheet && sheet <= all.lastIndexOf("Annex"), all);
    assertTrue(all.indexOf("two") < all.indexOf(end), all);
    assertFalse(all.contains("In short."), all);
  }

  /** On a screen in the line below its figure, elsewhere after it. */
  @Test
  void aStandardErrorIsInBrackets() {
    Column<String> name = Column.text("group", "Group", row -> row);
    Column<String> mean =
        Column.right("mean", "Mean", row -> Cell.of(1000, row.isEmpty() ? "–" : "€1,000.00"));
    Column<String> sure = mean.with((row, cell) -> row.isEmpty() ? cell : cell.withError("€2"));
    Result result =
        Result.of("rows", "Pay", Table.of(List.of(name, sure), List.of("All", ""), WORDING));
    assertEquals(
        """

        Pay %s
          Group       Mean
          All    €1,000.00
                      (€2)
                         –
        """
            .formatted("─".repeat(76)),
        text(result, Format.TEXT));
    assertTrue(text(result, Format.MARKDOWN).contains("| All | €1,000.00 (€2) |"));
    assertTrue(text(result, Format.HTML).contains(">€1,000.00 (€2)<"));
    assertTrue(text(result, Format.LATEX).contains(" & (\\texteuro{}2) "));
  }

  private static String text(Result result, Format format) {
    return new String(result.in(format, context()), StandardCharsets.UTF_8);
  }

  private static RenderContext context() {
    return new RenderContext(
        WORDING,
        new Provenance("1.0.0", LocalDate.of(2026, 6, 1)),
        new Heading(Optional.empty(), Optional.empty()),
        Links.NONE,
        StandardCharsets.UTF_8,
        Palette.NONE,
        80,
        false,
        false);
  }
}
