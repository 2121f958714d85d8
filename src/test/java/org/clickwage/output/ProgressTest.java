package org.clickwage.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long MILLISECOND = 1_000_000;

  private final List<String> printed = new ArrayList<>();
  private final List<ProgressState> states = new ArrayList<>();
  private long now = Long.MAX_VALUE - 700 * MILLISECOND;
  private long position;

  private Progress progress(long size, int width) {
    return new Progress(printed::add, this::word, () -> now, () -> position, size, width);
  }

  private String word(ProgressState state) {
    states.add(state);
    return "x".repeat((int) (state.records() / 1000));
  }

  private void after(long milliseconds, Progress progress, long records) {
    now += milliseconds * MILLISECOND;
    progress.add(records);
  }

  @Test
  void itSaysHowManyHowFastHowFarAndHowLong() {
    Progress progress = progress(4000, 80);
    position = 1000;
    after(2000, progress, 5000);
    assertEquals(
        List.of(new ProgressState(5000, 2500, OptionalInt.of(25), OptionalLong.of(6))), states);
  }

  @Test
  void whereTheSizeIsUnknownThereIsNoPercentage() {
    after(2000, progress(0, 80), 5000);
    assertEquals(
        List.of(new ProgressState(5000, 2500, OptionalInt.empty(), OptionalLong.empty())), states);
  }

  @Test
  void itSpeaksFiveTimesASecondAtMost() {
    Progress progress = progress(100, 80);
    for (int i = 0; i < 3000; i++) {
      after(1, progress, 1);
    }
    assertEquals(13, states.size(), "after half a second, five times a second");
    assertEquals(500, states.get(0).records());
    assertEquals(700, states.get(1).records());
  }

  @Test
  void aShortRunShowsNothing() {
    try (Progress progress = progress(100, 80)) {
      after(499, progress, 5000);
    }
    assertEquals(List.of(), printed);
  }

  @Test
  void aLineCoversTheOneBeforeAndGoesAwayAtTheEnd() {
    Progress progress = progress(100, 6);
    after(500, progress, 9000);
    after(200, progress, -6000);
    progress.close();
    after(200, progress, 5000);
    progress.close();
    assertEquals(List.of("\rxxxxx", "\rxxx  ", "\r   \r"), printed);
  }

  @Test
  void itGivesWayAndComesBack() {
    Progress progress = progress(100, 80);
    after(500, progress, 2000);
    progress.clear();
    progress.clear();
    after(200, progress, 1000);
    assertEquals(List.of("\rxx", "\r  \r", "\rxxx"), printed);
  }

  @Test
  void whereNoOneWatchesNothingIsReported() {
    Progress progress = progress(100, 0);
    after(2000, progress, 5000);
    progress.close();
    assertEquals(List.of(), states);
    assertEquals(List.of(), printed);
  }
}
