package org.clickwage.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clickwage.source.CellText;

/** Headers as each export has them, shortened where nothing depends on the rest. */
final class ProfileHeaders {
  static final List<String> MTURK =
      List.of(
          "HITId",
          "HITTypeId",
          "Title",
          "Reward",
          "AssignmentId",
          "WorkerId",
          "AssignmentStatus",
          "AcceptTime",
          "SubmitTime",
          "ApprovalTime",
          "RejectionTime",
          "WorkTimeInSeconds",
          "Input.name",
          "Answer.end",
          "Approve",
          "Reject");
  static final List<String> PROLIFIC_NEW =
      List.of(
          "Submission id",
          "Participant id",
          "Status",
          "Custom study tncs accepted at",
          "Started at",
          "Completed at",
          "Reviewed at",
          "Archived at",
          "Time taken",
          "Completion code",
          "Country of residence");
  static final List<String> PROLIFIC_OLD =
      List.of(
          "session_id",
          "participant_id",
          "status",
          "started_datetime",
          "completed_date_time",
          "time_taken",
          "age");
  static final List<String> APPEN =
      List.of(
          "_unit_id",
          "_created_at",
          "_golden",
          "_id",
          "_started_at",
          "_tainted",
          "_channel",
          "_trust",
          "_worker_id",
          "_country",
          "name",
          "date",
          "status");
  static final List<String> TOLOKA =
      List.of(
          "INPUT:image",
          "OUTPUT:result",
          "GOLDEN:result",
          "ASSIGNMENT:link",
          "ASSIGNMENT:assignment_id",
          "ASSIGNMENT:worker_id",
          "ASSIGNMENT:status",
          "ASSIGNMENT:started",
          "ASSIGNMENT:submitted");
  static final List<String> UBER_PAYMENTS =
      List.of(
          "city_id",
          "amount_local",
          "currency_code",
          "classification",
          "category",
          "recognize_timestamp_local");
  static final List<String> UBER_PAYMENTS_TITLED =
      List.of(
          "City Name",
          "Trip UUID",
          "Local Amount",
          "Currency Code",
          "Classification",
          "Category",
          "Local Timestamp");
  static final List<String> UBER_ONLINE =
      List.of(
          "earner_state",
          "city_id",
          "begin_timestamp_utc",
          "end_timestamp_utc",
          "duration_ms",
          "begin_timestamp_local",
          "end_timestamp_local");
  static final List<String> UBER_TRIPS =
      List.of(
          "city_id",
          "currency_code",
          "timezone",
          "request_timestamp_local",
          "request_timestamp_utc",
          "begintrip_timestamp_local",
          "begintrip_timestamp_utc",
          "dropoff_timestamp_local",
          "dropoff_timestamp_utc",
          "trip_distance_miles",
          "status",
          "driver_upfront_fare_local",
          "driver_trip_number");
  static final List<String> UBER_EATS_TRIPS =
      List.of(
          "cityName",
          "courierAcceptTimestampLocal",
          "courierDropoffTimestampLocal",
          "deliveryStatus");
  static final List<String> UPWORK =
      List.of(
          "Date",
          "Ref ID",
          "Type",
          "Description",
          "Agency",
          "Freelancer",
          "Team",
          "Account Name",
          "PO",
          "Amount",
          "ExchangeRate",
          "Currency",
          "Balance");
  static final List<String> QUALTRICS =
      List.of(
          "StartDate",
          "EndDate",
          "Status",
          "IPAddress",
          "Progress",
          "Duration (in seconds)",
          "Finished",
          "RecordedDate",
          "ResponseId",
          "pay",
          "hours",
          "country");
  static final List<String> GOOGLE_FORMS =
      List.of(
          "Horodateur", "Combien gagnez-vous ?", "Combien d’heures ?", "Pourquoi ?", "Pourquoi ?");
  static final List<String> LIMESURVEY =
      List.of("id", "submitdate", "lastpage", "startlanguage", "seed", "pay", "hours");
  static final List<String> KOBO =
      List.of("start", "end", "pay", "hours", "_id", "_uuid", "_submission_time", "_status");

  /** Which profile each of them is. */
  static Map<List<String>, String> all() {
    Map<List<String>, String> all = new LinkedHashMap<>();
    all.put(MTURK, "mturk");
    all.put(lowerCase(MTURK), "mturk");
    all.put(PROLIFIC_NEW, "prolific");
    all.put(PROLIFIC_OLD, "prolific");
    all.put(APPEN, "appen");
    all.put(TOLOKA, "toloka");
    all.put(UBER_PAYMENTS, "uber-payments");
    all.put(UBER_PAYMENTS_TITLED, "uber-payments");
    all.put(UBER_ONLINE, "uber-online-offline");
    all.put(UBER_TRIPS, "uber-driver-trips");
    all.put(UBER_EATS_TRIPS, "uber-eats-trips");
    all.put(UPWORK, "upwork");
    all.put(List.of("worker", "accept", "end", "reward", "status"), "generic-tasks");
    all.put(QUALTRICS, "qualtrics");
    all.put(GOOGLE_FORMS, "google-forms");
    all.put(LIMESURVEY, "limesurvey");
    all.put(KOBO, "kobo");
    all.put(List.of("date", "start", "end", "pay", "tasks", "note"), "logbook");
    all.put(List.of("date", "début", "fin", "paie", "tâches", "note"), "logbook");
    return all;
  }

  static List<String> lowerCase(List<String> header) {
    return header.stream().map(CellText::plain).toList();
  }

  private ProfileHeaders() {}
}
