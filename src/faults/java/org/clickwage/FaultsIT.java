package org.clickwage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever call of the system fails while files are written, and whenever the program is killed:
 * each file is the old one or the new one, whole; of a set that is neither the next run tells it;
 * nothing lost goes unsaid. The calls are made to fail one at a time, by {@code strace}.
 */
class FaultsIT {
  private static final Path JAR =
      Path.of(System.getProperty("clickwage.home"), "lib/clickwage.jar");
  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

  /** One of so many faults is tried. */
  private static final int EVERY = Integer.getInteger("faults.every", 1);

  /** How the commands begin that are tried; all where nothing is said. */
  private static final String ASKED = System.getProperty("faults.command", "");

  private static final int KILLS = Integer.getInteger("faults.kills", 200);

  private static final List<String> CALLS =
      List.of("link", "rename", "fsync", "fdatasync", "close", "write", "pwrite64", "unlink");

  private static final List<String> FAULTS =
      List.of(
          "error=EIO", "error=ENOSPC", "error=EACCES", "error=EPERM", "error=EINTR", "signal=KILL");

  private static final int KILLED = 128 + 9;
  private static final String KEY = "key.txt";

  /** How the names begin of files that wait for another one. */
  private static final String LEFTOVER = ".";

  private static final Pattern REPORT =
      Pattern.compile("a run was stopped while|un traitement a été interrompu pendant la mise");

  /** Pseudonyms, keys, hashes and times. */
  private static final String CHANCE = "(?<=\\bp-)[0-9a-z]{16}|[0-9a-f]";

  private static final Pattern CALL = Pattern.compile("(\\d+) +(\\w+)\\(.*");

  @TempDir private Path base;
  private int folders;

  /** A command, and the outputs that are there before, whose names it gives again. */
  private record Job(String words, String... outputs) {
    @Override
    public String toString() {
      return words;
    }
  }

  private static final List<Job> JOBS =
      List.of(
          new Job(
              "batch survey.csv --out rich.csv --summary sums.csv --problems faults.txt"
                  + " --report page.html --chart chart.svg --force",
              "rich.csv",
              "sums.csv",
              "faults.txt",
              "page.html",
              "chart.svg",
              "rich.datapackage.json"),
          new Job("batch survey.csv --preview --save-profile own.profile --force", "own.profile"),
          new Job(
              "batch survey.csv --out rich.csv --pseudonymise worker --key key.txt --force",
              "rich.csv",
              "rich.datapackage.json"),
          new Job(
              "batch survey.csv --out rich.csv --parts parts --force",
              "rich.csv",
              "rich.datapackage.json"),
          new Job(
              "sessions tasks.csv --out done.csv --workers who.csv --summary sums.csv"
                  + " --report page.html --force",
              "done.csv",
              "who.csv",
              "sums.csv",
              "page.html",
              "done.datapackage.json"),
          new Job(
              "statement driver-export --out page.html --chart chart.svg --force",
              "page.html",
              "chart.svg"),
          new Job(
              "compare cases.csv --out page.html --chart chart.svg --leaflet leaf.html --force",
              "page.html",
              "chart.svg",
              "leaf.html"),
          new Job("compare cases.csv --kit kit --lang fr,en --force"),
          new Job(
              "calc --pay 400€ --hours 30h --country FR --out page.html --card card.svg"
                  + " --embed part.html --force",
              "page.html",
              "card.svg",
              "part.html"),
          new Job("page --country FR --out pocket.html --force", "pocket.html"),
          new Job("template survey --out form.csv --force", "form.csv"),
          new Job("log add --file book.csv --date 2024-06-03 --start 10:00 --end 12:00 --pay 30€"));

  /** What a run did: files by their names, each with its bytes but for digits that chance gives. */
  private record Outcome(int exit, String err, Map<String, String> files, Set<String> leftovers) {}

  @TestFactory
  Stream<DynamicTest> aCallThatFails() {
    return JOBS.stream()
        .filter(job -> job.words().startsWith(ASKED))
        .map(job -> dynamicTest(job.words(), () -> failEach(job)));
  }

  private void failEach(Job job) throws Exception {
    assumeTrue(isThere("strace"), "strace is not installed: no call can be made to fail");
    Path folder = prepared(job);
    Map<String, String> old = files(folder, new TreeSet<>());
    Path log = base.resolve("calls-" + folders);
    List<String> traced =
        List.of("strace", "-f", "--seccomp-bpf", "-y", "-e", "trace=" + traced(), "-o", log + "");
    Outcome whole = run(folder, traced, job, Long.MAX_VALUE);
    assertTrue(whole.exit() == 0 || whole.exit() == 3, whole.err());
    Map<String, Integer> counts = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    Random chance = new Random(JOBS.indexOf(job));
    for (String place : places(log, folder)) {
      for (String fault : FAULTS) {
        if (chance.nextInt(EVERY) == 0) {
          String injected = "inject=" + place.replace(":", ":" + fault + ":");
          try {
            counts.merge(failed(job, injected, old, whole), 1, Integer::sum);
          } catch (AssertionError e) {
            wrong.add(injected + ": " + e.getMessage());
            System.out.println(wrong.get(wrong.size() - 1));
          }
        }
      }
    }
    System.out.println(job.words().split(" --")[0] + ": " + counts + ", wrong " + wrong.size());
    assertEquals(List.of(), wrong);
  }

  private static String traced() {
    return String.join(",", CALLS) + ",linkat,renameat,renameat2,unlinkat";
  }

  /** Each call on a file of the folder, as its name with the number of it in its thread. */
  private static List<String> places(Path log, Path folder) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> places = new TreeSet<>();
    for (String line : Files.readAllLines(log, ISO_8859_1)) {
      Matcher call = CALL.matcher(line);
      if (call.matches()) {
        int count = counts.merge(call.group(1) + call.group(2), 1, Integer::sum);
        if (line.contains(folder.toString())) {
          places.add(call.group(2) + ":when=" + count);
        }
      }
    }
    return List.copyOf(places);
  }

  private String failed(Job job, String injected, Map<String, String> old, Outcome whole)
      throws Exception {
    Path folder = prepared(job);
    Path log = base.resolve("log");
    // Of a call that is met by a filter in the system no signal comes.
    String filtered = injected.contains("signal") ? "-q" : "--seccomp-bpf";
    List<String> strace =
        List.of(
            "strace",
            "-f",
            filtered,
            "-y",
            "-e",
            "trace=" + traced(),
            "-e",
            injected,
            "-o",
            log + "");
    Outcome faulty = run(folder, strace, job, Long.MAX_VALUE);
    // The count is of all calls in the thread, and another one may have come before: of those alone
    // that the program makes on its files it has to know.
    boolean isMeant =
        faulty.exit() == KILLED
            || Files.readAllLines(log, ISO_8859_1).stream()
                .anyMatch(line -> line.contains(folder.toString()) && line.contains("(INJECTED)"));
    return isMeant ? checked(job, folder, faulty, old, whole) : "another file";
  }

  @TestFactory
  Stream<DynamicTest> aKill() {
    return JOBS.stream()
        .filter(job -> job.words().startsWith(ASKED))
        .map(job -> dynamicTest(job.words(), () -> killOften(job)));
  }

  private void killOften(Job job) throws Exception {
    Path first = prepared(job);
    Map<String, String> old = files(first, new TreeSet<>());
    long start = System.nanoTime();
    Outcome whole = run(first, List.of(), job, Long.MAX_VALUE);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Random chance = new Random(JOBS.indexOf(job));
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < (KILLS + JOBS.size() - 1) / JOBS.size(); i++) {
      Path folder = prepared(job);
      // Files are written in the second half.
      long after = millis / 2 + (long) (chance.nextDouble() * millis * 0.6);
      counts.merge(
          checked(job, folder, run(folder, List.of(), job, after), old, whole), 1, Integer::sum);
    }
    System.out.println(job.words().split(" --")[0] + ", killed: " + counts);
  }

  /** What became of the files, in a word; the next run puts right what is left. */
  private String checked(
      Job job, Path folder, Outcome faulty, Map<String, String> old, Outcome whole)
      throws Exception {
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(whole.files().keySet());
    boolean isNew = faulty.files().equals(whole.files());
    boolean isOld = faulty.files().equals(old);
    boolean isKilled = faulty.exit() == KILLED;
    assertAll(
        () -> assertTrue(names.containsAll(faulty.files().keySet()), faulty.files().keySet() + ""),
        () -> names.forEach(name -> assertOldOrNew(name, faulty, old, whole)),
        () -> assertFalse(faulty.err().contains("\tat "), faulty.err()),
        () -> assertFalse(faulty.err().contains("org.clickwage"), faulty.err()),
        () -> assertFalse(faulty.err().contains("Exception"), faulty.err()),
        () -> assertTrue(isNew || faulty.exit() != whole.exit(), "lost: exit " + faulty.exit()),
        () ->
            assertTrue(
                isKilled || Set.of(0, 2, 3, 4).contains(faulty.exit()),
                faulty.exit() + " " + faulty.err()),
        () ->
            assertTrue(
                isKilled || faulty.exit() == whole.exit() || !faulty.err().isBlank(), "no word"));
    // The lock of a logbook stays beside it.
    boolean isTidy = whole.leftovers().containsAll(faulty.leftovers());
    if (isNew && isTidy) {
      return faulty.exit() == whole.exit() ? "new" : "new with exit " + faulty.exit();
    } else if (isOld && isTidy) {
      return "old";
    }
    boolean again = !job.words().startsWith("log add") || isOld;
    Outcome next = again ? run(folder, List.of(), job, Long.MAX_VALUE) : faulty;
    boolean isReported = REPORT.matcher(faulty.err() + next.err()).find();
    if (again) {
      assertEquals(whole.exit(), next.exit(), next.err());
      assertEquals(whole.files(), next.files());
      assertEquals(whole.leftovers(), next.leftovers());
    }
    assertTrue(
        isNew || isOld || isReported,
        () -> "not reported: " + faulty.files().keySet() + faulty.err() + next.err());
    return (isNew ? "new" : isOld ? "old" : "both, reported") + " with leftovers";
  }

  private static void assertOldOrNew(
      String name, Outcome faulty, Map<String, String> old, Outcome whole) {
    String is = faulty.files().get(name);
    assertTrue(
        equal(is, old.get(name)) || equal(is, whole.files().get(name)),
        () -> "neither old nor new: " + name);
  }

  private static boolean equal(String one, String other) {
    return one == null ? other == null : one.equals(other);
  }

  /** A folder with inputs and older outputs. */
  private Path prepared(Job job) throws IOException {
    Path folder = Files.createDirectory(base.resolve("run-" + folders++));
    for (String name : List.of("survey.csv", "tasks.csv", "cases.csv")) {
      Files.copy(SAMPLES.resolve(name), folder.resolve(name));
    }
    Path export = Files.createDirectory(folder.resolve("driver-export"));
    try (Stream<Path> files = Files.list(SAMPLES.resolve("driver-export"))) {
      for (Path file : files.toList()) {
        Files.copy(file, export.resolve(file.getFileName()));
      }
    }
    for (String name : job.outputs()) {
      Files.writeString(folder.resolve(name), "old " + name);
    }
    return folder;
  }

  private Outcome run(Path folder, List<String> before, Job job, long killedAfter)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-Xlog:disable",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+UseSerialGC",
            "-Dclickwage.charset=UTF-8",
            "-jar",
            JAR.toString()));
    command.addAll(List.of(job.words().split(" ")));
    Path err = base.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile())
            .start();
    if (killedAfter < Long.MAX_VALUE && !process.waitFor(killedAfter, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
    }
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), "hangs: " + job);
    Set<String> leftovers = new TreeSet<>();
    Map<String, String> files = files(folder, leftovers);
    return new Outcome(process.exitValue(), Files.readString(err, UTF_8), files, leftovers);
  }

  /** The files of a folder, pseudonyms and times in them all alike. */
  private static Map<String, String> files(Path folder, Set<String> leftovers) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (file.getFileName().toString().startsWith(LEFTOVER) || name.startsWith("parts/")) {
          leftovers.add(name);
          continue;
        }
        String text = Files.readString(file, ISO_8859_1).replaceAll(CHANCE, "0");
        if (name.equals(KEY)) {
          // Made before anything is written, it is of no set.
          assertEquals("0".repeat(64) + "\n", text, "a whole key");
        } else {
          files.put(name, text);
        }
      }
    }
    return files;
  }

  private static boolean isThere(String program) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(program, "-V")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
