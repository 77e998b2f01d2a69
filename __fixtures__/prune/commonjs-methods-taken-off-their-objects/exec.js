(library) => [library.count(), library.find("pha"), library.own("ta")]
