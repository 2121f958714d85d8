package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.clickwage.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What R gets to calculate the statistics again; that it does so is held by the profile. */
class ReplicationTest {
  @TempDir private Path folder;

  /** Calculates a survey; the folder is named by what is different of it. */
  private Path replicated(String name, List<String> survey, String... more) throws IOException {
    Path file = folder.resolve("survey.csv");
    Files.write(file, survey);
    Path made = folder.resolve(name);
    Call call =
        Call.of(Call.with(List.of("batch", file.toString(), "--replicate", made.toString()), more));
    assertEquals(0, call.exit(), call.err());
    return made;
  }

  /** A, who has 8 an hour in x and 12 in y, 9 in all; B; one without a name. */
  @Test
  void aWorkerOfTwoGroupsHasAUnitInEachAndOneInAll() throws IOException {
    List<String> survey =
        List.of(
            "worker,rate,pay,hours,currency,weight",
            "A,x,24,3,EUR,2",
            "A,y,12,1,EUR,1",
            "B,y,10,1,EUR,1",
            ",y,7,1,EUR,3");
    Path made =
        replicated("all", survey, "--by", "rate", "--min-group", "1", "--minimum", "€8.50/h");
    assertEquals(
        List.of(
            "id,counts_in,reference_kind,bound,weight,rate,rate_hours,reference,gross_pay,earnings,"
                + "net_pay,paid_hours,work_hours,rate",
            "1,group,given,,2,8,3,8.5,24,24,,,3,x",
            "2,both,given,,1,10,1,8.5,10,10,,,1,y",
            "1,group,given,,1,12,1,8.5,12,12,,,1,y",
            "4,both,given,,3,7,1,8.5,7,7,,,1,y",
            "1,all,given,,2,9,4,8.5,36,36,,,4,*"),
        Files.readAllLines(made.resolve("data.csv")));
    List<String> expected = Files.readAllLines(made.resolve("expected.csv"));
    assertEquals("counts_in,reference_kind,bound,figure,value,se,rate", expected.get(0));
    assertTrue(expected.contains("group,given,,mean,8,,x"), expected::toString);
    assertTrue(
        expected.stream().anyMatch(line -> line.startsWith("all,given,,mean,8.1666666")),
        expected::toString);
  }

  @Test
  void namesAreThereWhereTheyAreAskedForAndNotHidden() throws IOException {
    List<String> survey = List.of("worker,pay,hours,currency", "Zoé,20,2,EUR", ",30,2,EUR");
    String key = folder.resolve("key").toString();
    Path named = replicated("named", survey, "--names");
    Path hidden = replicated("hidden", survey, "--names", "--pseudonymise", "worker", "--key", key);
    assertEquals(List.of("id", "Zoé", "record 2"), ids(named));
    assertEquals(List.of("id", "1", "2"), ids(hidden));
  }

  private static List<String> ids(Path made) throws IOException {
    return Files.readAllLines(made.resolve("data.csv")).stream()
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  /** Of village v no record has hours; it is a PSU of its stratum all the same. */
  @Test
  void aPsuOfNobodyWhoCountsIsInTheDesign() throws IOException {
    List<String> survey =
        List.of(
            "pay,hours,currency,area,village,villages",
            "20,2,EUR,town,u,3",
            "30,2,EUR,land,u,4",
            "40,2,EUR,town,w,3",
            "50,,EUR,land,v,4");
    Path made =
        replicated(
            "all",
            survey,
            "--min-group",
            "1",
            "--strata",
            "area",
            "--psu",
            "village",
            "--fpc",
            "villages");
    assertEquals(
        List.of(
            "id,counts_in,reference_kind,bound,stratum,psu,fpc,weight,rate,rate_hours,reference,"
                + "gross_pay,earnings,net_pay,paid_hours,work_hours",
            "1,all,none,,1,1,3.0,1,10,2,,20,20,,,2",
            "2,all,none,,2,2,4.0,1,15,2,,30,30,,,2",
            "3,all,none,,1,3,3.0,1,20,2,,40,40,,,2",
            "4,both,none,,2,4,4.0,1,,,,,,,,"),
        Files.readAllLines(made.resolve("data.csv")));
  }

  /**
   * Means of 14 and 16, deviations of 4, 2, 6, 2, 0, 2: √(6/5 · 64/9) = 2.9212. With both areas
   * alike, means of (11 + 20) ÷ 2 and (14 + 17) ÷ 2, and four deviations of 1 that weigh 1/4: √(6/5
   * · 4/16) = 0.5477.
   */
  @Test
  void groupsThatAreComparedHaveDifferences() throws IOException {
    List<String> survey =
        List.of(
            "sex,area,pay,hours,currency",
            "women,n,10,1,EUR",
            "women,n,12,1,EUR",
            "women,s,20,1,EUR",
            "men,n,14,1,EUR",
            "men,s,16,1,EUR",
            "men,s,18,1,EUR");
    String groups = "--by sex --compare-groups women,men --adjust-for area --min-group 1";
    Path made = replicated("all", survey, groups.split(" "));
    String data = Files.readString(made.resolve("data.csv"));
    assertTrue(
        data.startsWith("id,counts_in,reference_kind,bound,compared,category,weight,"), data);
    assertTrue(data.contains("both,none,,first,n,1,12,1,"), data);
    assertTrue(data.contains("both,none,,second,s,1,16,1,"), data);
    String expected = Files.readString(made.resolve("expected.csv"));
    assertTrue(expected.contains("\ngroup,none,,mean_difference,-2,2.9211869"), expected);
    assertTrue(expected.contains("\ngroup,none,,mean_relative,-0.125,"), expected);
    assertTrue(expected.contains("\ngroup,none,,mean_adjusted_difference,0,0.5477225"), expected);
  }

  /** A mean of 12.03 that is shown as 12 is no figure to compare with. */
  @Test
  void whatIsHiddenOrRoundedIsNotExpected() throws IOException {
    List<String> survey =
        List.of(
            "worker,pay,hours,currency",
            "A,10.10,1,EUR",
            "B,11.00,1,EUR",
            "C,12.00,1,EUR",
            "D,13.00,1,EUR",
            "E,14.05,1,EUR");
    String exact =
        Files.readString(replicated("all", survey, "--min-group", "1").resolve("expected.csv"));
    assertTrue(exact.contains(",mean,12.03,"), exact);
    String shown = Files.readString(replicated("some", survey).resolve("expected.csv"));
    assertFalse(shown.contains(",mean,"), shown);
    assertFalse(shown.contains(",p10,"), shown);
    assertTrue(shown.contains(",df,4,"), shown);
  }

  @Test
  void itIsTheSameInAnyNumberOfThreads() throws IOException {
    Random random = new Random(44);
    List<String> survey =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    i == 0
                        ? "worker,city,pay,hours,currency"
                        : "w%d,%s,%d,%d,EUR"
                            .formatted(
                                random.nextInt(200),
                                "ABC".charAt(random.nextInt(3)),
                                random.nextInt(90),
                                1 + random.nextInt(9)))
            .toList();
    Path one = replicated("one", survey, "--by", "city", "--threads", "1");
    Path four = replicated("four", survey, "--by", "city", "--threads", "4");
    for (String name : List.of("data.csv", "expected.csv", "replicate.R", "README.md")) {
      assertEquals(Files.readString(one.resolve(name)), Files.readString(four.resolve(name)));
    }
    assertFalse(Files.readString(one.resolve("replicate.R")).contains("{{"));
    assertFalse(Files.readString(one.resolve("README.md")).contains("\\n"));
  }

  @Test
  void aFolderThatIsThereStaysAsItIs() throws IOException {
    List<String> survey = List.of("pay,hours,currency", "10,1,EUR");
    Path made = replicated("all", survey);
    Path out = folder.resolve("out.csv");
    Call again =
        Call.of(
            "batch",
            folder.resolve("survey.csv").toString(),
            "--replicate",
            made.toString(),
            "--out",
            out.toString());
    assertEquals(4, again.exit());
    assertFalse(Files.exists(out));
  }
}
