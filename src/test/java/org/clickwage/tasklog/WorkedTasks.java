package org.clickwage.tasklog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clickwage.profile.TaskOutcome;

/** Tasks of one worker, written out in a small file: task, accept, end, reward, outcome. */
final class WorkedTasks {
  private WorkedTasks() {}

  static TaskLog read(String resource) {
    return LoggedTask.log(lines(resource).stream().skip(1).map(WorkedTasks::task).toList());
  }

  private static LoggedTask task(String line) {
    String[] cells = line.split(",");
    return LoggedTask.of("h", cells[1], cells[2], TaskOutcome.valueOf(cells[4]), cells[3]);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = WorkedTasks.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
