same-names = yes
nothing = n/a
