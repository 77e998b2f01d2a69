({ first, third }) => [first(), third()]
