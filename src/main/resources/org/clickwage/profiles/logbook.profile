# A worker's own logbook: what clickwage log keeps, or a table kept by hand.
#
# - start and end are times of the day in date; an end before the start is of the day after.
# - A row without an end is still open, and in no figure.
# - Money may carry its currency (12.50 €), or a column currency says it.
description = a logbook kept by hand: date, start, end, pay, tasks, note
description.fr = un carnet tenu à la main : date, début, fin, paie, tâches, note
marks = date, start, end, pay
marks = date, start, end, pay, tasks
marks = date, début, fin, paie
marks = date, début, fin, rémunération
same-names = yes

[columns]
date = date, jour
pay = pay, paie, rémunération
tasks = tasks, tâches
currency = currency, devise

[other columns]
local-begin = start, début
local-end = end, fin
note = note
