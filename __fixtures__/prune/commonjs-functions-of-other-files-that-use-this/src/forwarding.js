module.exports = require("./read");
