({ readShared }) => readShared();
