# KoboToolbox, answers exported as CSV, with names or labels as titles.
#
# - Semicolons; start and end are of the filling in, not of the work asked about.
# - Columns of a group are titled group/question: map them, --map pay=work/pay.
description = KoboToolbox: a form's answers
description.fr = KoboToolbox : les réponses à un formulaire
marks = _id, _uuid, _submission_time
same-names = yes
leave = start, end, status
