# Amazon Mechanical Turk, a requester's batch results: "Download CSV", the results of the command line
# tools, or a dump of the programming interface.
#
# - The titles Approve and Reject stand at the end of the header though raw downloads have no such
#   cells: records are two cells shorter than the header.
# - AssignmentStatus alone decides: an approved assignment may carry the RejectionTime of a rejection
#   that was taken back.
# - A fresh batch is all Submitted: pending, nothing of it is paid yet. Its time counts with its money,
#   so by default in no rate.
# - Stamps name their zone, in two forms within one column: Tue Nov 14 10:15:22 PST 2017 and
#   2017-09-25 12:00:00 UTC.
# - A dump of the programming interface names no zone: its stamps are UTC.
# - WorkTimeInSeconds is SubmitTime less AcceptTime.
description = Amazon Mechanical Turk: a requester's batch results
description.fr = Amazon Mechanical Turk : les résultats d’un lot, côté demandeur
marks = HITId, AssignmentId, WorkerId, AssignmentStatus
task-log = yes
zone = UTC
counted = approved, rejected, returned
top-up = assignment, worker, amount, reason
top-up-titles = AssignmentId, WorkerId, BonusAmount, Reason

[columns]
worker = WorkerId
pay = Reward
bonus = bonus, BonusAmount
accept = AcceptTime, AssignmentAcceptTime
end = SubmitTime, AssignmentSubmitTime
seconds = WorkTimeInSeconds
status = AssignmentStatus
country = country
region = region

[constants]
platform = Amazon Mechanical Turk
currency = USD

[statuses]
Approved = approved
Submitted = pending
Rejected = rejected
Returned = returned
Abandoned = returned
