({ count }) => count
