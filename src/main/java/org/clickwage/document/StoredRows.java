package org.clickwage.document;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.BinaryForm;

/** Rows as they wait to be put into their table: the text of each cell, and its number. */
public final class StoredRows implements TableRows {
  private final BinaryForm form;

  public StoredRows(OutputStream out) {
    this.form = BinaryForm.to(out);
  }

  /** Titles wait as any other row. */
  @Override
  public void head(List<String> titles) {
    write(titles.stream().map(title -> Cell.asTyped(title, "")).toList());
  }

  @Override
  public void write(List<Cell> row) {
    form.isThere(true);
    form.each(row, this::store, () -> {});
  }

  private void store(Cell cell) {
    form.text(CsvWriter.exact(cell));
    form.text(cell.decimal());
  }

  @Override
  public void finish(Table summary) {
    form.isThere(false);
    form.flush();
  }

  /**
   * The next of them; empty behind the last. Throws {@link BinaryForm.DamagedException} where it is
   * none.
   */
  public static Optional<List<Cell>> next(BinaryForm stored) {
    return BinaryForm.undamaged(
        () -> stored.isThere(false) ? Optional.of(row(stored)) : Optional.empty());
  }

  private static List<Cell> row(BinaryForm stored) {
    List<Cell> row = new ArrayList<>();
    stored.each(
        List.of(), cell -> {}, () -> row.add(Cell.asTyped(stored.text(""), stored.text(""))));
    return row;
  }
}
