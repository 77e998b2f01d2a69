module.exports = {
  get second() { log.push("second"); return 2; },
  spare: "spare text",
};
