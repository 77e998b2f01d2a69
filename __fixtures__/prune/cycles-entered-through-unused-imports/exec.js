({ create, readSum }) => [create().name, readSum()]
