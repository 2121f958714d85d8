package org.clickwage.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.tasklog.TaskHours;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;

class GroupTotalsTest {
  private static final int PLACE =
      GroupTotals.place(ReferenceRole.values()[0], GroupTotals.Bound.values()[0]);

  private static GroupTotals totals(long unionHours, long repeated, int stated) {
    GroupTotals totals = new GroupTotals(0);
    Rational union = Rational.of(unionHours);
    totals.addTaskHours(new TaskHours(union, union.plus(Rational.of(1, 3))));
    totals.addRepeatedTasks(repeated);
    totals.addReportedInPart(PLACE, stated);
    return totals;
  }

  /**
   * What workers bring travels, and is added to what is there: 2 + 5 hours, 2 1/3 + 5 1/3 of each
   * task by itself, 3 + 4 repeated tasks; the first quantity is stated by both, the second by one.
   */
  @Test
  void whatWorkersBringComesBack() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryForm form = BinaryForm.to(bytes);
    totals(2, 3, 0b11).exchange(form);
    new GroupTotals(0).exchange(form);
    form.flush();

    GroupTotals read = totals(5, 4, 0b01);
    BinaryForm from = BinaryForm.from(bytes.toByteArray());
    read.exchange(from);
    read.exchange(from);
    TaskHours hours = new TaskHours(Rational.of(7), Rational.of(23, 3));
    assertEquals(Optional.of(hours), read.taskHours());
    assertEquals(7, read.repeatedTasks());
    assertEquals(2, reported(read, 0));
    assertEquals(1, reported(read, 1));
    assertEquals(0, reported(read, 2));
  }

  private static long reported(GroupTotals totals, int quantity) {
    return totals
        .reportedInPart(ReferenceRole.values()[0], GroupTotals.Bound.values()[0])
        .of(WageQuantity.SUMMED.get(quantity));
  }
}
