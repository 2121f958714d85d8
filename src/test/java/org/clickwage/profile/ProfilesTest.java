package org.clickwage.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProfilesTest {
  /** Every profile; an export of several tables has one for each. */
  private static Stream<Profile> all() {
    return Profiles.names().stream().flatMap(name -> Profiles.tables(name).stream()).distinct();
  }

  @Test
  void eachExportIsRecognisedByItsHeaderAndNoOtherIs() {
    ProfileHeaders.all()
        .forEach(
            (header, name) ->
                assertEquals(Optional.of(name), Profiles.recognise(header).map(Profile::name)));
  }

  /** A header may fit a weak mark too; it never fits two exports equally well. */
  @Test
  void noHeaderSpeaksEquallyForTwoExports() {
    ProfileHeaders.all()
        .forEach(
            (header, name) -> {
              int strongest =
                  all()
                      .mapToInt(p -> p.strength(header, Profile.plain(header)))
                      .max()
                      .orElseThrow();
              List<String> strong =
                  all()
                      .filter(
                          profile -> profile.strength(header, Profile.plain(header)) == strongest)
                      .map(Profile::name)
                      .toList();
              assertEquals(List.of(name), strong);
            });
  }

  @Test
  void capitalsSpacesAndTheOrderOfColumnsDontMatter() {
    List<String> header = List.of("_WORKER_ID ", " _started_at", "_Created_At", "_unit_id", "x");
    assertEquals("appen", Profiles.recognise(header).orElseThrow().name());
  }

  @Test
  void aTableOfOnesOwnIsNoExport() {
    for (List<String> header :
        List.of(
            List.of("worker", "pay", "hours", "country"),
            List.of("name", "story", "start", "end", "status"),
            List.of("id", "Timestamp", "pay"),
            List.<String>of())) {
      assertEquals(Optional.empty(), Profiles.recognise(header));
    }
  }

  @Test
  void everyProfileSaysWhatItIsInBothLanguages() {
    for (Profile profile : all().toList()) {
      assertFalse(profile.description().sentence().isBlank(), profile.name());
      assertFalse(profile.description().in("fr").isBlank(), profile.name());
      assertFalse(profile.description().in("fr").contains("'"), profile.name());
    }
  }

  @Test
  void aTaskLogHasAWorkerBothStampsAndStatuses() {
    for (Profile profile : all().toList()) {
      if (profile.records().isTaskLog()) {
        Set<RecordField> required =
            Set.of(RecordField.WORKER, RecordField.ACCEPT, RecordField.END, RecordField.STATUS);
        assertTrue(profile.columns().keySet().containsAll(required), profile.name());
        boolean knowsWords = profile.statuses().words().containsValue(TaskOutcome.APPROVED);
        assertTrue(knowsWords || profile.records().sameNames(), profile.name());
        assertFalse(profile.statuses().counted().contains(TaskOutcome.PENDING), profile.name());
      }
    }
  }

  @Test
  void theIndexListsEveryFileOfTheFolder() throws IOException, URISyntaxException {
    Path folder = Path.of(Profiles.class.getResource("/org/clickwage/profiles/index").toURI());
    try (Stream<Path> files = Files.list(folder.getParent())) {
      Set<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".profile"))
              .map(name -> name.replace(".profile", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> listed = new TreeSet<>(all().map(Profile::name).toList());
      assertEquals(names, listed);
    }
  }

  @Test
  void anExportOfSeveralTablesIsOneName() {
    assertTrue(Profiles.names().containsAll(List.of("uber-driver", "uber-eats", "mturk")));
    assertFalse(Profiles.names().contains("uber-payments"));
    assertEquals(
        List.of("payments", "online-offline", "trips"),
        Profiles.tables("uber-eats").stream().map(p -> p.table().orElseThrow()).toList());
  }

  private static Optional<String> named(String name, List<String> header) {
    return Profiles.named(name, header).map(Profile::name);
  }

  @Test
  void theHeaderShowsTheTablesOfAnExport() {
    assertEquals(Optional.of("uber-driver-trips"), named("Uber-Driver", ProfileHeaders.UBER_TRIPS));
    assertEquals(Optional.of("uber-payments"), named("uber-eats", ProfileHeaders.UBER_PAYMENTS));
    assertEquals(Optional.empty(), named("uber-driver", ProfileHeaders.UBER_EATS_TRIPS));
    assertEquals(
        List.of("payments", "online-offline", "trips"),
        Profiles.tables("uber-driver").stream().map(p -> p.table().orElseThrow()).toList());
  }

  @Test
  void aNamedProfileIsTakenWhateverTheHeader() {
    assertEquals(Optional.of("mturk"), named("mturk", List.of("worker")));
  }

  @Test
  void anUnknownNameHasNoTables() {
    assertEquals(Optional.empty(), named("mechturk", List.of("x")));
    assertEquals(List.of(), Profiles.tables("mechturk"));
  }
}
