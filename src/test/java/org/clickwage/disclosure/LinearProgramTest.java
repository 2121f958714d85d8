package org.clickwage.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LinearProgramTest {
  private static final double NEARLY = 1e-9;

  private static double[] sum(double... factors) {
    return factors;
  }

  /** The corners of x + 2y ≤ 4, 3x + y ≤ 6: (0,0), (2,0), (1.6,1.2), (0,2). */
  @Test
  void theBestCornerIsFoundFromTheLastOne() {
    LinearProgram program = new LinearProgram(2);
    program.atMost(sum(1, 2), 4);
    program.atMost(sum(3, 1), 6);
    assertTrue(program.isFeasible());
    assertEquals(-2.8, least(program, -1, -1), NEARLY);
    assertEquals(-2, least(program, -1, 0), NEARLY);
    assertEquals(-2, least(program, 0, -1), NEARLY);
    assertEquals(0, least(program, 1, 1), NEARLY);
  }

  /** x + y + z = 6, x − y = 1 twice: z = 6 − 2y − 1, x between 1 and 3.5. */
  @Test
  void equationsLeaveALine() {
    LinearProgram program = new LinearProgram(3);
    program.equal(sum(1, 1, 1), 6);
    program.equal(sum(1, -1, 0), 1);
    program.equal(sum(-2, 2, 0), -2);
    assertTrue(program.isFeasible());
    assertEquals(1, least(program, 1, 0, 0), NEARLY);
    assertEquals(-3.5, least(program, -1, 0, 0), NEARLY);
    assertEquals(3.5, program.value(sum(1, 0, 0)), NEARLY);
  }

  @Test
  void whatContradictsHasNoAnswer() {
    LinearProgram program = new LinearProgram(1);
    program.atLeast(sum(1), 2);
    program.atMost(sum(1), 1);
    assertFalse(program.isFeasible());
  }

  @Test
  void whatHasNoEndIsInfinite() {
    LinearProgram program = new LinearProgram(2);
    program.atLeast(sum(1, 1), 1);
    assertTrue(program.isFeasible());
    assertEquals(Double.NEGATIVE_INFINITY, least(program, -1, 0));
    assertEquals(1, least(program, 1, 1), NEARLY);
  }

  /**
   * Beale's, on which the simplex method goes round in circles without a rule: the best is −1/20.
   */
  @Test
  void nothingGoesRoundInCircles() {
    LinearProgram program = new LinearProgram(4);
    program.atMost(sum(1 / 4.0, -60, -1 / 25.0, 9), 0);
    program.atMost(sum(1 / 2.0, -90, -1 / 50.0, 3), 0);
    program.atMost(sum(0, 0, 1, 0), 1);
    assertTrue(program.isFeasible());
    assertEquals(-0.05, least(program, -3 / 4.0, 150, -1 / 50.0, 6), NEARLY);
  }

  private static double least(LinearProgram program, double... factors) {
    return program.least(factors, Double.NEGATIVE_INFINITY);
  }
}
