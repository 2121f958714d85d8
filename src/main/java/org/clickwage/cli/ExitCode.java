package org.clickwage.cli;

/** What a script learns from the program when it ends. */
enum ExitCode {
  FINE(0),
  OUR_BUG(1),
  WRONG_COMMAND(2),
  /** The rest was done; or the reference facts have no answer to what was asked of them. */
  PROBLEMS_IN_INPUT(3),
  COULD_NOT_READ_OR_WRITE(4),
  /** As a shell says it of a program that Ctrl-C ended. */
  STOPPED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
