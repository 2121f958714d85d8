package org.clickwage.profile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The fields that several columns give: times that are added up, and the amounts of a tree. */
public final class ComposedFields {
  private final Map<RecordField, AddedTimes> added = new EnumMap<>(RecordField.class);

  /** Null where each amount has a column of its own. */
  private AmountTree tree;

  void take(ComposedFields others) {
    added.putAll(others.added);
    tree = others.tree;
  }

  void take(AmountTree amounts) {
    tree = amounts;
  }

  /** Nothing is added up where there is only one column, or none. */
  void addUp(RecordField field, List<Integer> columns) {
    if (!columns.isEmpty()) {
      added.put(field, new AddedTimes(columns));
    }
  }

  boolean areAny() {
    return tree != null || !added.isEmpty();
  }

  /**
   * Whether a field is one of them.
   *
   * @param column the place of the column that it is known by
   */
  boolean has(RecordField field, int column) {
    boolean isOfTree = tree != null && AmountTree.FIELDS.contains(field);
    return added.containsKey(field) || isOfTree && column == tree.column(field);
  }

  /** The places of the columns that a field is added up of, or its only one. */
  List<Integer> columns(RecordField field, int column) {
    return added.containsKey(field) ? added.get(field).columns() : List.of(column);
  }

  /** Whether a column, by its place, is one of several that give a field. */
  public boolean reads(int place) {
    return tree != null && tree.reads(place)
        || added.values().stream().anyMatch(times -> times.columns().contains(place));
  }

  /**
   * What a record says of such a field; null for nothing.
   *
   * @param cells the text of a column; null for none
   */
  String text(RecordField field, IntFunction<String> cells) {
    return added.containsKey(field) ? added.get(field).text(cells) : tree.text(field, cells);
  }
}
