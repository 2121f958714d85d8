description = mine
same-names = yes

[columns]
pay = Earnings
bonus = tips
