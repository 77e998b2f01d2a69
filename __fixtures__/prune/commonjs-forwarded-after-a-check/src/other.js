exports.used = () => "another";
