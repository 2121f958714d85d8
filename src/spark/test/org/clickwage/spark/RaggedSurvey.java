package org.clickwage.spark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A survey that is hard to cut: a third of its notes go on for lines, between quotes, and some of
 * those look like records. It is French, with weights, ranges, pending pay and what is no money.
 */
final class RaggedSurvey {
  private static final String TITLES =
      "travailleur;plateforme;pays;devise;date;paie;heures;heures non payées;poids;statut;note\n";
  private static final String[] PLATFORMS = {"Alphabée", "Brique", "Clic & Cie"};
  private static final String[] STATES = {
    "approved", "approved", "approved", "pending", "rejected"
  };
  private static final String[] NOTES = {
    "",
    "une course",
    "\"pluie; deux heures\"",
    "\"attente\nw1;Brique;FR;EUR;03/06/2024;10;1;0;1;approved;\nfin\"",
    "\"elle dit \"\"demain\"\"\r\n\n;;\"",
  };

  private RaggedSurvey() {}

  static void write(Path file, int records) throws IOException {
    Random random = new Random(records);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(TITLES);
      for (int i = 0; i < records; i++) {
        out.write(record(random));
      }
    }
  }

  private static String record(Random random) {
    return String.join(
        ";",
        "w" + random.nextInt(400),
        any(PLATFORMS, random),
        "FR",
        "EUR",
        (1 + random.nextInt(28)) + "/06/2024",
        pay(random),
        2 + random.nextInt(9) + ",5",
        Integer.toString(random.nextInt(4)),
        "1," + random.nextInt(10),
        any(STATES, random),
        any(NOTES, random) + "\n");
  }

  private static String pay(Random random) {
    int euros = 20 + random.nextInt(100);
    return switch (random.nextInt(40)) {
      case 0 -> "environ " + euros;
      case 1 -> euros + ".." + (euros + 10);
      default -> euros + ",20";
    };
  }

  private static String any(String[] values, Random random) {
    return values[random.nextInt(values.length)];
  }

  /** A log of tasks with notes of the same kind; a worker's tasks are far from each other. */
  static void writeLog(Path file, int tasks) throws IOException {
    Random random = new Random(tasks);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("worker;start;end;pay;currency;status;note\n");
      for (int i = 0; i < tasks; i++) {
        int minute = random.nextInt(50);
        String hour =
            "2024-06-" + (10 + random.nextInt(20)) + "T" + (10 + random.nextInt(12)) + ":";
        out.write(
            String.join(
                ";",
                "w" + random.nextInt(60),
                hour + (10 + minute) + ":00",
                hour + (10 + minute) + ":" + (10 + random.nextInt(50)),
                random.nextInt(50) == 0 ? "viel" : "0." + (10 + random.nextInt(90)),
                "USD",
                any(STATES, random),
                any(NOTES, random) + "\n"));
      }
    }
  }
}
