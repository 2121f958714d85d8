zone = Europe/Pari

[columns]
date = Jour
pay = Montant
