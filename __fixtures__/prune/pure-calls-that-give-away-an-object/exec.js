({ read }) => read()
