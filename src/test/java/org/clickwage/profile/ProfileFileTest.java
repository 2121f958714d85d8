package org.clickwage.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.reference.OwnFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFileTest {
  private static final String OWN =
      """
      # Of a researcher
      description = My platform
      marks = Task no, "Price, net"
      task-log = yes
      zone = Europe/Paris
      date-order = day-first
      pattern = d.M.yyyy HH'h'mm
      nothing = n/a

      [columns]
      worker = Person
      paid-hours = H
      pay = "Price, net", Price

      [constants]
      currency = EUR

      [statuses]
      in review = pending
      (empty) = approved
      """;

  @TempDir private Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("mine.profile"), text);
  }

  private List<String> problems(String text) throws IOException {
    return problems(write(text));
  }

  private static List<String> problems(Path file) {
    OwnFileException e = assertThrows(OwnFileException.class, () -> Profiles.read(file.toString()));
    assertTrue(e.problems().stream().allMatch(p -> p.file().equals(file.toString())));
    return e.problems().stream()
        .map(p -> p.line() + " " + p.found() + " " + p.expected().key())
        .toList();
  }

  @Test
  void aDescriptionMayStandInAnyLanguage() throws IOException {
    Profile profile = Profiles.read(write("description = Mine\ndescription.eo = Mia\n").toString());
    assertEquals("Mia", profile.description().in("eo"));
    assertEquals("Mine", profile.description().in("fr"));
  }

  @Test
  void aUsersOwnFileReadsLikeABundledOne() throws IOException {
    Profile profile = Profiles.read(write(OWN).toString());
    assertEquals("mine", profile.name());
    assertEquals("My platform", profile.description().in("fr"));
    assertEquals(List.of("Price, net", "Price"), profile.columns().get(RecordField.PAY));
    assertEquals(List.of("H"), profile.columns().get(RecordField.PAID_HOURS));
    assertEquals("EUR", profile.constants().get(RecordField.CURRENCY));
    assertEquals(Optional.of(ZoneId.of("Europe/Paris")), profile.stamps().zone());
    assertEquals(Optional.of(TaskOutcome.PENDING), profile.statuses().read("In_Review"));
    assertEquals(Optional.of(TaskOutcome.APPROVED), profile.statuses().read(""));
    assertEquals(
        Set.of(TaskOutcome.APPROVED, TaskOutcome.REJECTED, TaskOutcome.RETURNED),
        profile.statuses().counted());
    List<String> header = List.of("price, NET", "Task no");
    assertTrue(profile.strength(header, Profile.plain(header)) > 0);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
    assertEquals(
        "x", Profiles.read(write("\uFEFFdescription = x\n").toString()).description().sentence());
  }

  @Test
  void everyMistakeIsReportedWithItsLine() throws IOException {
    assertEquals(
        List.of(
            "1 descripton expected.one-of",
            "2 maybe expected.one-of",
            "3 Europe/Pari profile.zone",
            "4 year-first expected.one-of",
            "5 jj.mm.aaaa expected.date-pattern",
            "6 9 profile.header-rows",
            "7 approved, paied profile.closing-quote",
            "7 approved, paied expected.one-of",
            "8 no equals sign profile.line",
            "9 zone profile.once",
            "10 leave profile.value",
            "11 2022-02-01 profile.days",
            "13 wage profile.key",
            "14 [colums] expected.one-of",
            "16 denied expected.one-of"),
        problems(
                """
                descripton = a
                task-log = maybe
                zone = Europe/Pari
                date-order = year-first
                pattern = jj.mm.aaaa
                header-rows = 9
                counted = "approved, paied
                no equals sign
                zone = UTC
                leave =
                fares-untold = 2022-02-01
                [columns]
                wage = Pay
                [colums]
                [statuses]
                no = denied
                """)
            .stream()
            .map(line -> line.replace("\"", ""))
            .toList());
  }

  @Test
  void aFileInAnotherEncodingIsReportedOnceWithItsLineAndWhatElseIsWrong() throws IOException {
    String text = "description = x\n# élan\ntable = payé\nfoo = b\n";
    Path file = folder.resolve("latin.profile");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(List.of("2 # \uFFFDlan profile.utf-8", "4 foo expected.one-of"), problems(file));
    Files.write(file, text.getBytes(StandardCharsets.UTF_16));
    assertEquals(1, problems(file).size(), "every line of it is another encoding");
  }

  @Test
  void theExampleOfTheReadmeIsAProfile() throws IOException {
    String readme =
        new String(
            Profiles.class.getResourceAsStream("/org/clickwage/profiles/README.md").readAllBytes(),
            StandardCharsets.UTF_8);
    Profile profile = Profiles.read(write(readme.split("```\n")[1]).toString());
    assertEquals(List.of("Price, net", "Price"), profile.columns().get(RecordField.PAY));
    for (String field : ProfileFile.FIELDS) {
      assertTrue(readme.contains("`" + field + "`"), field);
    }
    for (String section : ProfileFile.SECTIONS) {
      assertTrue(readme.contains("`[" + section + "]`"), section);
    }
  }
}
