# A task log from anywhere: one task a row, with the moments of its beginning and its end.
# Stamps without a zone are taken as UTC: a length is right all the same, except across the night on
# which the clocks change. --zone Europe/Paris says better.
description = a task log: one task a row, with its beginning and its end
description.fr = un journal de tâches : une tâche par ligne, avec son début et sa fin
marks = worker, accept, end
marks = worker_id, accept, end
marks = worker, accepted, submitted
marks = worker_id, accepted, submitted
marks = worker, start, end, reward
marks = worker_id, start, end, reward
marks = accept, end, reward, status
task-log = yes
same-names = yes
zone = UTC
counted = approved, rejected, returned

[columns]
worker = worker, worker_id, workerid, user, user_id, userid, username, member
pay = pay, reward
accept = accept, accepted, accept_time, start, started
end = end, submitted, submit_time, finished, completed
status = status, state
