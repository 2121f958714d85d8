# A participant's own history of studies.
#
# - Rewards carry their currency; each currency has its own hourly pay.
# - A screened-out study paid a small amount for its time: both count.
# - Time is from the start to the completion of the study; studies done at once count once.
description = a participant's own history of studies
description.fr = l’historique des études d’un participant
marks = Study, Reward, Started At, Completed At
zone = UTC

[columns]
pay = Reward
bonus = Bonus
accept = Started At
end = Completed At
status = Status

[constants]
platform = Prolific

[statuses]
APPROVED = approved
AWAITING REVIEW = pending
REJECTED = rejected
RETURNED = returned
TIMED-OUT = returned
SCREENED OUT = approved
PARTIALLY APPROVED = approved
ACTIVE = pending
RESERVED = pending

[other columns]
note = Study
