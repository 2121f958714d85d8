package org.clickwage.summary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.group.CountedGroup;
import org.clickwage.group.SummaryRow;
import org.clickwage.statistics.CountedUnit;
import org.clickwage.statistics.SamplePoint;
import org.clickwage.statistics.SurveyDesign;
import org.clickwage.survey.SurveySummary;

/** The units of a survey, mostly under numbers in the place of names. */
final class NumberedUnits {
  /** Where a unit counts: with one group's records of a worker, with all of them, or with both. */
  enum Part {
    GROUP,
    ALL,
    BOTH;

    static Part of(SummaryRow row) {
      return row.ofAll() ? ALL : GROUP;
    }
  }

  /**
   * A unit.
   *
   * @param id the same wherever a worker's records are summed
   * @param stratum empty without a design
   * @param psu the same in one stratum alone; empty without a design
   * @param row the group whose figures it is in
   */
  record Numbered(
      String id, Part part, String stratum, String psu, SummaryRow row, CountedUnit unit) {}

  private final List<Numbered> units = new ArrayList<>();
  private final Map<String, String> workers = new HashMap<>();
  private final Map<String, String> strata = new HashMap<>();
  private final Map<List<String>, String> psus = new HashMap<>();

  /** How names are written; empty where numbers take their place. */
  private final Optional<Charset> named;

  private NumberedUnits(Optional<Charset> named) {
    this.named = named;
  }

  /**
   * Each unit once where it is the same in its group and in all. A worker with several groups has
   * one in each, and one that sums all records. A PSU of which nobody counts has one without
   * figures.
   *
   * @param design empty without one
   * @param areNamed whether workers go by their names all the same
   */
  static List<Numbered> of(SurveySummary summary, Optional<SurveyDesign> design, boolean areNamed) {
    Charset ofNames = summary.plan().dialect().cellCharset();
    NumberedUnits numbered = new NumberedUnits(areNamed ? Optional.of(ofNames) : Optional.empty());
    for (SummaryRow all : summary.rows()) {
      if (all.ofAll()) {
        List<SummaryRow> groups =
            summary.rows().stream()
                .filter(row -> !row.ofAll())
                .filter(row -> row.role() == all.role() && row.bound().equals(all.bound()))
                .toList();
        numbered.add(groups, all);
        design.ifPresent(known -> numbered.addUncounted(known, all));
      }
    }
    return numbered.units;
  }

  private static List<CountedUnit> units(SummaryRow row) {
    return row.counted().map(CountedGroup::units).orElseThrow().stream().sorted().toList();
  }

  private void add(List<SummaryRow> groups, SummaryRow all) {
    Map<String, Integer> groupsOf = new HashMap<>();
    groups.forEach(row -> units(row).forEach(unit -> groupsOf.merge(unit.name(), 1, Integer::sum)));
    Set<CountedUnit> left = new HashSet<>(units(all));
    for (SummaryRow row : groups) {
      for (CountedUnit unit : units(row)) {
        boolean isRecord = unit.name().isEmpty();
        boolean isBoth = isRecord || groupsOf.get(unit.name()) == 1 && left.remove(unit);
        add(isBoth ? Part.BOTH : Part.GROUP, row, unit);
      }
    }
    for (CountedUnit unit : units(all)) {
      if (groups.isEmpty() || !unit.name().isEmpty() && left.contains(unit)) {
        add(Part.ALL, all, unit);
      }
    }
  }

  private void addUncounted(SurveyDesign design, SummaryRow all) {
    design
        .psusWithout(units(all).stream().map(CountedUnit::sampled))
        .forEach(point -> add(Part.BOTH, all, CountedUnit.uncounted(point)));
  }

  private void add(Part part, SummaryRow row, CountedUnit unit) {
    String id = id(unit);
    Optional<SamplePoint> point = Optional.ofNullable(unit.sampled());
    units.add(
        new Numbered(
            id,
            part,
            point.map(SamplePoint::stratum).map(name -> number(strata, name)).orElse(""),
            point.map(known -> psu(known, id)).orElse(""),
            row,
            unit));
  }

  private String id(CountedUnit unit) {
    String next = Integer.toString(units.size() + 1);
    if (unit.name().isEmpty()) {
      return named.isPresent() ? "record " + next : next;
    }
    return named
        .map(charset -> new String(unit.name().getBytes(ISO_8859_1), charset))
        .orElseGet(() -> workers.computeIfAbsent(unit.name(), any -> next));
  }

  /** A unit that is a PSU of its own has its own number. */
  private String psu(SamplePoint point, String id) {
    return point
        .psu()
        .map(name -> number(psus, List.of(point.stratum(), name)))
        .orElse("unit " + id);
  }

  private static <K> String number(Map<K, String> known, K name) {
    return known.computeIfAbsent(name, any -> Integer.toString(known.size() + 1));
  }
}
