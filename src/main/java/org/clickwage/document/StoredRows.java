package org.clickwage.document;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/** Rows of typed cells and exact numbers as they wait to be put into their table. */
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
    form.each(row, cell -> exchange(cell, form), () -> {});
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
    stored.each(List.of(), cell -> {}, () -> row.add(exchange(Cell.text(""), stored)));
    return row;
  }

  /** Takes a cell, or reads another one. */
  private static Cell exchange(Cell known, BinaryForm form) {
    Object exact = known.exact().orElse(null);
    if (form.isThere(exact instanceof Rational)) {
      return Cell.of(form.number((Rational) exact), "");
    } else if (!form.isThere(exact instanceof Cell.Typed)) {
      return known;
    }
    Cell.Typed typed = (Cell.Typed) exact;
    String text = form.text(typed == null ? null : typed.text());
    return Cell.asTyped(text, form.text(typed == null ? null : typed.decimal()));
  }
}
