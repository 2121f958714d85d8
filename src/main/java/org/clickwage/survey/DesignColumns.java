package org.clickwage.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.statistics.Replication;
import org.clickwage.statistics.SamplePoint;
import org.clickwage.statistics.SurveyDesign;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/**
 * The columns that say how a survey was sampled, by their places; {@link Mapping#NONE} for one that
 * nobody names.
 *
 * @param strata the stratum
 * @param psu the primary sampling unit within it; empty cells are a problem
 * @param worker who is a unit, and a PSU where no column names one; none where each record is
 * @param fpc how many PSUs the stratum has, or the part of them that is sampled
 * @param replicates the weights of each replicate
 * @param replication how these were made; empty without them
 * @param category of the units that are compared with those alike
 * @param compared the names of two groups of which the units are compared; none without
 * @param centresLonely whether what a stratum of one PSU varies by is taken from the mean of all
 */
public record DesignColumns(
    int strata,
    int psu,
    int worker,
    int fpc,
    List<Integer> replicates,
    Optional<Replication> replication,
    int category,
    List<String> compared,
    boolean centresLonely) {
  /** Of a sample in which each unit was drawn alone. */
  public static final DesignColumns NONE =
      new DesignColumns(
          Mapping.NONE,
          Mapping.NONE,
          Mapping.NONE,
          Mapping.NONE,
          List.of(),
          Optional.empty(),
          Mapping.NONE,
          List.of(),
          false);

  /** Whether there is a design. */
  public boolean isStated() {
    return strata != Mapping.NONE
        || psu != Mapping.NONE
        || fpc != Mapping.NONE
        || replication.isPresent();
  }

  /** Whether it is asked where each record was sampled. */
  boolean isUsed() {
    return isStated() || !compared.isEmpty();
  }

  /** Whether a column is one of them. */
  boolean has(int column) {
    return column == strata
        || column == psu
        || column == fpc
        || column == category
        || replicates.contains(column);
  }

  /** The design, of which no record is counted. */
  SurveyDesign design() {
    return new SurveyDesign(replication, centresLonely);
  }

  /** Where the record at hand was sampled; empty where one of its cells does not read. */
  Optional<SamplePoint> point(
      FieldCells cells, Mapping mapping, Notation notation, List<RecordProblem> problems) {
    Cells read = new Cells(cells, mapping, notation, problems);
    int before = problems.size();
    SamplePoint point =
        new SamplePoint(
            strata == Mapping.NONE ? "" : read.text(strata, "expected.stratum"),
            psu == Mapping.NONE
                ? Optional.of(worker).filter(known -> known != Mapping.NONE).map(cells::text)
                : Optional.of(read.text(psu, "expected.psu")),
            fpc == Mapping.NONE ? 0 : read.number(fpc),
            replicates.stream().mapToDouble(read::number).toArray(),
            category == Mapping.NONE ? "" : Objects.toString(cells.text(category), ""));
    return Optional.of(point).filter(any -> problems.size() == before);
  }

  /** The cells of a record, with what keeps them from being read. */
  private record Cells(
      FieldCells cells, Mapping mapping, Notation notation, List<RecordProblem> problems) {
    String text(int column, String expected) {
      String text = cells.text(column);
      if (text == null) {
        add(column, NotationException.absent(expected));
      }
      return Objects.toString(text, "");
    }

    double number(int column) {
      String text = Objects.toString(cells.text(column), "");
      return FieldCells.read(text, notation::weight, what -> add(column, what))
          .map(Rational::toDecimal)
          .map(BigDecimal::doubleValue)
          .orElse(0.0);
    }

    private void add(int column, Note what) {
      problems.add(new RecordProblem(cells.record().line(), mapping.nameOf(column), what));
    }
  }
}
