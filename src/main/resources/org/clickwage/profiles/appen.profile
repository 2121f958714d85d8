# Appen, before that Figure Eight and CrowdFlower: a job's full report, with commas or tabs.
#
# - There is no column of money: --set pay=0.05 --set currency=USD says the pay of a judgment.
# - A worker gets a page of several units, and each row of the page carries the span of the whole
#   page: its time counts once, however many rows repeat it.
# - _tainted is true where the worker failed the hidden tests: the judgment was thrown away.
# - Stamps are month first and UTC: 7/9/2014 21:09:49 is 9 July.
# - _country is where the channel says the worker was: --map country=_country takes its law.
description = Appen (Figure Eight, CrowdFlower): a job's full report
description.fr = Appen (Figure Eight, CrowdFlower) : le rapport complet d’une tâche
marks = _unit_id, _created_at, _started_at, _worker_id
task-log = yes
spans-repeat = yes
zone = UTC
date-order = month-first
counted = approved, rejected

[columns]
worker = _worker_id
pay = pay
bonus = bonus
accept = _started_at
end = _created_at
status = _tainted

[constants]
platform = Appen

[statuses]
false = approved
(empty) = approved
true = rejected
