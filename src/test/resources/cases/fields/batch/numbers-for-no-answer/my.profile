same-names = yes
nothing = 999, -99
