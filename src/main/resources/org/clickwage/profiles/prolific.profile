# Prolific, a study's submissions: the schema of today (Submission id, Started at, …) and the one of
# before 2023 (session_id, started_datetime, …).
#
# - There is no column of money: --set pay=1.50 --set currency=GBP says the reward.
# - RETURNED and TIMED-OUT submissions were never handed in. Where they have a time at all it runs
#   until the study was closed: up to 1,871,326 seconds, which is not work. So their time is not
#   counted by default, and shown as left out; --count approved,rejected,returned counts it.
# - REJECTED submissions were done and not paid: their time counts.
# - SCREENED OUT ones are paid another sum than the reward, ACTIVE and RESERVED ones are not over: left
#   out like those returned.
# - PARTIALLY APPROVED is not known here: how much of the reward was paid, no column tells.
# - Stamps are UTC, with Z in the new schema and without in the old one.
# - CONSENT_REVOKED and DATA_EXPIRED stand where a participant took the answer back.
# - Countries are asked for in several columns (birth, residence): --map 'country=Country of residence'
#   takes the law of one.
description = Prolific: a study's submissions
description.fr = Prolific : les soumissions d’une étude
marks = Submission id, Status, Started at, Completed at, Time taken
marks = session_id, participant_id, status, started_datetime, completed_date_time
task-log = yes
zone = UTC
counted = approved, rejected
top-up = worker, amount
nothing = CONSENT_REVOKED, DATA_EXPIRED, Not Applicable

[columns]
worker = Participant id, PROLIFIC_PID, participant_id
pay = pay, reward
bonus = bonus
currency = currency
accept = Started at, started_datetime
end = Completed at, completed_date_time
seconds = Time taken, time_taken
status = Status

[constants]
platform = Prolific

[statuses]
APPROVED = approved
AWAITING REVIEW = pending
REJECTED = rejected
RETURNED = returned
TIMED-OUT = returned
SCREENED OUT = returned
ACTIVE = returned
RESERVED = returned
