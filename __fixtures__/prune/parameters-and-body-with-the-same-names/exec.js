({ byDefault, byCall, byKey }) => [byDefault(), byDefault(1), byCall(), byKey()];
