package org.clickwage.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What to set a wage beside, as it is typed. */
final class ReferenceOptions {
  @Option(names = "--country", paramLabel = "CC[-REGION]", descriptionKey = "option.country")
  String country;

  @Option(
      names = "--client-country",
      paramLabel = "CC[-REGION]",
      descriptionKey = "option.client-country")
  String clientCountry;

  @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "option.on")
  String on;

  @Option(names = "--basis", paramLabel = "auto|gross|net", descriptionKey = "option.basis")
  String basis;

  @Option(names = "--series", paramLabel = "NAME", descriptionKey = "option.series")
  String series;

  @Option(names = "--minimum", paramLabel = "MONEY/h", descriptionKey = "option.minimum")
  String minimum;

  /** The option that gave the minimum, to name it when it does not read. */
  String minimumOption = "--minimum";

  @Option(names = "--promised", paramLabel = "MONEY/h", descriptionKey = "option.promised")
  String promised;

  @Option(
      names = "--with-paid-leave",
      paramLabel = "PERCENT",
      descriptionKey = "option.with-paid-leave")
  String withPaidLeave;

  @Option(names = "--legal-hours", paramLabel = "HOURS/PERIOD", descriptionKey = "option.legal-hours")
  String legalHours;

  @Option(
      names = "--exchange-rate",
      paramLabel = "CUR/CUR=RATE",
      descriptionKey = "option.exchange-rate")
  List<String> exchangeRates = new ArrayList<>();
}
