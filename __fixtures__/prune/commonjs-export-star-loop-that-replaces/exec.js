({ own, listed }) => [own, listed]
