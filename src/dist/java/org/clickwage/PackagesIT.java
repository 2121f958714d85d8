package org.clickwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packages are installed, used and removed as those who get them do. */
class PackagesIT {
  private static final Path DIST = Path.of(System.getProperty("dist.folder"));
  private static final String VERSION = System.getProperty("dist.version");

  @TempDir private Path temporary;

  private record Outcome(int code, String out) {}

  /**
   * In a Debian that has nothing yet: its scripts run as root, the program as one who has no home.
   * The later version is the same but for its number.
   */
  @Test
  void debianInstallsUpgradesAndRemovesIt() throws Exception {
    assumeTrue(
        isThere("debootstrap") && run("id", "-u").out().equals("0\n"), "needs root of a Debian");
    Path script = Files.writeString(temporary.resolve("try.sh"), DEBIAN);
    String deb = DIST.resolve("clickwage_" + VERSION + "_all.deb").toString();
    Outcome outcome = run("unshare", "-m", "sh", script.toString(), deb, VERSION);
    assertEquals(0, outcome.code(), outcome.out());
    assertEquals("left:\n", outcome.out());
  }

  private static final String DEBIAN =
      """
      set -e
      mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Identifier: Packages' | grep -m 1 ^http)
      . /etc/os-release
      mount -t tmpfs none /mnt && cd /mnt
      debootstrap --variant=minbase "$VERSION_CODENAME" root "$mirror" >log 2>&1 || { cat log; exit 1; }
      mount --rbind /proc root/proc && mount --rbind /dev root/dev && cp /etc/resolv.conf root/etc
      dpkg-deb -R "$1" next
      sed -i "s/$2/9.9/" next/DEBIAN/control next/usr/lib/clickwage/bin/clickwage
      dpkg-deb -b next root/9.9.deb >log
      cp "$1" "root/$2.deb"
      in_root() { chroot root env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
      as_nobody() { in_root setpriv --reuid=65534 --regid=65534 --clear-groups env "$@" 2>&1; }
      for version in "$2" 9.9; do
        in_root apt-get install -qy --no-install-recommends "/$version.deb" >log 2>&1 || { cat log; exit 1; }
        as_nobody clickwage calc --pay 30EUR --hours 3h --brief | grep -qF 10.00
        as_nobody CLICKWAGE_JAVA_OPTS=-Xlog:class+load clickwage --version |
          grep -q 'org.clickwage.Main source: shared objects file'
        for file in man/man1/clickwage-calc.1 man/fr/man1/clickwage-calc.1 \\
          bash-completion/completions/clickwage zsh/vendor-completions/_clickwage; do
          [ -s root/usr/share/$file ]
        done
        case $(cd root/usr/lib/clickwage && find . -name '*.jsa') in *.jsa*.jsa) false ;; */"$version"-*) ;; *) false ;; esac
      done
      in_root apt-get remove -qy clickwage >log 2>&1
      echo left: && find root -xdev -path root/proc -prune -o -name '*clickwage*' -print
      """;

  @ParameterizedTest
  @ValueSource(strings = {"bash", "dash", "zsh", "busybox sh"})
  void everyShellStartsTheProgram(String shell) throws Exception {
    List<String> command = new ArrayList<>(List.of(shell.split(" ")));
    assumeTrue(isThere(command.get(0)), () -> shell + " is not installed");
    command.addAll(List.of(unpacked("clickwage-" + VERSION + ".zip") + "/bin/clickwage"));
    command.addAll(List.of("calc", "--pay", "€30", "--hours", "3h", "--brief"));
    Outcome outcome = run(command.toArray(String[]::new));
    assertEquals(0, outcome.code(), outcome.out());
    assertTrue(outcome.out().contains("€10.00"), outcome.out());
  }

  /** With the Java that it brings, though there is none on the PATH and JAVA_HOME is wrong. */
  @Test
  void theImageNeedsNoJava() throws Exception {
    String launcher = unpacked(image()) + "/bin/clickwage";
    String[] tools = {"sh", "mkdir", "find", "readlink", "locale", "rm", "nice", "awk"};
    Path bin = Files.createDirectory(temporary.resolve("bin"));
    for (String tool : tools) {
      Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool));
    }
    Map<String, String> bare = Map.of("PATH", bin.toString(), "JAVA_HOME", "/nowhere");
    Outcome outcome = run(bare, launcher, "--version");
    assertTrue(outcome.out().startsWith("clickwage " + VERSION), outcome.out());
  }

  /** On the day that the cases are of; who is asked sits at a terminal. */
  @TestFactory
  Stream<DynamicTest> everyCaseComesOutOfTheImage() throws Exception {
    assumeTrue(isThere("faketime"), "needs faketime");
    String day = Call.NOW.toString().replace('T', ' ');
    String launcher = unpacked(image()) + "/bin/clickwage";
    assertEquals(0, run(Map.of("CLICKWAGE_PREPARE", "yes"), launcher).code());
    return GoldenCase.all().stream()
        .filter(golden -> golden.theme().equals("en") && !golden.isAsked())
        .map(
            golden ->
                dynamicTest(
                    golden.folder().toString(),
                    () ->
                        GoldenCasesTest.assertExpected(
                            golden, golden.call(process(Map.of(), "faketime", day, launcher)))));
  }

  /** What is typed in a batch file, and each word that Java gets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "437 | calc --charges 24%% | calc,--charges,24%",
        "850 | `\"a b\" \"x & y\" \"1!2! ^\" \"\"` | `a b,x & y,1!2! ^,`",
        "1252 | `\"q=\\\"z\\\"\" FR;MG @x.args` | `q=\"z\",FR;MG,@x.args`",
        "65001 | 60..70h/week \"%%PATH%%\" C:\\a\\ | 60..70h/week,%PATH%,C:\\a\\"
      })
  void windowsPassesEachWordOn(String codePage, String typed, String words) throws Exception {
    assumeTrue(isThere("wine") && isThere("x86_64-w64-mingw32-gcc"), "needs Wine and MinGW");
    Path java = Files.createDirectories(temporary.resolve("jdk & (17)/bin")).resolve("java.exe");
    Path source = Files.writeString(temporary.resolve("java.c"), WORDS);
    assertEquals(0, run("x86_64-w64-mingw32-gcc", source.toString(), "-o", java.toString()).code());
    Path home = temporary.resolve("of (x86) !q").resolve("x".repeat(100));
    Files.createDirectories(home.getParent());
    Files.move(Path.of(unpacked("clickwage-" + VERSION + ".zip")), home);
    Path batch =
        Files.writeString(
            temporary.resolve("typed.cmd"),
            "@echo off\r\nchcp %s >nul\r\nset \"JAVA_HOME=%s\"\r\n\"%s\" %s\r\n"
                .formatted(
                    codePage,
                    windows(java.getParent().getParent()),
                    windows(home.resolve("bin/clickwage.cmd")),
                    typed));
    Map<String, String> wine =
        Map.of("WINEDEBUG", "-all", "WINEPREFIX", DIST.resolveSibling("wine").toString());
    Outcome outcome = run(wine, "wine", "cmd", "/c", windows(batch));
    String jar = windows(home.resolve("lib/clickwage.jar"));
    assertTrue(outcome.out().contains("[" + jar + "]"), outcome.out());
    String given = outcome.out().substring(outcome.out().indexOf("[" + jar + "]"));
    assertEquals(
        "[" + words.replace(",", "]\n[") + "]",
        given.substring(given.indexOf('\n')).replace("\r", "").strip());
    assertEquals(3, outcome.code(), outcome.out());
  }

  /**
   * No PowerShell is to be had here: its script's replacements are made as it makes them, then it
   * puts quotes around words with spaces, which C's library takes away again.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "24%",
        "a b",
        "q=\"z\"",
        "\"",
        "C:\\a\\",
        "C:\\a b\\",
        "\\\"x\\\\\" y\\\\",
        "FR,MG",
        " "
      })
  void powerShellPassesEachWordOn(String word) throws IOException {
    List<MatchResult> replacements =
        Pattern.compile("-replace '([^']*)', '([^']*)'")
            .matcher(Files.readString(Path.of("src/launcher/clickwage.ps1")))
            .results()
            .toList();
    for (int version : new int[] {5, 6}) {
      String passed = word;
      for (MatchResult each : replacements.subList(0, 7 - version)) {
        passed = passed.replaceAll(each.group(1), each.group(2).replace("\\", "\\\\"));
      }
      String atTheEnd = version < 6 ? "" : passed.replaceAll("^.*?(\\\\*)$", "$1");
      passed = passed.matches(".*\\s.*") ? '"' + passed + atTheEnd + '"' : passed;
      assertEquals(word, wordsByC(passed), "PowerShell " + version);
    }
  }

  /** The words of a command line of Windows, one a line. */
  private static String wordsByC(String line) {
    StringBuilder words = new StringBuilder();
    boolean quoted = false;
    for (MatchResult piece : Pattern.compile("(\\\\*)\"|.").matcher(line).results().toList()) {
      if (piece.group(1) == null) {
        words.append(piece.group().equals(" ") && !quoted ? "\n" : piece.group());
      } else {
        boolean literal = piece.group(1).length() % 2 == 1;
        words.append(piece.group(1), 0, piece.group(1).length() / 2).append(literal ? "\"" : "");
        quoted ^= !literal;
      }
    }
    return words.toString();
  }

  private static String windows(Path path) {
    return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }

  /** A program in Java's place that writes what it was given and ends as problems do. */
  private static final String WORDS =
      """
      #include <stdio.h>
      int main(int n, char **words) {
        for (int i = 1; i < n; i++) printf("[%s]\\n", words[i]);
        return 3;
      }
      """;

  @Test
  void theSumsAreRight() throws Exception {
    Outcome outcome = run("sh", "-c", "cd '" + DIST + "' && sha256sum -c SHA256SUMS");
    assertEquals(0, outcome.code(), outcome.out());
  }

  /** Those that allow passing parts on with the program, whatever its own will be. */
  private static final Set<String> LICENCES =
      Set.of(
          "Apache-2.0",
          "BSD-3-Clause",
          "GPL-2.0-only WITH Classpath-exception-2.0",
          "MIT AND Zlib",
          "OFL-1.1");

  @Test
  void eachPartIsNamedWithItsLicence() throws Exception {
    String zip = DIST.resolve("clickwage-" + VERSION + ".zip").toString();
    String copyright = run("unzip", "-p", zip, "*/copyright").out().toLowerCase(Locale.ROOT);
    for (JsonObject part : parts()) {
      String name = part.get("name").getAsString();
      assertTrue(copyright.replace(' ', '-').contains(name), name);
      JsonObject licence = part.getAsJsonArray("licenses").get(0).getAsJsonObject();
      JsonElement id =
          licence.has("license")
              ? licence.getAsJsonObject("license").get("id")
              : licence.get("expression");
      assertTrue(LICENCES.contains(id.getAsString()), part::toString);
      assertEquals(1, part.getAsJsonArray("licenses").size(), name);
    }
  }

  /** As far as the advisories go that were read, a file of the day that is given there. */
  @ParameterizedTest
  @CsvFileSource(files = "src/dist/advisories.csv", numLinesToSkip = 1)
  void noPartHasAFaultThatIsKnown(String part, String fixedIn, String advisory) throws Exception {
    for (JsonObject each : parts()) {
      boolean concerned =
          each.has("purl") && each.get("purl").getAsString().startsWith("pkg:" + part + "@");
      String version = each.get("version").getAsString();
      assertTrue(
          !concerned || Version.parse(version).compareTo(Version.parse(fixedIn)) >= 0,
          part + " " + version + ": " + advisory);
    }
  }

  private static List<JsonObject> parts() throws IOException {
    String bill = Files.readString(DIST.resolve("clickwage.cdx.json"));
    List<JsonObject> parts = new ArrayList<>();
    for (JsonElement part :
        JsonParser.parseString(bill).getAsJsonObject().getAsJsonArray("components")) {
      parts.add(part.getAsJsonObject());
    }
    return parts;
  }

  /** Elsewhere, a season later. */
  @Test
  void aSecondBuildGivesTheSameBytes() throws Exception {
    assumeTrue(isThere("faketime"), "needs faketime");
    String copy = Files.createDirectories(temporary.resolve("else/where")).toString();
    run("cp", "-R", "pom.xml", ".mvn", "src", "samples", "README.md", copy);
    String build = "faketime -f +93d mvn -q -B -Pdist -DskipTests package -f " + copy;
    Map<String, String> zone =
        Map.of("TZ", "Pacific/Kiritimati", "JAVA_HOME", System.getProperty("java.home"));
    Outcome outcome = run(zone, build.split(" "));
    assertEquals(0, outcome.code(), outcome.out());
    assertEquals(
        Files.readString(DIST.resolve("SHA256SUMS")),
        Files.readString(Path.of(copy, "target/dist/SHA256SUMS")));
  }

  private String unpacked(String zip) throws Exception {
    Outcome outcome = run("unzip", "-q", DIST.resolve(zip).toString(), "-d", temporary.toString());
    assertEquals(0, outcome.code(), outcome.out());
    return temporary.resolve("clickwage-" + VERSION).toString();
  }

  private static String image() {
    return "clickwage-%s-%s-%s.zip"
        .formatted(VERSION, System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  private boolean isThere(String tool) throws Exception {
    return run("sh", "-c", "command -v " + tool).code() == 0;
  }

  private Outcome run(String... command) throws Exception {
    return run(Map.of(), command);
  }

  private Outcome run(Map<String, String> more, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = process(more, command).redirectErrorStream(true);
    Process process = builder.redirectInput(Path.of("/dev/null").toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out);
  }

  /** Without a cache: what is made there meanwhile would outlive the test and its folder. */
  private ProcessBuilder process(Map<String, String> more, String... command) {
    var builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("XDG_CACHE_HOME", "/dev/null");
    builder.environment().putAll(more);
    return builder;
  }
}
