# Google Forms, answers downloaded as CSV.
#
# - The first column is the moment of the answer, its title in the language of the form.
# - Titles are whole questions, and two questions may have the same: --map pay=#4 is the fourth column.
description = Google Forms: answers
description.fr = Google Forms : réponses à un formulaire
first-column = Timestamp, Horodateur, Zeitstempel, Marca temporal, Informazioni cronologiche, Carimbo de data/hora, Tijdstempel
same-names = yes
