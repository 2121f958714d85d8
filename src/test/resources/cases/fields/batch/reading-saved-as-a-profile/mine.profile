# Of the first wave.
same-names = yes
nothing = -99
leave = Status

[columns]
hours = Hours@ms, Duration@dd:hh:mm
worker = Name

[tests]
Status = preview
