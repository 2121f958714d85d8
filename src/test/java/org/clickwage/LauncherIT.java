package org.clickwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program starts wherever it is put and whoever calls it, and says nothing but its
 * results.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path HOME = Path.of(System.getProperty("clickwage.home"));
  private static final String JAVA_HOME = System.getProperty("java.home");

  @TempDir private Path temporary;
  private Path elsewhere;
  private Path cache;

  @BeforeEach
  void setUp() throws IOException {
    elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    cache = temporary.resolve("cache");
  }

  private record Outcome(int code, String out, String err) {}

  @Test
  void fromAnotherFolder() throws Exception {
    assertSaysVersion(run(HOME.resolve("bin/clickwage"), Map.of()));
  }

  @Test
  void usesTheArchiveOfTheInstallation() throws Exception {
    // Of such a jar Java 17 archives no classes: it looks for its place as a URL spells it.
    assumeFalse(HOME.toString().contains(" "), "the project stands in a folder with a space");
    assertTrue(isFromArchive(HOME), "classes come from the archive");
    assertTrue(Files.notExists(cache), "nothing is written elsewhere");
  }

  @Test
  void throughSymbolicLinks() throws Exception {
    Path bin = Files.createDirectory(temporary.resolve("bin"));
    Path absolute =
        Files.createSymbolicLink(bin.resolve("absolute"), HOME.resolve("bin/clickwage"));
    try {
      assertSaysVersion(run(absolute, Map.of()));
      Path relative = Files.createSymbolicLink(bin.resolve("relative"), Path.of("absolute"));
      assertSaysVersion(run(relative, Map.of()));
    } finally {
      Files.delete(absolute); // or JUnit warns that it points out of its folder
    }
  }

  @Test
  void fromTheSearchPath() throws Exception {
    String path = HOME.resolve("bin") + ":" + System.getenv("PATH");
    assertSaysVersion(run(List.of("env", "clickwage", "--version"), Map.of("PATH", path)));
  }

  @Test
  void aCopySoonHasItsOwnArchive() throws Exception {
    Path copy = copy(temporary.resolve("copy"));
    assertSaysVersion(run(copy.resolve("bin/clickwage"), Map.of()));
    awaitArchive();
    assertTrue(isFromArchive(copy), "classes come from the archive in the cache");
  }

  @Test
  void aPreparationThatWasKilledIsTriedAgainAfterADay() throws Exception {
    Path copy = copy(temporary.resolve("copy"));
    FileTime threeDaysAgo = FileTime.from(Instant.now().minus(3, ChronoUnit.DAYS));
    Files.setLastModifiedTime(copy.resolve("lib/clickwage.jar"), threeDaysAgo);
    assertSaysVersion(run(copy.resolve("bin/clickwage"), Map.of()));
    awaitArchive();
    Path archive = archive();
    Files.delete(archive);
    Path half = Files.createFile(archive.resolveSibling(archive.getFileName() + ".123.list"));
    Path tried = Files.createFile(archive.resolveSibling(archive.getFileName() + ".tried"));
    assertSaysVersion(run(copy.resolve("bin/clickwage"), Map.of()));
    Thread.sleep(500);
    assertTrue(Files.exists(half), "another run may be at it");
    FileTime twoDaysAgo = FileTime.from(Instant.now().minus(2, ChronoUnit.DAYS));
    Files.setLastModifiedTime(half, twoDaysAgo);
    Files.setLastModifiedTime(tried, twoDaysAgo);
    assertSaysVersion(run(copy.resolve("bin/clickwage"), Map.of()));
    awaitArchive();
  }

  /** Such as that of a worker whose folder an administrator works in. */
  @Test
  void anArchiveOfAnotherUserIsNotTaken() throws Exception {
    Path copy = copy(temporary.resolve("copy"));
    assertSaysVersion(run(copy.resolve("bin/clickwage"), Map.of()));
    awaitArchive();
    assumeTrue(Files.getAttribute(archive(), "unix:uid").equals(0), "only root gives files away");
    Files.setAttribute(archive(), "unix:uid", 65_534);
    assertFalse(isFromArchive(copy), "its classes are not loaded");
    assertEquals(65_534, Files.getAttribute(archive(), "unix:uid"), "nor is it replaced");
  }

  @Test
  void fromAFolderWithSpaces() throws Exception {
    Path copy = copy(temporary.resolve("two  spaces, a 'quote' and a $HOME *"));
    assertSaysVersion(run(copy.resolve("bin/clickwage"), Map.of()));
    awaitArchive();
    assertSaysVersion(run(copy.resolve("bin/clickwage"), Map.of()));
  }

  @Test
  void fromAReadOnlyCopyForAUserWithoutAWritableHome() throws Exception {
    Path copy = copy(temporary.resolve("read only"));
    setPermissions(copy, "r-xr-xr-x");
    try {
      // A file where a folder should be: not even root can write there.
      Path noFolder = Files.createFile(temporary.resolve("file"));
      Map<String, String> homeless =
          Map.of("HOME", noFolder.toString(), "XDG_CACHE_HOME", noFolder.toString());
      assertSaysVersion(run(copy.resolve("bin/clickwage"), homeless));
      assertSaysVersion(
          run(copy.resolve("bin/clickwage"), Map.of("HOME", "", "XDG_CACHE_HOME", "")));
    } finally {
      setPermissions(copy, "rwxr-xr-x");
    }
  }

  @Test
  void javaIsMissing() throws Exception {
    Map<String, String> bare = Map.of("JAVA_HOME", "", "PATH", elsewhere.toString());
    Outcome outcome = run(HOME.resolve("bin/clickwage"), with(bare, "LC_ALL", "C"));
    assertEquals(4, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith("clickwage: no Java found"), outcome.err());
    Outcome french = run(HOME.resolve("bin/clickwage"), with(bare, "LC_ALL", "fr_FR.UTF-8"));
    assertTrue(french.err().startsWith("clickwage: Java est introuvable"), french.err());
  }

  @Test
  void theStandardInputIsClosed() throws Exception {
    String launcher = HOME.resolve("bin/clickwage").toString();
    String command = "exec '" + launcher + "' batch - --lang en <&-";
    Outcome outcome = run(List.of("sh", "-c", command), Map.of());
    assertEquals(4, outcome.code());
    String reported = "clickwage batch: standard input could not be read: ";
    assertTrue(outcome.err().startsWith(reported), outcome.err());
  }

  @Test
  void javaIsTooOld() throws Exception {
    Path old = temporary.resolve("jdk8");
    Path java = Files.createDirectories(old.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"1.8.0_392\"' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> oldJava = Map.of("JAVA_HOME", old.toString(), "LC_ALL", "C");
    assertNeedsLaterJava(run(HOME.resolve("bin/clickwage"), oldJava), "1.8.0_392");
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    assertNeedsLaterJava(run(HOME.resolve("bin/clickwage"), oldJava), "11.0.2");
  }

  @Test
  void jvmOptionsPassThrough() throws Exception {
    Map<String, String> options =
        Map.of("CLICKWAGE_JAVA_OPTS", "-Dsome=thing -XshowSettings:properties");
    assertTrue(run(HOME.resolve("bin/clickwage"), options).err().contains("some = thing"));
  }

  /** A locale that came along by ssh, and that this machine has not. */
  @Test
  void aMissingLocaleKeepsTheEuroSign() throws Exception {
    String launcher = HOME.resolve("bin/clickwage").toString();
    // Written by the shell: here it would pass through our own locale.
    String euro = "\"$(printf '30\\342\\202\\254/h')\"";
    List<String> call = List.of("sh", "-c", "\"$0\" calc --hours 1h --pay " + euro, launcher);
    Outcome outcome = run(call, Map.of("LC_ALL", "tlh_XX.UTF-8"));
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("€30.00 an hour"), outcome.out());
    Outcome french = run(call, Map.of("LC_ALL", "", "LANG", "fr_XX.UTF-8"));
    assertTrue(french.out().contains("€ de l’heure"), french.out());
  }

  /** What is put in the place of a file that the shell has opened, no one would find. */
  @Test
  void aFileThatTheShellHasOpenedIsNotReplaced() throws Exception {
    Files.writeString(elsewhere.resolve("survey.csv"), "pay,hours\n5,1\n");
    String launcher = HOME.resolve("bin/clickwage").toString();
    List<String> call = List.of(launcher, "batch", "survey.csv", "--out", "/dev/stdout", "--force");
    Outcome outcome = run(call, Map.of("LC_ALL", "C"));
    assertEquals(4, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().endsWith("or - for standard output\n"), outcome.err());
  }

  /** A file of 33 megabytes, a packed one of 5, the standard input; all else is soon done. */
  @Test
  void compilesMoreForLongRunsOnly() throws Exception {
    for (String longRun : List.of("batch=large.csv", "sessions=packed.csv.gz", "batch=-")) {
      assertTrue(!isShort(longRun.split("=")), longRun);
    }
    for (String shortRun : List.of("batch=small.csv", "batch=missing.csv", "calc=large.csv")) {
      assertTrue(isShort(shortRun.split("=")), shortRun);
    }
  }

  private boolean isShort(String[] call) throws Exception {
    makeFile("small.csv", 1);
    makeFile("large.csv", 33_000_000 + (1 << 20));
    makeFile("packed.csv.gz", 5_000_000);
    Map<String, String> options = Map.of("CLICKWAGE_JAVA_OPTS", "-XX:+PrintCommandLineFlags");
    String launcher = HOME.resolve("bin/clickwage").toString();
    return run(List.of(launcher, call[0], call[1]), options)
        .out()
        .contains("-XX:TieredStopAtLevel=1");
  }

  /** A file without content that takes no room on most disks. */
  private void makeFile(String name, int size) throws IOException {
    try (var file = new RandomAccessFile(elsewhere.resolve(name).toFile(), "rw")) {
      file.setLength(size);
    }
  }

  /** As on a small machine: the sums of two hundred thousand workers take some 40 megabytes. */
  @Test
  void tooLittleMemoryIsReported() throws Exception {
    StringBuilder survey = new StringBuilder("worker,pay,hours\n");
    for (int worker = 0; worker < 200_000; worker++) {
      survey.append(worker).append(",9.50,1.00\n");
    }
    Files.writeString(elsewhere.resolve("survey.csv"), survey);
    String launcher = HOME.resolve("bin/clickwage").toString();
    List<String> command =
        List.of(launcher, "batch", "survey.csv", "--set", "currency=EUR", "--out", "out.csv");
    Outcome outcome = run(command, Map.of("CLICKWAGE_JAVA_OPTS", "-Xmx32m"));
    assertEquals(4, outcome.code(), outcome.err());
    String last = outcome.err().lines().reduce("", (first, second) -> second);
    // Java counts a little less than it was given.
    assertTrue(
        last.matches(
            "clickwage batch: not enough memory: Java may use [23]\\d MB here\\. Allow more:"
                + " CLICKWAGE_JAVA_OPTS=-Xmx[56]\\dm before the command\\."),
        outcome.err());
    try (var files = Files.list(elsewhere)) {
      assertEquals(List.of(elsewhere.resolve("survey.csv")), files.toList());
    }
  }

  private static void assertSaysVersion(Outcome outcome) {
    assertEquals("", outcome.err());
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().toLowerCase(Locale.ROOT).startsWith("clickwage"), outcome.out());
  }

  private static void assertNeedsLaterJava(Outcome outcome, String found) {
    assertEquals(4, outcome.code());
    assertTrue(outcome.err().startsWith("clickwage: needs Java 17 or later"), outcome.err());
    assertTrue(outcome.err().contains(found), outcome.err());
  }

  private boolean isFromArchive(Path home) throws Exception {
    Map<String, String> log = Map.of("CLICKWAGE_JAVA_OPTS", "-Xlog:class+load");
    return run(home.resolve("bin/clickwage"), log)
        .out()
        .contains("org.clickwage.Main source: shared objects file");
  }

  private void awaitArchive() throws Exception {
    for (int tenth = 0; tenth < 600 && !isAlone(".jsa"); tenth++) {
      Thread.sleep(100);
    }
    assertTrue(isAlone(".jsa"), "the archive is there, and what it was made from is gone");
  }

  private Path archive() throws IOException {
    try (var files =
        Files.find(cache, 99, (path, attributes) -> path.toString().endsWith(".jsa"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private boolean isAlone(String ending) throws IOException {
    try (var files = Files.find(cache, 99, (path, attributes) -> attributes.isRegularFile())) {
      List<String> names = files.map(Path::toString).toList();
      return names.size() == 1 && names.get(0).endsWith(ending);
    } catch (UncheckedIOException | NoSuchFileException stillChanging) {
      return false;
    }
  }

  private Outcome run(Path launcher, Map<String, String> environment) throws Exception {
    return run(List.of(launcher.toString(), "--version"), environment);
  }

  /**
   * Runs in another folder than the program's, with the Java of this test and a cache of its own.
   */
  private Outcome run(List<String> command, Map<String, String> environment) throws Exception {
    var builder = new ProcessBuilder(command).directory(elsewhere.toFile());
    builder.environment().put("JAVA_HOME", JAVA_HOME);
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    Path out = Files.createTempFile(temporary, "out", "");
    Path err = Files.createTempFile(temporary, "err", "");
    builder.redirectInput(Path.of("/dev/null").toFile());
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends");
    return new Outcome(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> all = new HashMap<>(map);
    all.put(key, value);
    return all;
  }

  /** As {@code cp -r} does: the times of the files are new. */
  private static Path copy(Path target) throws IOException {
    for (String file : List.of("bin/clickwage", "lib/make-archive", "lib/clickwage.jar")) {
      Files.createDirectories(target.resolve(file).getParent());
      Files.copy(HOME.resolve(file), target.resolve(file));
    }
    return target;
  }

  private static void setPermissions(Path folder, String permissions) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
      }
    }
  }
}
