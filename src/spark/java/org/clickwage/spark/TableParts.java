package org.clickwage.spark;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.clickwage.output.InputFile;
import org.clickwage.parts.Cut;
import org.clickwage.parts.Elsewhere;
import org.clickwage.parts.Part;
import org.clickwage.parts.PartRecipe;
import org.clickwage.workbook.WorkbookException;

/**
 * The partitions of a table of Spark's, each as the text of a CSV; their order is Spark's.
 *
 * @param cells of numbers and texts alone
 * @param nested the columns whose values no cell can hold
 */
record TableParts(Executors executors, List<String> titles, Dataset<Row> cells, List<String> nested)
    implements Elsewhere {
  /** Each partition ends where its rows do. */
  private static final long NO_BOUND = Long.MAX_VALUE / 2;

  @Override
  public List<Part> calculate(PartRecipe recipe, InputFile file, LongConsumer progress)
      throws IOException {
    if (!nested.isEmpty()) {
      throw new WorkbookException("parquet.columns", String.join(", ", nested));
    }
    Broadcast<PartRecipe> shared = executors.spark().broadcast(recipe);
    List<String> above = titles;
    PartFolder folder = executors.folder(); // or the lambda would take all of this with it
    return executors.commit(
        executors.answers(
            cells
                .toJavaRDD()
                .mapPartitionsWithIndex(
                    (part, rows) ->
                        List.of(
                                PartAnswer.of(
                                    new Cut(part, Math.min(part, 1), NO_BOUND),
                                    start ->
                                        start == 0 ? new RowText(above, rows) : new RowText(rows),
                                    shared.value(),
                                    folder))
                            .iterator(),
                    true)));
  }
}
