({ readBase }) => readBase()
