same-names = yes
pattern = yyyy.MM.dd
