package org.clickwage.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Histogram;
import org.junit.jupiter.api.Test;

class ShownRowTest {
  private record Row(List<String> keys, boolean ofAll) implements ShownRow {
    @Override
    public GroupStatistics statistics() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Histogram> histogram() {
      return Optional.empty();
    }

    @Override
    public Suppression.Cell shown() {
      return Suppression.Cell.SHOWN;
    }
  }

  private static List<Row> groups(int number) {
    Stream<Row> groups = IntStream.range(0, number).mapToObj(i -> new Row(List.of("" + i), false));
    return Stream.concat(groups, Stream.of(new Row(List.of("*"), true))).toList();
  }

  @Test
  void tenThousandGroupsAreRead() {
    List<Row> most = groups(10_000);
    assertEquals(Optional.empty(), ShownRow.manyGroups(most));
    assertEquals(most, ShownRow.mostRead(most, row -> row));
    List<Row> more = groups(10_001);
    assertEquals(
        Optional.of(Note.of("groups.many", Rational.of(10_001))), ShownRow.manyGroups(more));
    assertEquals(most, ShownRow.mostRead(more, row -> row));
  }
}
