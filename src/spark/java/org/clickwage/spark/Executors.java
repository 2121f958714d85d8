package org.clickwage.spark;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;
import org.clickwage.parts.Part;

/** Spark's executors, which work in the place of threads. */
record Executors(JavaSparkContext spark, PartFolder folder) {
  /** Gives what tasks have answered for to the merge. */
  List<Part> commit(List<PartAnswer.Read> all) throws IOException {
    folder.commit(
        all.stream()
            .map(PartAnswer.Read::answer)
            .flatMap(each -> Stream.of(each.sums(), each.records()))
            .filter(Objects::nonNull)
            .toList());
    return List.copyOf(all);
  }

  /** What those tasks come to that can read their parts, in the order of these. */
  List<PartAnswer.Read> answers(JavaRDD<PartAnswer> tasks) throws IOException {
    LongAccumulator moved = spark.sc().longAccumulator("bytes of sums");
    try {
      return tasks
          .map(
              answer -> {
                moved.add(answer.isRead() ? answer.sums().bytes() : 0);
                return answer;
              })
          .collect()
          .stream()
          .filter(PartAnswer::isRead)
          .sorted(Comparator.comparing(answer -> answer.cut().part()))
          .map(answer -> new PartAnswer.Read(answer, folder))
          .toList();
    } catch (Exception e) { // Scala declares none
      throw cause(e);
    }
  }

  /** What has gone wrong in a task when it was tried for the last time. */
  private static IOException cause(Exception failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof IOException found) {
        return found;
      }
    }
    return new IOException(failure.getMessage(), failure);
  }
}
