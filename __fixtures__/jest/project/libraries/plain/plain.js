if (typeof module === "undefined") {
  return;
}

function plain(name) {
  return `plain ${name}`;
}

plain.used = () => "used";
plain.unused = () => "unused";

module.exports = plain.default = plain;
return "left early";
