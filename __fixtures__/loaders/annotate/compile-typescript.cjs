const { transform } = require("esbuild");

module.exports = async function (source) {
  const callback = this.async();
  const { code, map } = await transform(source, { loader: "ts", sourcemap: true, sourcefile: this.resourcePath });
  callback(null, code, JSON.parse(map));
};
