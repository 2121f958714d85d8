package org.clickwage.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar that is found where it lies, and not needed where it does not. */
class TableFormatTest {
  private static final String SOURCE =
      """
      public class Other implements org.clickwage.workbook.TableFormat {
        public org.clickwage.workbook.Workbook unpack(
            java.nio.channels.FileChannel file, java.io.OutputStream text)
            throws java.io.IOException {
          text.write("pay,hours".getBytes());
          return new org.clickwage.workbook.Workbook("", true, java.util.List.of());
        }

        public Rows rows(java.io.OutputStream out, java.util.List<Column> columns) {
          return null;
        }
      }
      """;

  @TempDir Path folder;

  private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(content);
  }

  @Test
  void aJarNextToTheProgramIsLoadedByItsOwnLoader() throws IOException {
    Path source = Files.writeString(folder.resolve("Other.java"), SOURCE);
    String classes = System.getProperty("java.class.path");
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-cp", classes, source.toString()));
    Path extra = Files.createDirectory(folder.resolve("extra"));
    try (OutputStream file = Files.newOutputStream(extra.resolve("other.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      put(jar, "Other.class", Files.readAllBytes(folder.resolve("Other.class")));
      put(jar, "META-INF/services/" + TableFormat.class.getName(), "Other".getBytes(UTF_8));
    }
    TableFormat found = TableFormat.in(extra).orElseThrow();
    assertNotSame(TableFormat.class.getClassLoader(), found.getClass().getClassLoader());
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    assertTrue(found.unpack(null, text).hasNumbers());
    assertEquals("pay,hours", text.toString(UTF_8));
  }

  @Test
  void withoutOneThereIsNone() throws IOException {
    assertTrue(TableFormat.in(folder).isEmpty());
    assertTrue(TableFormat.in(folder.resolve("missing")).isEmpty());
    assertTrue(TableFormat.installed().isEmpty());
  }
}
