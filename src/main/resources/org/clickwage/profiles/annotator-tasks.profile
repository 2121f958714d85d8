# An annotator's own list of tasks, as platforms of training data give it.
#
# - A reward has no time of its own; with - in its cells it is pay without hours.
# - What is pending is neither paid nor in the hours until it is decided.
description = an annotator's own list of tasks, with duration, payout and status
description.fr = la liste de tâches d’un annotateur, avec durée, paiement et état
marks = workDate, itemID, duration, payout
nothing = -

[columns]
date = workDate
pay = payout
hours = duration
status = status

[statuses]
paid = approved
approved = approved
pending = pending
processing = pending
rejected = rejected

[other columns]
note = projectName
