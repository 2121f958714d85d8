package org.clickwage.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;

/**
 * What the question for charges offers by numbers: schemes, then a percentage, then "not known".
 *
 * @param schemes what they are called, by their names
 */
public record InterviewChoices(Map<String, Text> schemes) {

  static final String NOTHING = "0%";

  /** The lines of the list. */
  public String lines(Wording wording) {
    List<String> all = new ArrayList<>();
    schemes.values().forEach(each -> all.add(wording.show(each)));
    all.add(wording.say("ask.a-percentage"));
    all.add(wording.say("ask.not-known"));
    StringBuilder lines = new StringBuilder();
    all.forEach(each -> lines.append("  " + (all.indexOf(each) + 1) + "  " + each + "\n"));
    return lines.toString();
  }

  /** Whether a percentage was chosen, and which is still to be asked. */
  public boolean isPercentage(InterviewAnswer answer) {
    return answer.number() == schemes.size() + 1;
  }

  /** Whether it is a number that the list does not have. */
  public boolean lacks(InterviewAnswer answer) {
    return answer.number() > schemes.size() + 2;
  }

  /** The scheme of a number, nothing for the last one; else the answer itself. */
  public InterviewAnswer chosen(InterviewAnswer answer) {
    int number = answer.number();
    if (number == schemes.size() + 2) {
      return InterviewAnswer.NONE;
    } else if (answer.isNothing()) {
      return new InterviewAnswer(NOTHING);
    }
    boolean isScheme = number > 0 && number <= schemes.size();
    return isScheme ? new InterviewAnswer(List.copyOf(schemes.keySet()).get(number - 1)) : answer;
  }
}
