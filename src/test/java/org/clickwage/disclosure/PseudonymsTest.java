package org.clickwage.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.output.InputOutputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {
  /** The 32 bytes 00 01 02 … 1f. */
  private static final String KNOWN =
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n";

  @TempDir Path folder;

  private Path key(String text, String permissions) throws IOException {
    Path key = Files.writeString(folder.resolve("key"), text);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(permissions));
    return key;
  }

  private static List<String> notes(Pseudonyms pseudonyms) {
    return pseudonyms.notes().stream().map(Note::key).toList();
  }

  /**
   * Worked elsewhere: printf A1B2C3 | openssl dgst -sha256 -mac HMAC -macopt hexkey:0001…1f -binary
   * | base32, its first 16 letters in lower case.
   */
  @Test
  void aPseudonymIsTheBeginningOfAKeyedHash() throws IOException {
    Pseudonyms pseudonyms = Pseudonyms.withKeyIn(key(KNOWN, "rw-------"));
    assertEquals("p-qrqx6lcgal64u6fb", pseudonyms.of("A1B2C3"));
    assertEquals("p-erc2d7s6u3r2nj4i", pseudonyms.of("é"));
    assertEquals(List.of(), notes(pseudonyms));
  }

  @Test
  void blanksAroundDoNotCountAndEmptyStaysEmpty() throws IOException {
    Pseudonyms pseudonyms = Pseudonyms.withKeyIn(key(KNOWN, "rw-------"));
    assertEquals(pseudonyms.of("A1B2C3"), pseudonyms.of(" A1B2C3\t"));
    assertNotEquals(pseudonyms.of("A1B2C3"), pseudonyms.of("a1b2c3"));
    assertEquals("", pseudonyms.of(""));
    assertEquals("", pseudonyms.of("  "));
  }

  @Test
  void aMissingKeyIsMadeForItsOwnerOnlyAndKept() throws IOException {
    Path key = folder.resolve("key");
    Pseudonyms first = Pseudonyms.withKeyIn(key);
    assertEquals(List.of("key.created"), notes(first));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    String made = Files.readString(key);
    assertTrue(made.matches("[0-9a-f]{64}\n"));
    Pseudonyms second = Pseudonyms.withKeyIn(key);
    assertEquals(List.of(), notes(second));
    assertEquals(first.of("A1B2C3"), second.of("A1B2C3"));
    assertEquals(made, Files.readString(key));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(key), files.toList());
    }
  }

  /** Runs that begin together have one key: a lost one would be pseudonyms of no one. */
  @Test
  void firstRunsAtOnceHaveOneKey() throws Exception {
    ExecutorService runs = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 200; round++) {
        Path key = folder.resolve("key" + round);
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Pseudonyms> run =
            () -> {
              together.await();
              return Pseudonyms.withKeyIn(key);
            };
        Set<String> different = new HashSet<>();
        List<String> notes = new ArrayList<>();
        for (Future<Pseudonyms> each : runs.invokeAll(Collections.nCopies(4, run))) {
          different.add(each.get().of("A1B2C3"));
          notes.addAll(notes(each.get()));
        }
        different.add(Pseudonyms.withKeyIn(key).of("A1B2C3"));
        assertEquals(1, different.size(), "round " + round);
        assertEquals(List.of("key.created"), notes);
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
      }
    } finally {
      runs.shutdownNow();
    }
  }

  @Test
  void eachKeyGivesOtherPseudonyms() throws IOException {
    Pseudonyms one = Pseudonyms.withKeyIn(folder.resolve("one"));
    Pseudonyms other = Pseudonyms.withKeyIn(folder.resolve("other"));
    assertNotEquals(one.of("A1B2C3"), other.of("A1B2C3"));
  }

  @Test
  void manyTextsInManyThreadsKeepTheirOwn() throws IOException {
    Pseudonyms pseudonyms = Pseudonyms.withKeyIn(folder.resolve("key"));
    List<String> together =
        IntStream.range(0, 20_000).parallel().mapToObj(i -> pseudonyms.of("w" + i)).toList();
    Set<String> different = new HashSet<>(together);
    assertEquals(20_000, different.size());
    for (int i = 0; i < 20_000; i++) {
      assertEquals(together.get(i), pseudonyms.of("w" + i));
    }
    different.forEach(each -> assertTrue(each.matches("p-[a-z2-7]{16}"), each));
  }

  private static InputOutputException refusal(Path key) {
    return assertThrows(InputOutputException.class, () -> Pseudonyms.withKeyIn(key));
  }

  @Test
  void aKeyThatOthersCanReadIsRefused() throws IOException {
    for (String permissions : List.of("rw-r-----", "rw----r--", "rw--w----")) {
      Path key = key(KNOWN, permissions);
      assertEquals("key.open-to-others", refusal(key).reasons().get(0).key(), permissions);
      assertEquals(KNOWN, Files.readString(key));
    }
  }

  @Test
  void whatIsNoKeyIsRefusedAndNeverShown() throws IOException {
    for (String text : List.of("", "secret", KNOWN + KNOWN, KNOWN.strip() + "00", "z" + KNOWN)) {
      InputOutputException e = refusal(key(text, "rw-------"));
      assertEquals("key.not-a-key", e.reasons().get(0).key());
      assertFalse(e.toString().contains("secret"));
      assertEquals(text, Files.readString(folder.resolve("key")));
    }
    assertEquals("key.not-a-key", refusal(folder).reasons().get(0).key());
    Path nowhere = folder.resolve("none").resolve("key");
    assertEquals("output.no-such-folder", refusal(nowhere).reasons().get(0).key());
  }

  @Test
  void aKeyIsNeverPrinted() throws IOException {
    PseudonymKey key = PseudonymKey.in(key(KNOWN, "rw-------"));
    assertFalse(key.toString().contains("0001"));
  }
}
