({ seen }) => seen
