package org.clickwage.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

class FigureTest {
  private static final Figure<Integer> INTERVAL =
      Figure.ofRange(
          "share",
          "column.interval",
          Unit.SHARE,
          row -> Optional.of(new Range(Rational.of(row).dividedBy(4), Rational.ONE)));

  private static List<Object> exact(Figure<Integer> figure, int row) {
    return Figure.forMachines(List.of(figure)).stream()
        .map(column -> column.accessor().apply(row).exact().orElse(""))
        .toList();
  }

  @Test
  void machinesGetBothEndsOfARange() {
    assertEquals(
        List.of("share_low", "share_high"),
        Figure.forMachines(List.of(INTERVAL)).stream().map(Column::key).toList());
    assertEquals(List.of(Rational.ONE.dividedBy(4), Rational.ONE), exact(INTERVAL, 1));
  }

  @Test
  void aPointIsOneColumn() {
    assertEquals(List.of(Rational.ONE.dividedBy(4)), exact(INTERVAL.asPoint(), 1));
  }

  @Test
  void aRowThatMayNotShowAFigureLacksIt() {
    Figure<Integer> ofOthers = INTERVAL.where(row -> row > 1);
    assertEquals(List.of("", ""), exact(ofOthers, 1));
    assertEquals(List.of(Rational.ONE.dividedBy(2), Rational.ONE), exact(ofOthers, 2));
  }

  @Test
  void aFormatIsKnownByAnEndingOnly() {
    assertEquals(Optional.of(Format.HTML), Format.of("a/b.HTM.gz"));
    assertEquals(Optional.empty(), Format.of("html"));
  }
}
