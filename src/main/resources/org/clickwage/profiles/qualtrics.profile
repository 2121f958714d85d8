# Qualtrics, a survey's answers as CSV or TSV.
#
# - Three rows of titles: names, questions, and {"ImportId":…}; older exports have only two. The last
#   one is known by how its first cell begins; a file from which they were deleted has one.
# - Status, StartDate and EndDate are of the filling in, not of the work asked about.
# - Previews, tests, spam and answers that did not finish are rows like any other; Status and Finished
#   have words, or numbers where answers were exported as such (Qualtrics support, "Understanding Your
#   Dataset", Status: 1, 2, 8, 9 and 17; the labels of an export for SPSS have 12 and 40 too).
description = Qualtrics: a survey's answers
description.fr = Qualtrics : les réponses à une enquête
marks = StartDate, EndDate, Progress, RecordedDate, ResponseId
marks = StartDate, EndDate, Status, Finished, RecordedDate
marks = ResponseID, StartDate, EndDate, Finished
marks = StartDate, EndDate, ResponseId
same-names = yes
leave = Status, Name
header-rows = 3
last-header-row = {"ImportId"
last-header-row = Start Date
last-header-row = Date de début
last-header-row = ResponseID

[tests]
Status = Survey Preview, Survey Test, Spam, Survey Preview Spam, Imported Spam, Offline Survey Preview, EX Spam, 1, 2, 8, 9, 12, 17, 40
Finished = False, 0
DistributionChannel = preview, test
