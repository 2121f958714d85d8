package org.clickwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the façade's documentation is a project of its own, and prints what it says. */
class ClickwageExampleTest {
  private static final Path SOURCE = Path.of("src/main/java/org/clickwage/Clickwage.java");
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\R(.*?)^ \\* \\}</pre>", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern PRINTED = Pattern.compile("println\\(.*\\); // (.*)");

  /** What follows an ellipsis is left out in the comment. */
  private static String asStated(String printed, String stated) {
    String beginning = stated.replace("…", "");
    return printed.startsWith(beginning) && stated.endsWith("…") ? stated : printed;
  }

  /** 515.50 / 60 = 8.591666…, under the SMIC of 11.65; the median of 40 / 4 and 14 / 1 is 12. */
  @Test
  void printsWhatItsCommentsState(@TempDir Path folder) throws Exception {
    String example = example();
    compile(example, folder);
    List<String> printed = run(folder);
    List<String> stated =
        PRINTED.matcher(example).results().map(comment -> comment.group(1)).toList();

    assertEquals(stated.size(), printed.size(), printed::toString);
    assertTrue(stated.contains("8.591666…") && stated.contains("12"), stated::toString);
    for (int i = 0; i < stated.size(); i++) {
      assertEquals(stated.get(i), asStated(printed.get(i), stated.get(i)));
    }
  }

  private static String example() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(SOURCE));
    assertTrue(example.find(), "the documentation has an example");
    return example.group(1).replaceAll("(?m)^ \\* ?", "");
  }

  private static void compile(String example, Path folder) throws IOException, URISyntaxException {
    Path source = Files.writeString(folder.resolve("Example.java"), example);
    Path program =
        Path.of(Clickwage.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                errors,
                errors,
                "-encoding",
                "UTF-8",
                "-proc:none",
                "-cp",
                program.toString(),
                "-d",
                folder.toString(),
                source.toString());
    assertEquals(0, exit, errors::toString);
  }

  private static List<String> run(Path folder) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (URLClassLoader own =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, Clickwage.class.getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      own.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) null);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
