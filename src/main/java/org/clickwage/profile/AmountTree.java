package org.clickwage.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.message.Language;
import org.clickwage.message.WordList;
import org.clickwage.number.Rational;
import org.clickwage.source.CellText;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/**
 * Amounts whose titles are the paths of a tree, {@code Paid to you:Your earnings:Fare:Fare}, in any
 * language. The branch of the earnings is their amount, and its leaves are the parts of it: tips
 * and taxes by their words, fees by their minus, and pay the rest. Taxes are neither pay nor fee.
 */
final class AmountTree {
  /** What is read of it. */
  static final Set<RecordField> FIELDS =
      Set.of(RecordField.PAY, RecordField.TIPS, RecordField.PLATFORM_FEE);

  private static final char COMMA = ',';

  private static final class Words {
    static final Set<String> TIPS = WordList.named("amount-tree").plain("tips");
    static final Set<String> TAXES = WordList.named("amount-tree").plain("taxes");

    private Words() {}
  }

  private final int branch;
  private final List<Integer> tips = new ArrayList<>();
  private final List<Integer> taxes = new ArrayList<>();
  private final List<Integer> others = new ArrayList<>();

  private AmountTree(int branch) {
    this.branch = branch;
  }

  /**
   * @param branch the place of the amount that the leaves are parts of
   */
  static AmountTree of(List<String> header, int branch) {
    AmountTree tree = new AmountTree(branch);
    List<String> paths =
        header.stream().map(title -> TitlePattern.path(CellText.plain(title)) + ":").toList();
    String start = paths.get(branch);
    IntStream.range(0, paths.size())
        .filter(place -> place != branch && paths.get(place).startsWith(start))
        .filter(place -> isLeaf(paths.get(place), paths))
        .forEach(place -> tree.kind(paths.get(place).substring(start.length())).add(place));
    return tree;
  }

  private static boolean isLeaf(String path, List<String> paths) {
    return paths.stream().noneMatch(other -> !other.equals(path) && other.startsWith(path));
  }

  private List<Integer> kind(String path) {
    return isOf(Words.TIPS, path) ? tips : isOf(Words.TAXES, path) ? taxes : others;
  }

  private static boolean isOf(Set<String> words, String path) {
    return Stream.of(Language.withoutAccents(path).split(":")).anyMatch(words::contains);
  }

  /** The places of its leaves. */
  boolean reads(int place) {
    return Stream.of(tips, taxes, others).anyMatch(kind -> kind.contains(place));
  }

  /** A column that gives a field, by its place. */
  int column(RecordField field) {
    List<Integer> own = field == RecordField.TIPS ? tips : others;
    return field == RecordField.PAY ? branch : own.isEmpty() ? Mapping.NONE : own.get(0);
  }

  /**
   * What a record says of a field; null for nothing, and for a leaf that does not read that leaf.
   *
   * @param cells the text of a column; null for none
   */
  String text(RecordField field, IntFunction<String> cells) {
    String all = cells.apply(branch);
    if (all == null) {
      return null;
    }
    try {
      Rational fees = sum(others, cells, true);
      Rational amount =
          switch (field) {
            case TIPS -> sum(tips, cells, false);
            case PLATFORM_FEE -> fees;
            default ->
                amount(all)
                    .minus(sum(tips, cells, false))
                    .minus(sum(taxes, cells, false))
                    .minus(fees);
          };
      return field != RecordField.PAY && amount.isZero() ? null : written(amount, all);
    } catch (NotationException e) {
      return field == RecordField.PAY ? e.found() : null;
    }
  }

  /** With the decimal mark of the file, which the cells of the record may show. */
  private static String written(Rational amount, String cell) {
    String text = amount.toDecimal().toPlainString();
    return cell.indexOf(COMMA) >= 0 && cell.indexOf('.') < 0 ? text.replace('.', COMMA) : text;
  }

  /**
   * @param isBelowZero whether only amounts that take from the others are added up
   */
  private static Rational sum(
      List<Integer> columns, IntFunction<String> cells, boolean isBelowZero) {
    return columns.stream()
        .flatMap(column -> Optional.ofNullable(cells.apply(column)).stream())
        .map(AmountTree::amount)
        .filter(amount -> !isBelowZero || amount.isNegative())
        .reduce(Rational.ZERO, Rational::plus);
  }

  private static Rational amount(String cell) {
    Optional<String> bare = Notation.withoutMinus(cell);
    Rational amount =
        Notation.PLAIN.money(bare.orElse(cell)).stated().single(cell, "expected.single-amount");
    return bare.isPresent() ? amount.negated() : amount;
  }
}
