({ run }) => run("secret()")
