package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clickwage.Call;
import org.clickwage.options.FileOptions;
import org.clickwage.options.Option;
import org.clickwage.options.PeopleSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a command reads, however it finds it, no option of it ever writes to. */
class InputsAreKeptTest {
  /** By command, one that reads all it can: each word with a % is made below the folder. */
  private static final Map<String, String> READING =
      Map.ofEntries(
          Map.entry("calc", "--pay 400€/week --hours 60h/week --country FR --reference %own"),
          Map.entry("target", "--want 12€/h --pay 1€/task --reference %own"),
          Map.entry("compare", "%cases.csv --profile %my.profile --reference %own"),
          Map.entry(
              "batch",
              "%survey.csv --pseudonymise worker --key %key --profile %my.profile"
                  + " --reference %own"),
          Map.entry("sessions", "%tasks.csv --minimum 7.25USD/h --min-group 1 --reference %own"),
          Map.entry("statement", "%exports %export.zip --reference %own"),
          Map.entry("statement --each", "%people --key %key --min-group 1 --reference %own"),
          Map.entry(
              "claim", "%exports --country FR --as self-employed --work rides --reference %own"),
          Map.entry("log", "add --date 2026-11-02 --pay 50€ --file %log.csv"),
          Map.entry("template", "survey"),
          Map.entry("verify", "%x.datapackage.json"),
          Map.entry("cases", "--reference %own"),
          Map.entry("minimum", "FR --history --reference %own"),
          Map.entry("charges", "--reference %own"),
          Map.entry("published", "--reference %own"),
          Map.entry("page", "--country FR"),
          Map.entry("ask", "--platform uber --country FR --reference %own"),
          Map.entry("completion", "bash"));

  private static final Pattern ENDING = Pattern.compile("FILE(\\.\\w+)");

  /** The options that may name a file and never write one, except a new key. */
  private static final Set<String> READ = Set.of("--profile", "--input", "--key", "--reference");

  /** The option that makes a folder and takes it away again. */
  private static final String GONE = "--parts";

  @TempDir Path all;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(all.resolve("read"));
  }

  static Set<String> calls() {
    assertTrue(READING.keySet().containsAll(Commands.NAMES));
    return READING.keySet();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void noOptionWritesToWhatIsRead(String begin) throws IOException {
    List<String> words = new ArrayList<>(List.of(begin.split(" ")));
    String command = words.get(0);
    words.add("@" + made("%words.args"));
    for (String word : READING.get(begin).split(" ")) {
      words.add(word.startsWith("%") ? made(word).toString() : word);
    }
    Map<Path, String> read = contents();
    CommandSpec spec = Commands.named(command).spec();
    for (OptionSpec option : spec.options()) {
      if (isOfFile(option) && isUsed(option, words) && writes(spec, option, words)) {
        for (Path file : others(read, option, words)) {
          refuses(spec, option, file, words);
          assertEquals(read, contents(), option.longestName());
        }
      }
    }
  }

  private static boolean isOfFile(OptionSpec option) {
    return option.paramLabel() != null && Option.isOfFile(option.paramLabel());
  }

  /** Statistics of one person's own data are none. */
  private static boolean isUsed(OptionSpec option, List<String> words) {
    return !words.get(0).equals("statement")
        || words.contains("--each")
        || !PeopleSettings.ALL.has(option.longestName());
  }

  /** Whether the command makes a file of this name, as it must unless it reads one. */
  private boolean writes(CommandSpec spec, OptionSpec option, List<String> words)
      throws IOException {
    Path fresh = Files.createTempDirectory(all, "").resolve("fresh" + ending(option));
    Call call = call(spec, option, fresh, words);
    boolean isGone = option.longestName().equals(GONE);
    assertTrue(
        isGone || Files.exists(fresh) || READ.contains(option.longestName()),
        () -> call.args() + call.err());
    return isGone || Files.exists(fresh);
  }

  /** All that is read except what the option itself names: a logbook, or a key. */
  private static List<Path> others(Map<Path, String> read, OptionSpec option, List<String> words) {
    int value = words.indexOf(option.longestName()) + 1;
    return read.keySet().stream()
        .filter(file -> value == 0 || !file.toString().equals(words.get(value)))
        .toList();
  }

  private void refuses(CommandSpec spec, OptionSpec option, Path file, List<String> words)
      throws IOException {
    Path link = Files.createTempDirectory(all, "").resolve("link" + ending(option));
    Files.createSymbolicLink(link, file);
    Call call = call(spec, option, link, words);
    assertNotEquals(0, call.exit(), () -> call.args() + call.err());
  }

  private static String ending(OptionSpec option) {
    Matcher ending = ENDING.matcher(option.paramLabel());
    return ending.find() ? ending.group(1) : ".csv";
  }

  private Call call(CommandSpec spec, OptionSpec option, Path file, List<String> words) {
    List<String> all = new ArrayList<>(words);
    int known = all.indexOf(option.longestName());
    if (known >= 0) {
      all.set(known + 1, file.toString());
    } else {
      all.addAll(List.of(option.longestName(), file.toString()));
    }
    if (option.longestName().equals(FileOptions.SAVE_PROFILE.name())) {
      all.add("--preview");
    }
    if (spec.findOption(FileOptions.FORCE.name()) != null) {
      all.add(FileOptions.FORCE.name());
    }
    return Call.of(all.toArray(String[]::new));
  }

  private Path made(String word) throws IOException {
    Path path = folder.resolve(word.substring(1));
    Path samples = Path.of("samples");
    switch (word) {
      case "%exports" -> copy(samples.resolve("driver-export"), path);
      case "%people" -> {
        copy(samples.resolve("driver-export"), path.resolve("ann"));
        Path other = Files.createDirectory(all.resolve("ben"));
        String log = other.resolve("log.csv").toString();
        Call.line("log add --date 2026-11-02 --start 9:00 --end 17:00 --pay 90€ --file " + log);
        pack(other, path.resolve("ben.zip"));
      }
      case "%own" -> {
        Path tables = folder.resolve("tables");
        copy(samples.resolve("own-tables"), tables);
        Files.createSymbolicLink(path, tables);
      }
      case "%export.zip" -> pack(samples.resolve("driver-export"), path);
      case "%words.args" -> Files.writeString(path, "--color never");
      case "%my.profile" -> Files.writeString(path, "same-names = yes\n");
      case "%log.csv" -> Call.of("log", "add", "--pay", "9€", "--file", path.toString());
      case "%x.datapackage.json" -> {
        String out = folder.resolve("x.csv").toString();
        Call.of("batch", samples.resolve("survey.csv").toString(), "--out", out);
      }
      case "%key" -> {
        Files.writeString(path, "0".repeat(64));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
      }
      default -> Files.copy(samples.resolve(word.substring(1)), path);
    }
    return path;
  }

  private static boolean isLock(Path file) {
    return file.toString().endsWith(".lock");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(file -> !isLock(file)).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private static void pack(Path from, Path archive) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Path file : files(from)) {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        // Another line end, so that it is not left out as the same file.
        zip.write((Files.readString(file) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private Map<Path, String> contents() throws IOException {
    Map<Path, String> contents = new TreeMap<>();
    for (Path file : files(folder)) {
      contents.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return contents;
  }
}
