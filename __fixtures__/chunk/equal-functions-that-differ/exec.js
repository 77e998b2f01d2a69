({ run }) => [run(), run()]
