same-names = yes
nothing = "99999,00", 99, -99
