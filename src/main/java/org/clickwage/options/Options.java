package org.clickwage.options;

import java.util.List;

/** An option, or several in the order of the help page. */
public sealed interface Options permits Option, OptionGroup {
  List<Option<?>> options();
}
