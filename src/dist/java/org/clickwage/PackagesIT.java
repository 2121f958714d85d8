package org.clickwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packages are installed, used and removed as those who get them do. */
class PackagesIT {
  private static final Path DIST = Path.of(System.getProperty("dist.folder"));
  private static final String VERSION = System.getProperty("dist.version");

  @TempDir private Path temporary;

  private record Outcome(int code, String out) {}

  /**
   * In a copy of this system that is thrown away: Debian's scripts run as root, the program as one
   * who has no home.
   */
  @Test
  void debianInstallsUpgradesAndRemovesIt() throws Exception {
    assumeTrue(isThere("dpkg") && run("id", "-u").out().equals("0\n"), "needs root of a Debian");
    Path script = Files.writeString(temporary.resolve("try.sh"), DEBIAN);
    String deb = DIST.resolve("clickwage_" + VERSION + "_all.deb").toString();
    Outcome outcome = run("unshare", "-m", "sh", script.toString(), deb, temporary.toString());
    assertEquals(0, outcome.code(), outcome.out());
    assertTrue(outcome.out().contains("\nclickwage " + VERSION), outcome.out());
    assertTrue(outcome.out().endsWith("\nleft:\n"), outcome.out());
  }

  private static final String DEBIAN =
      """
      set -e
      mount -t tmpfs none "$2" && cd "$2" && mkdir upper work root
      mount -t overlay overlay -o lowerdir=/,upperdir=upper,workdir=work root
      mount --rbind /proc root/proc && mount --rbind /dev root/dev
      cp "$1" root/clickwage.deb
      as_nobody() {
        chroot root setpriv --reuid=65534 --regid=65534 --clear-groups \\
          env -i PATH=/usr/bin:/bin "$@" 2>&1
      }
      for time in installed upgraded; do
        chroot root dpkg -i /clickwage.deb >log 2>&1 || { cat log; exit 1; }
        echo && as_nobody clickwage --version
        as_nobody CLICKWAGE_JAVA_OPTS=-Xlog:class+load clickwage --version |
          grep -q 'org.clickwage.Main source: shared objects file'
        [ -f root/usr/share/man/man1/clickwage-calc.1 ]
        [ "$(find root/usr/lib/clickwage -name '*.jsa' | wc -l)" = 1 ]
      done
      chroot root dpkg -P clickwage >log 2>&1
      echo left: && find upper -name '*clickwage*' ! -name clickwage.deb ! -type c
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
    String name =
        "clickwage-%s-%s-%s.zip"
            .formatted(VERSION, System.getProperty("os.name"), System.getProperty("os.arch"));
    String launcher = unpacked(name) + "/bin/clickwage";
    String[] tools = {"sh", "mkdir", "find", "readlink", "locale", "rm", "nice", "awk"};
    Path bin = Files.createDirectory(temporary.resolve("bin"));
    for (String tool : tools) {
      Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool));
    }
    Map<String, String> bare = Map.of("PATH", bin.toString(), "JAVA_HOME", "/nowhere");
    Outcome outcome = run(bare, launcher, "--version");
    assertTrue(outcome.out().startsWith("clickwage " + VERSION), outcome.out());
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

  private String unpacked(String zip) throws Exception {
    Outcome outcome = run("unzip", "-q", DIST.resolve(zip).toString(), "-d", temporary.toString());
    assertEquals(0, outcome.code(), outcome.out());
    return temporary.resolve("clickwage-" + VERSION).toString();
  }

  private boolean isThere(String tool) throws Exception {
    return run("sh", "-c", "command -v " + tool).code() == 0;
  }

  private Outcome run(String... command) throws Exception {
    return run(Map.of(), command);
  }

  private Outcome run(Map<String, String> more, String... command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("XDG_CACHE_HOME", temporary.resolve("cache").toString());
    builder.environment().putAll(more);
    Process process = builder.redirectInput(Path.of("/dev/null").toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out);
  }
}
