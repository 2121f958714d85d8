package org.clickwage.table;

/** Sees each record of a file as it is read, in whichever thread reads it. */
public interface RecordWatch {
  void see(RecordCursor record);
}
