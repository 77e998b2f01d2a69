({ next, add, fill, swap }) => [next(), next(), add(1), add(1), fill(), swap()];
