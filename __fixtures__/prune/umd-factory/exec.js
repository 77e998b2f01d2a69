({ used }) => used()
