package org.clickwage.work;

import java.util.Locale;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;

/** How periods are written: {@code week}, {@code 24months}, {@code 7 jours}. */
final class PeriodNotation {
  private PeriodNotation() {}

  /** Reads what an amount is for: a period, an {@code hour}, a {@code task}, or all of a record. */
  static Per per(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "record" -> Per.Each.WORK;
      case "task", "tasks", "piece", "tâche", "tache" -> Per.Each.TASK;
      case "h", "hr", "hour", "hourly", "heure", "stunde", "hora", "ora" -> Per.Each.HOUR;
      default -> period(text);
    };
  }

  static Period period(String text) {
    String stripped = text.strip();
    int unitStart = unitStart(stripped);
    Rational count =
        unitStart == 0
            ? Rational.ONE
            : Notation.read(
                NumberNotation.EITHER::read,
                stripped.substring(0, unitStart).strip(),
                text,
                Expected.PERIOD);
    if (!count.isPositive()) {
      throw new NotationException(text, Expected.PERIOD);
    }
    return new Period(count, unit(stripped.substring(unitStart), text, Expected.PERIOD));
  }

  /** Where the unit's letters begin. */
  static int unitStart(String text) {
    int start = 0;
    while (start < text.length() && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    return start;
  }

  static Period.Unit unit(String unit, String text, Note.Kind expected) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "d", "day", "days", "daily", "j", "jour", "jours" -> Period.Unit.DAY;
      case "tag", "tage", "täglich", "día", "días", "dia", "dias", "giorno", "giorni" ->
          Period.Unit.DAY;
      case "w", "wk", "week", "weeks", "weekly", "sem", "semaine", "semaines" -> Period.Unit.WEEK;
      case "woche", "wochen", "wöchentlich", "semana", "semanas", "settimana", "settimane" ->
          Period.Unit.WEEK;
      case "month", "months", "monthly", "mois" -> Period.Unit.MONTH;
      case "monat", "monate", "monatlich", "mes", "meses", "mês", "mese", "mesi" ->
          Period.Unit.MONTH;
      case "y", "year", "years", "yearly", "an", "ans", "année", "années" -> Period.Unit.YEAR;
      case "jahr", "jahre", "jährlich", "año", "años", "ano", "anos", "anno", "anni" ->
          Period.Unit.YEAR;
      default -> throw new NotationException(text, expected);
    };
  }
}
