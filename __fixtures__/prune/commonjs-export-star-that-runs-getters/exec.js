({ theirs, plain, own }) => [theirs(), plain, own]
