({ inBlock, inCase, labelled, twice, values }) => [inBlock(), inCase(), labelled(), twice(), values()]
