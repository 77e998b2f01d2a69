({ own, sometimes, late }) => [own, sometimes, late]
