package org.clickwage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.table.ProblemKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of rooms of the house, held against the compiled classes. */
class ArchitectureTest {
  private static final String ROOT = "org.clickwage";
  private static final JavaClasses HOUSE = house();

  /** The end of a comment with what it is of: the class of the file, or its package. */
  private static final Pattern OPENING =
      Pattern.compile(
          "\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s+)*"
              + "(?:(?:public|final|abstract|sealed) )*(?:package|class|record|enum|interface) ");

  private static final Predicate<JavaMethodCall> IS_KEY_OF_NOTE =
      call ->
          call.getName().equals("key")
              && Stream.of(Note.class, Note.Kind.class)
                  .anyMatch(note -> call.getTargetOwner().isAssignableTo(note));

  /** Which rooms each room may import, besides itself. */
  private static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>();

  static {
    MAY_IMPORT.put("number", Set.of());
    MAY_IMPORT.put("message", Set.of("number"));
    MAY_IMPORT.put("work", Set.of("number", "message"));
    MAY_IMPORT.put("source", Set.of("number", "message", "work"));
    MAY_IMPORT.put("stamp", Set.of("number", "message", "work", "source"));
    MAY_IMPORT.put("reference", Set.of("number", "message", "work", "stamp"));
    MAY_IMPORT.put("wage", Set.of("number", "message", "work", "reference"));
    MAY_IMPORT.put("compare", Set.of("number", "message", "work", "stamp", "reference", "wage"));
    Set<String> upToCompare = Set.of("number", "message", "work", "reference", "wage", "compare");
    MAY_IMPORT.put("statistics", Set.of("number", "work", "wage"));
    MAY_IMPORT.put("workbook", Set.of("message"));
    MAY_IMPORT.put("output", Set.of("number", "message", "workbook"));
    MAY_IMPORT.put("table", Set.of("number", "message", "work", "source"));
    Set<String> upToTable =
        Set.of("number", "message", "work", "reference", "output", "source", "stamp", "table");
    MAY_IMPORT.put("profile", upToTable);
    MAY_IMPORT.put("checks", and(upToTable, "profile"));
    MAY_IMPORT.put(
        "document", Set.of("number", "message", "compare", "output", "statistics", "workbook"));
    MAY_IMPORT.put(
        "disclosure",
        Set.of("number", "message", "work", "output", "source", "table", "wage", "statistics"));
    Set<String> upToProfile = and(upToCompare, "output", "source", "stamp", "table", "profile");
    MAY_IMPORT.put("tasklog", and(upToProfile, "checks", "statistics", "disclosure"));
    MAY_IMPORT.put("statement", upToProfile);
    MAY_IMPORT.put("claim", Set.of("number", "message", "reference", "compare", "statement"));
    MAY_IMPORT.put(
        "group",
        Set.of(
            "number", "work", "wage", "source", "profile", "statistics", "disclosure", "tasklog"));
    MAY_IMPORT.put(
        "survey", and(upToProfile, "checks", "statistics", "disclosure", "tasklog", "group"));
    MAY_IMPORT.put("cases", and(upToProfile, "survey"));
    MAY_IMPORT.put("report", and(upToCompare, "output", "document", "statement", "claim"));
    MAY_IMPORT.put(
        "summary",
        and(
            upToProfile,
            "checks",
            "statistics",
            "document",
            "disclosure",
            "tasklog",
            "group",
            "survey",
            "report"));
    MAY_IMPORT.put(
        "options",
        and(
            upToProfile,
            "checks",
            "statistics",
            "disclosure",
            "document",
            "tasklog",
            "statement",
            "claim",
            "survey",
            "cases",
            "report"));
    MAY_IMPORT.put(
        "parts",
        Set.of(
            "message",
            "reference",
            "table",
            "output",
            "profile",
            "checks",
            "disclosure",
            "tasklog",
            "survey",
            "options"));
    MAY_IMPORT.put(
        "pocket", and(upToCompare, "output", "stamp", "profile", "document", "report", "options"));
    MAY_IMPORT.put("cli", Set.copyOf(MAY_IMPORT.keySet()));
    // Main starts the program; the façade is the door for others, and knows nothing of the command
    // line.
    MAY_IMPORT.put(
        "",
        Set.of(
            "work",
            "reference",
            "wage",
            "compare",
            "source",
            "stamp",
            "table",
            "profile",
            "tasklog",
            "statistics",
            "survey",
            "disclosure",
            "summary",
            "cli"));
  }

  private static Set<String> and(Set<String> rooms, String... more) {
    Set<String> all = new TreeSet<>(rooms);
    all.addAll(List.of(more));
    return all;
  }

  private static JavaClasses house() {
    try {
      Path classes =
          Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new ClassFileImporter().importPath(classes.resolve("org"));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }

  private static String[] packages(Set<String> rooms) {
    return rooms.stream()
        .map(room -> room.isEmpty() ? ROOT : ROOT + "." + room + "..")
        .toArray(String[]::new);
  }

  @Test
  void theTableHasTheRoomsThatThereAre() {
    Set<String> rooms = HOUSE.stream().map(ArchitectureTest::room).collect(Collectors.toSet());
    assertEquals(MAY_IMPORT.keySet(), rooms);
    assertTrue(HOUSE.size() > 100, "classes were found");
  }

  @TestFactory
  Stream<DynamicTest> aRoomImportsOnlyWhatTheTableAllows() {
    return MAY_IMPORT.keySet().stream()
        .map(room -> dynamicTest(room.isEmpty() ? "Main" : room, () -> importsOnlyAllowed(room)));
  }

  private static void importsOnlyAllowed(String room) {
    Set<String> refused = new TreeSet<>(MAY_IMPORT.keySet());
    refused.removeAll(MAY_IMPORT.get(room));
    refused.remove(room);
    String here = room.isEmpty() ? ROOT : ROOT + "." + room + "..";
    check(
        noClasses()
            .that()
            .resideInAPackage(here)
            .should()
            .dependOnClassesThat(resideInAnyPackage(packages(refused))));
  }

  /** A rule that speaks of no class at all is refused: its room may have another name now. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(false).check(HOUSE);
  }

  private static void onlyIn(DescribedPredicate<JavaClass> what, String... rooms) {
    String[] allowed = Arrays.stream(rooms).map(room -> ROOT + "." + room).toArray(String[]::new);
    check(noClasses().that().resideOutsideOfPackages(allowed).should().dependOnClassesThat(what));
  }

  @Test
  void picocliIsKnownOnlyToTheCommandLine() {
    onlyIn(resideInAPackage("picocli.."), "cli..");
  }

  @Test
  void commonsCsvIsKnownOnlyWhereTablesComeInAndGoOut() {
    onlyIn(resideInAPackage("org.apache.commons.csv.."), "reference..", "document..");
  }

  @Test
  void commonsIoIsKnownOnlyWhereEncodingsAreTurned() {
    onlyIn(resideInAPackage("org.apache.commons.io.."), "table..", "workbook..");
  }

  @Test
  void gsonIsKnownOnlyWhereFilesAreDescribed() {
    onlyIn(resideInAPackage("com.google.gson.."), "output..");
  }

  @Test
  void jansiIsKnownOnlyToMainTheEnvironmentAndThePalette() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".document..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".Main")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".cli.Environment")
            .should()
            .dependOnClassesThat(resideInAPackage("org.fusesource.jansi..")));
  }

  @Test
  void onlyMainTouchesTheStandardStreams() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in"));
  }

  /** Who decides by a note asks for its kind: a sentence and its key may change. */
  @Test
  void nothingIsDecidedByTheKeyOfANote() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".message..")
            .and()
            .doNotHaveFullyQualifiedName(ProblemKind.class.getName())
            .should()
            .callMethodWhere(DescribedPredicate.describe("the key of a note", IS_KEY_OF_NOTE)));
  }

  /** The name of an option is written once, where the option is declared. */
  @Test
  void optionsAreNamedOnlyWhereTheyAreDeclared() throws IOException {
    Pattern named =
        Pattern.compile(
            "(?:\\b(value|words|number|choice|list|flag|file)\\(\\s*)?\"(--[a-z][a-z-]*)");
    List<String> declared = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    for (Path file : sources()) {
      Matcher names = named.matcher(Files.readString(file));
      while (names.find()) {
        (names.group(1) == null ? elsewhere : declared).add(names.group(2));
      }
    }
    assertEquals(declared.stream().distinct().toList(), declared);
    assertTrue(declared.size() > 80, declared::toString);
    // The program’s own two, which picocli makes.
    assertEquals(List.of("--help", "--version"), elsewhere.stream().sorted().toList());
  }

  /** Others have the values that a class with options read from what was typed. */
  @Test
  void whatWasTypedIsReadByClassesThatDeclareOptions() {
    Set<String> texts = Set.of("text", "texts", "stripped", "words", "has", "hasAny");
    Set<String> options = Set.of(ROOT + ".options.Option", ROOT + ".options.OptionGroup");
    Set<String> others =
        HOUSE.that(resideInAnyPackage(ROOT + ".cli", ROOT + ".options")).stream()
            .filter(
                type ->
                    type.getMethodCallsFromSelf().stream()
                        .filter(call -> texts.contains(call.getName()))
                        .anyMatch(
                            call -> call.getTargetOwner().getSimpleName().equals("ParsedOptions")))
            .map(type -> type.getEnclosingClass().orElse(type))
            .filter(
                type ->
                    type.getFields().stream()
                        .noneMatch(field -> options.contains(field.getRawType().getName())))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    // Three read for all of them; and an answer is a text that was typed just now.
    assertEquals(
        Set.of(
            "Condition",
            "Interview",
            "InterviewCheck",
            "InterviewEcho",
            "ParsedOptions",
            "Problems"),
        others);
  }

  @Test
  void onlyMainEndsTheProcess() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".Main")
            .should()
            .callMethod(System.class, "exit", int.class));
  }

  @Test
  void onlyTheCommandLineReadsTheClock() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".cli..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .dependOnClassesThat(type(Clock.class))
            .orShould()
            .callMethod(System.class, "currentTimeMillis"));
  }

  @Test
  void moneyIsNeverBinaryFloatingPoint() {
    String[] exact = packages(Set.of("number", "work", "wage", "compare", "reference"));
    check(
        noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(exact)
            .should()
            .haveRawType(isFloat()));
    check(
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(exact)
            .should()
            .haveRawReturnType(isFloat()));
    for (JavaClass type : HOUSE.that(resideInAnyPackage(exact))) {
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        assertTrue(unit.getRawParameterTypes().stream().noneMatch(isFloat()), unit::getFullName);
      }
      for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
        assertFalse(isFloat().test(call.getTarget().getRawReturnType()), call::getDescription);
      }
    }
  }

  private static DescribedPredicate<JavaClass> isFloat() {
    Set<String> names = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    return DescribedPredicate.describe("a binary fraction", type -> names.contains(type.getName()));
  }

  @Test
  void everyRoomSaysWhatItIsFor() throws IOException {
    Path sources = Path.of("src", "main", "java");
    for (String room : HOUSE.stream().map(ArchitectureTest::room).collect(Collectors.toSet())) {
      Path folder = sources.resolve(Path.of("org", "clickwage", room));
      String text = Files.readString(folder.resolve("package-info.java"));
      assertTrue(text.startsWith("/**"), room);
    }
  }

  @Test
  void everyClassOpensWithASentence() throws IOException {
    List<Path> without = new ArrayList<>();
    for (Path file : sources()) {
      if (!OPENING.matcher(Files.readString(file)).find()) {
        without.add(file);
      }
    }
    assertEquals(List.of(), without);
  }

  /** A method that has another name now would be compiled as it comes, without a word. */
  @Test
  void theLauncherNamesMethodsThatAreThere() throws IOException {
    String launcher = Files.readString(Path.of("src", "launcher", "clickwage"));
    Matcher named = Pattern.compile("\\s(\\w+\\.\\w+)::(\\w+)").matcher(launcher);
    List<MatchResult> pieces = named.results().toList();
    assertFalse(pieces.isEmpty());
    for (MatchResult piece : pieces) {
      JavaClass type = HOUSE.get(ROOT + "." + piece.group(1));
      assertTrue(
          type.getMethods().stream().anyMatch(method -> method.getName().equals(piece.group(2))),
          piece::group);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      return files.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }
}
