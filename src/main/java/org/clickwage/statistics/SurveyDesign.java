package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * How a survey was sampled: its strata with their primary sampling units (PSUs), or how its
 * replicate weights were made. It is counted over all records, those too that count in no figure,
 * since a group is a part of the sample and the design is that of the whole.
 */
public final class SurveyDesign {
  /** What is counted of a stratum. */
  private static final class Stratum {
    private final SortedSet<String> psus = new TreeSet<>();

    /** The units that are PSUs of their own. */
    private long alone;

    private final SortedSet<Double> populations = new TreeSet<>();

    long size() {
      return alone + psus.size();
    }

    /** The part of its PSUs that is sampled; 0 where very few are. */
    double sampled() {
      double population = populations.last();
      return population > 1 ? size() / population : population;
    }

    void add(Stratum other) {
      psus.addAll(other.psus);
      alone += other.alone;
      populations.addAll(other.populations);
    }

    void exchange(BinaryForm form) {
      form.each(psus, form::text, () -> psus.add(form.text(null)));
      alone += form.more(alone);
      form.each(
          populations,
          each -> LargestTerms.exchange(each, form),
          () -> populations.add(LargestTerms.exchange(0, form)));
    }
  }

  private final Optional<Replication> replication;
  private final boolean centresLonely;
  private final SortedMap<String, Stratum> strata = new TreeMap<>();

  /** By replicate, how many times its weight a unit weighs in it at the most. */
  private double[] most = {};

  /**
   * A design of which no record is counted.
   *
   * @param centresLonely whether what a stratum of one PSU varies by is taken from the mean of all
   */
  public SurveyDesign(Optional<Replication> replication, boolean centresLonely) {
    this.replication = replication;
    this.centresLonely = centresLonely;
  }

  /**
   * Counts a record.
   *
   * @param weight null where none has one
   */
  public void add(SamplePoint point, Rational weight) {
    Stratum stratum = stratum(point.stratum());
    point.psu().ifPresentOrElse(stratum.psus::add, () -> stratum.alone++);
    stratum.populations.add(point.population());
    double size = weight == null ? 1 : LargestTerms.size(weight);
    double[] ofRecord = new double[point.replicates()];
    for (int i = 0; size > 0 && i < ofRecord.length; i++) {
      ofRecord[i] = point.replicate(i) / size;
    }
    keepMost(ofRecord);
  }

  private Stratum stratum(String name) {
    return strata.computeIfAbsent(name, none -> new Stratum());
  }

  private void keepMost(double[] other) {
    most = other.length > most.length ? Arrays.copyOf(most, other.length) : most;
    for (int i = 0; i < other.length; i++) {
      most[i] = Math.max(most[i], other[i]);
    }
  }

  /** Adds the records of another one, which does not change. */
  public void merge(SurveyDesign other) {
    other.strata.forEach((name, theirs) -> stratum(name).add(theirs));
    keepMost(other.most);
  }

  /** Takes what is known, or reads an empty one's. */
  public void exchange(BinaryForm form) {
    form.each(
        strata.entrySet(),
        each -> {
          form.text(each.getKey());
          each.getValue().exchange(form);
        },
        () -> stratum(form.text(null)).exchange(form));
    double[] other = form.isReading() ? new double[(int) form.count(0)] : most;
    if (!form.isReading()) {
      form.count(most.length);
    }
    for (int i = 0; i < other.length; i++) {
      other[i] = LargestTerms.exchange(other[i], form);
    }
    keepMost(other);
  }

  /** The PSUs in which none of some units is; none where replicate weights say all. */
  public List<SamplePoint> psusWithout(Stream<SamplePoint> units) {
    List<SamplePoint> others = new ArrayList<>();
    SurveyDesign met = new SurveyDesign(replication, centresLonely);
    units.forEach(point -> met.add(point, null));
    strata.forEach(
        (name, stratum) -> {
          Stratum some = met.stratum(name);
          Stream.concat(
                  stratum.psus.stream().filter(psu -> !some.psus.contains(psu)).map(Optional::of),
                  Stream.generate(Optional::<String>empty)
                      .limit(Math.max(0, stratum.alone - some.alone)))
              .map(psu -> new SamplePoint(name, psu, stratum.populations.last(), new double[0], ""))
              .forEach(others::add);
        });
    return isReplicated() ? List.of() : others;
  }

  public boolean isReplicated() {
    return replication.isPresent();
  }

  /** The factors of the squares of each replicate. */
  public double[] scales() {
    Replication made = replication.orElseThrow();
    double all = made.scale(most.length);
    return Arrays.stream(most).map(times -> all * made.scaleOfOne(times)).toArray();
  }

  /** How many replicates there are. */
  public long replicates() {
    return most.length;
  }

  public long strata() {
    return strata.size();
  }

  /** The PSUs of all strata. */
  public long psus() {
    return strata.values().stream().mapToLong(Stratum::size).sum();
  }

  /** The PSUs of a stratum. */
  long psus(String stratum) {
    return strata.get(stratum).size();
  }

  /** The part of the PSUs of a stratum that is not sampled: all of it where very few are. */
  double notSampled(String stratum) {
    return 1 - strata.get(stratum).sampled();
  }

  /** The strata of a single PSU, where they are refused: nothing tells how it varies. */
  public List<String> lonely() {
    boolean isRefused = !centresLonely && strata.size() > 1;
    return named(each -> isRefused && each.size() == 1 && each.sampled() < 1);
  }

  /** The strata whose records state several numbers of PSUs, or fewer than there are. */
  public List<String> contradictory() {
    return named(each -> each.populations.size() > 1 || each.sampled() > 1);
  }

  private List<String> named(Predicate<Stratum> which) {
    return strata.entrySet().stream()
        .filter(each -> replication.isEmpty() && which.test(each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
