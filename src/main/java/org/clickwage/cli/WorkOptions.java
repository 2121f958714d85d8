package org.clickwage.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a worker knows of a work, as it is typed. */
final class WorkOptions {
  @Option(names = "--pay", paramLabel = "MONEY[/PERIOD]", descriptionKey = "option.pay")
  String pay;

  @Option(names = "--bonus", paramLabel = "MONEY[/PERIOD]", descriptionKey = "option.bonus")
  String bonus;

  @Option(names = "--tips", paramLabel = "MONEY[/PERIOD]", descriptionKey = "option.tips")
  String tips;

  @Option(names = "--without-tips", descriptionKey = "option.without-tips")
  boolean withoutTips;

  @Option(names = "--tasks", paramLabel = "N[/PERIOD]", descriptionKey = "option.tasks")
  String tasks;

  @Option(names = "--hours", paramLabel = "DURATION[/PERIOD]", descriptionKey = "option.hours")
  String hours;

  @Option(
      names = "--paid-hours",
      paramLabel = "DURATION[/PERIOD]",
      descriptionKey = "option.paid-hours")
  String paidHours;

  @Option(
      names = "--unpaid-hours",
      paramLabel = "DURATION[/PERIOD]",
      descriptionKey = "option.unpaid-hours")
  String unpaidHours;

  @Option(names = "--days-per-week", paramLabel = "N", descriptionKey = "option.days-per-week")
  String daysPerWeek;

  @Option(names = "--over", paramLabel = "SPAN", descriptionKey = "option.over")
  String over;

  @Option(
      names = "--platform-fee",
      paramLabel = "PERCENT|MONEY",
      descriptionKey = "option.platform-fee")
  String platformFee;

  @Option(names = "--account-rent", paramLabel = "PERCENT", descriptionKey = "option.account-rent")
  String accountRent;

  @Option(
      names = "--charges",
      paramLabel = "PERCENT|SCHEME[,option…]",
      descriptionKey = "option.charges")
  String charges;

  @Option(names = "--income-tax", paramLabel = "PERCENT", descriptionKey = "option.income-tax")
  String incomeTax;

  @Option(names = "--cost", paramLabel = "NAME=MONEY[/PERIOD]", descriptionKey = "option.cost")
  List<String> costs = new ArrayList<>();

  @Option(names = "--distance", paramLabel = "KM[/PERIOD]", descriptionKey = "option.distance")
  String distance;

  @Option(names = "--per-km", paramLabel = "MONEY", descriptionKey = "option.per-km")
  String perKm;

  /** Whether neither pay nor tasks nor hours are given. */
  boolean isEmpty() {
    boolean noHours = hours == null && paidHours == null && unpaidHours == null;
    return pay == null && tasks == null && noHours;
  }
}
