({ run }) => run()
