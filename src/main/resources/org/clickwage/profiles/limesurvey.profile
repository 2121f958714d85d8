# LimeSurvey, answers exported as CSV, with question codes or whole questions as titles.
#
# - Often with semicolons; the answers' own columns (id, submitdate, …) come first.
description = LimeSurvey: a survey's answers
description.fr = LimeSurvey : les réponses à une enquête
marks = id, submitdate, lastpage, startlanguage
marks = Response ID, Date submitted, Last page, Start language
marks = ID de la réponse, Date de soumission, Dernière page, Langue de départ
same-names = yes

# An answer without this day did not finish.
[tests]
submitdate = (empty)
Date submitted = (empty)
Date de soumission = (empty)
