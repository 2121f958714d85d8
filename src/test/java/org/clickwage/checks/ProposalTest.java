package org.clickwage.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.profile.RecordField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A column is offered with what its title says, and for the rest the choices. */
class ProposalTest {
  /** What is offered, and behind a question mark the choices that are left. */
  private static String proposed(String table) throws IOException {
    Proposal proposal = Proposal.of(Samples.of(table, ""));
    String options =
        Stream.concat(words(proposal.columns()), words(proposal.values()))
            .collect(Collectors.joining("; "));
    List<String> choices =
        proposal.questions().stream()
            .map(note -> note.values().get(1).toString().replace("\"", ""))
            .toList();
    return options + (choices.isEmpty() ? "" : " ? " + String.join(" ? ", choices));
  }

  private static Stream<String> words(Map<RecordField, Optional<String>> of) {
    return of.entrySet().stream()
        .map(each -> each.getKey().columnName() + "=" + each.getValue().orElse("…"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void whatFitsIsOffered(String table, String options) throws IOException {
    assertEquals(options, proposed(table));
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        // No unit is taken that no title names, be there one alone by which an hour earns 50.
        arguments(
            "driver,earnings,duration | d1,14.20,1180 | d1,9.10,640 | d2,22.75,1905",
            "worker=driver; pay=earnings; hours=… ? hours=duration, minutes=duration,"
                + " seconds=duration"),
        arguments(
            "trip,duration | a,300 | b,1180 | c,2000",
            "pay=…; hours=… ? hours=duration, minutes=duration, seconds=duration"),
        // Nor that of the end less the start, here 1,200 and 600 seconds.
        arguments(
            "fare,duration,begun_at,ended_at | 5,1200,2026-01-15 08:00:00,2026-01-15 08:20:00 |"
                + " 5,600,2026-01-15 09:00:00,2026-01-15 09:10:00",
            "date=begun_at; pay=fare; hours=… ? hours=duration, minutes=duration, seconds=duration"),
        // A length goes before a beginning and an end, and its title before what these show.
        arguments(
            "amount,start time,end time,hours of work | 50,9:00,11:30,150",
            "pay=amount; hours=hours of work"),
        // A unit of a title that cells do not contradict.
        arguments(
            "reward,Duration (in seconds) | 0.50,300 | 0.60,400",
            "pay=reward; seconds=Duration (in seconds)"),
        arguments("fare,duration_min | 14.20,22 | 9,14", "pay=fare; minutes=duration_min"),
        arguments("reward,workTimeMs | 0.50,300000", "pay=reward; hours=workTimeMs@ms"),
        // Of a rate and a total the total is the pay; a rate alone needs no hours.
        arguments(
            "hourly_rate,hours_worked,total,deposit | 20,8,160,10 | 25,4,100,10",
            "pay=total; hours=hours_worked"),
        arguments("HourlyWage,Weekly hours | 12.50,40", "pay=HourlyWage; pay_period=hour"),
        arguments(
            "Driver,Gross earnings per hour|€/h,Gross earnings|€,Net earnings|€ |"
                + " A,20.31,812.50,650",
            "worker=Driver; pay=…; hours=…; currency=EUR ? pay=Gross earnings|€, pay=Net"
                + " earnings|€"),
        arguments("tauxhor,nbheur | 12.5,1 | 11,4", "pay=tauxhor; pay_period=hour"),
        arguments("hrwage,age | 12.5,30", "pay=hrwage; pay_period=hour"),
        arguments("Rate,Acceptance rate | 12.5,0.9", "pay=Rate; pay_period=hour"),
        // What is paid again and again is for some period, which is asked where no title names it.
        arguments(
            "wage,hours worked | 1500,38",
            "pay=wage; hours=hours worked; pay_period=…; hours_period=… ? pay_period ?"
                + " hours_period"),
        arguments(
            "Lohn,Stunden pro Woche | 1500,38",
            "hours=Stunden pro Woche; pay_period=…; hours_period=week ? pay_period"),
        // Titles say hours, and of a year; the days of a job are no time of work.
        arguments(
            "income_1975,hourstotalin1975 | 9000,1800",
            "pay=income_1975; hours=hourstotalin1975; pay_period=…; hours_period=… ? pay_period ?"
                + " hours_period"),
        arguments(
            "reward,annual_hours | 9000,1800",
            "pay=reward; hours=annual_hours; pay_period=…; hours_period=year ? pay_period"),
        arguments("reward,Job_Duration_Days | 500,20", "pay=reward; hours=…"),
        // Two columns of one time add up.
        arguments(
            "reward,Time (h),Time (min) | 9,1,30",
            "pay=reward; hours=Time (h); minutes=Time (min)"),
        // Times of day, which are when work began and ended only where the day is known.
        arguments(
            "amount,Start Time,End Time | 50,09:00,11:30 | 40,10:00,12:00", "pay=amount; hours=…"),
        arguments(
            "Day,amount,In,Out | 2026-01-15,50,09:00,11:30",
            "date=Day; pay=amount; accept=In; end=Out"),
        arguments("Data,Hora,Valor | 2026-01-15,09:00,11.30", "pay=Valor; hours=…"),
        arguments("amount,hours | 50,9:00 am", "pay=amount"),
        arguments("fare,request_time | 9.50,08:02:11 | 8,21:02:11", "pay=fare; hours=…"),
        arguments(
            "fare,request_time,time | 9.50,2026-01-15 08:02:11,0:12:00",
            "date=request_time; pay=fare; hours=time"),
        // Times with two readings of which one is a duration stay durations.
        arguments("fare,time | 9.50,7:30", "pay=fare; hours=time"),
        arguments(
            "Payment type,Amount,Time spent (min) | hourly,50,120 | task,20,60",
            "pay=Amount; minutes=Time spent (min)"),
        arguments(
            "paid_at,Amount paid,Time (h) | 2026-01-02,50,4", "pay=Amount paid; hours=Time (h)"),
        arguments(
            "Pays / Country,Revenu brut par semaine (€),Heures par semaine | France,400,35 |"
                + " FR,300,20",
            "pay=Revenu brut par semaine (€); hours=Heures par semaine; currency=EUR;"
                + " pay_period=week; hours_period=week"),
        // Of what the hours are is asked where the pay is of a month.
        arguments(
            "Revenu par mois,Temps de travail (h) | 1500,35",
            "pay=Revenu par mois; hours=Temps de travail (h); pay_period=month; hours_period=…"
                + " ? hours_period"),
        arguments(
            "employee_id,employee_name,Employee?,Week of,Gross earnings,Hours worked |"
                + " E1,Ada,Yes,1/13/2026,400,38",
            "worker=employee_id; date=Week of; pay=Gross earnings; hours=Hours worked"),
        // Days that are none of work.
        arguments(
            "birth_date,pay date,Amount,Time (h) | 1990-01-02,2026-01-02,50,4",
            "pay=Amount; hours=Time (h)"),
        // Stamps in their zone say how long it took.
        arguments(
            "Reward,Started At,Completed At | 1.50,2026-02-01T10:00:00Z,2026-02-01T10:12:00Z",
            "date=Started At; pay=Reward; accept=Started At; end=Completed At"),
        // Codes for no answer say nothing.
        arguments(
            "pay per day (USD),hours a day | 80,8 | NA,N/A | n/a,- | 90,9",
            "pay=pay per day (USD); hours=hours a day; currency=USD; pay_period=day;"
                + " hours_period=day"),
        // What comes off is no pay.
        arguments(
            "Fee amount,Cost Amount,Fare amount,Hours driven | 1,2,30,2",
            "pay=Fare amount; hours=Hours driven"));
  }
}
