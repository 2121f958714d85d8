# Reports of time trackers: one stretch of work a row, with what may be charged for it.
#
# - What is billed is pay; a stretch that is not billable is work all the same, with a pay of 0.
# - Of a duration as text and in hours the text counts: 0:20:00 is 0.33 h only when rounded.
# - Where no rate was set, all amounts are 0: that is no pay that anybody said.
# - The currency stands in a column, or in the title of the amount: Billable Amount (USD).
description = a time tracker's report, one stretch of work a row
description.fr = le rapport d’un suivi du temps, une période de travail par ligne
beside = it has hours but no pay: give a table with date and pay beside it
beside.fr = il a des heures mais pas de rémunération : donnez à côté un tableau avec date et paie
marks = Project, Client, Start Date, Start Time, Duration (decimal)
marks = Date, Client, Project, Hours, Billable Rate
marks = Project, Start Date, Start Time, Duration
fills-pay = yes

[columns]
worker = User, Users, Member, Members, Team Member, Worker, worker_id, workerid, User Name, Username, Employee, Person, Email
date = Date, Start Date
pay = Billable Amount, Amount
hours = Duration (h), Duration, Hours, Duration (decimal)
currency = Currency

[other columns]
note = Description, Notes
