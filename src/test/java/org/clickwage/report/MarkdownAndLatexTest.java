package org.clickwage.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clickwage.Call;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown and LaTeX as those read them who turn them into pages. */
class MarkdownAndLatexTest {
  private static final String HOSTILE =
      "src/test/resources/cases/en/compare/hostile-texts/cases.csv";
  private static final String SAMPLE = "samples/cases.csv";

  @TempDir private Path folder;

  private static String compare(String file, String... more) {
    Call call = Call.of(Call.with(List.of("compare", file), more));
    assertEquals(0, call.exit(), call.err());
    return call.out();
  }

  private static String rendered(String markdown) {
    List<Extension> tables = List.of(TablesExtension.create());
    return HtmlRenderer.builder()
        .extensions(tables)
        .build()
        .render(Parser.builder().extensions(tables).build().parse(markdown));
  }

  @Test
  void aRowForEachCaseAndACellForEachColumn() {
    String html = rendered(compare(SAMPLE, "--format", "markdown"));
    String panels = html.substring(html.indexOf("<table>"), html.indexOf("<h2>Shortfall"));
    assertEquals(3, count(panels, "<table>"));
    assertEquals(3 + 8, count(panels, "<tr>"));
    assertEquals(3 * 3, count(panels, "</th>"));
    assertEquals(3 * 8, count(panels, "</td>"));
    assertTrue(panels.contains("<td>Courier in Lyon</td>"), panels);
    assertTrue(html.contains("<h2>Shortfall</h2>"));
  }

  @Test
  void textsOfTheTableAreNoMarkup() {
    String html = rendered(compare(HOSTILE, "--format", "markdown"));
    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("<img"), html);
    assertFalse(html.contains("<a href=\"javascript"), html);
    assertFalse(html.contains("<em>"), html);
    assertFalse(html.contains("<h1>"), html);
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), html);
    assertTrue(html.contains("a | b"), html);
    assertTrue(html.contains("*_`~"), html);
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @ParameterizedTest
  @ValueSource(strings = {SAMPLE, HOSTILE})
  void latexCompilesAsItIs(String file) throws Exception {
    boolean there = isOnPath("pdflatex");
    if (!there) {
      System.out.println("latexCompilesAsItIs skipped: no pdflatex is on the PATH");
    }
    assumeTrue(there, "no pdflatex is on the PATH of this machine");
    for (String language : List.of("en", "fr")) {
      Path tex = folder.resolve(language + ".tex");
      String text = compare(file, "--format", "latex", "--lang", language);
      Files.writeString(tex, text, StandardCharsets.UTF_8);
      assertEquals(0, compiled(tex), () -> log(language));
      assertTrue(Files.size(folder.resolve(language + ".pdf")) > 1_000);
    }
  }

  private int compiled(Path tex) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "pdflatex",
                "-interaction=nonstopmode",
                "-halt-on-error",
                "-no-shell-escape",
                tex.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "pdflatex does not end");
    return process.exitValue();
  }

  private String log(String language) {
    try {
      return Files.readString(folder.resolve(language + ".log"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
  }
}
