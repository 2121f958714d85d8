description = My platform

[columns]
worker = Employé
pay = Salaire payé
foo = b
