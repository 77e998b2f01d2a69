({ used }) => used
