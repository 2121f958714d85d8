package org.clickwage.report;

import java.util.List;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.output.DataPackageCheck;
import org.clickwage.output.DataPackageState;

/** The files of a data package, each with what became of it. */
public final class DataPackageReport {
  private DataPackageReport() {}

  public static Result of(List<DataPackageCheck> files, Wording wording) {
    List<Column<DataPackageCheck>> columns =
        List.of(
            Column.left("state", "column.state", each -> state(each, wording)),
            Column.text("file", "column.file", each -> each.file()));
    Table table = Table.of(columns, files, wording);
    return new Result(
        () -> document(files, Table.untitled(columns, files, wording), wording),
        () -> table,
        json -> json.rows("files", table));
  }

  private static Cell state(DataPackageCheck checked, Wording wording) {
    DataPackageState state = checked.state();
    return Cell.of(state, wording).in(tone(state));
  }

  private static Tone tone(DataPackageState state) {
    return state.isProblem()
        ? Tone.PROBLEM
        : state == DataPackageState.OK ? Tone.PLAIN : Tone.ASIDE;
  }

  private static Document document(List<DataPackageCheck> files, Table table, Wording wording) {
    Document.Builder document = new Document.Builder();
    document.table(wording.say("title.verify"), table);
    if (files.stream().anyMatch(each -> each.state() == DataPackageState.NOT_CHECKED)) {
      document.sentences(wording.say("title.notes"), List.of(wording.say("verify.not-checked")));
    }
    return document.build();
  }
}
