({ fine, assign, isLoaded }) => [fine, assign(), isLoaded]
