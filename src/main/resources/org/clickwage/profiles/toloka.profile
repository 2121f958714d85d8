# Toloka, a pool's results: tab separated, or with commas.
#
# - A reward, where the column is there, is that of the whole page of tasks, and stands on each of its
#   rows, as all that begins with ASSIGNMENT does (Toloka's guide, "Receiving responses"; its API,
#   reward_per_assignment): it counts once for each worker's page.
# - A page of several tasks repeats its span on each of its rows: its time counts once.
# - Stamps are ISO without a zone, and UTC.
# - SKIPPED and EXPIRED pages were given back or not finished in time: the time was spent, and counts.
description = Toloka: a pool's results
description.fr = Toloka : les résultats d’un lot
marks = ASSIGNMENT:worker_id, ASSIGNMENT:started
task-log = yes
spans-repeat = yes
page-rewards = ASSIGNMENT:reward
zone = UTC
counted = approved, rejected, returned

[columns]
worker = ASSIGNMENT:worker_id
pay = ASSIGNMENT:reward, pay
bonus = bonus
accept = ASSIGNMENT:started
end = ASSIGNMENT:submitted
status = ASSIGNMENT:status

[constants]
platform = Toloka
currency = USD

[statuses]
APPROVED = approved
ACCEPTED = approved
SUBMITTED = pending
REJECTED = rejected
SKIPPED = returned
EXPIRED = returned
ACTIVE = returned
