import { fileURLToPath } from "node:url";
import { FedshakePlugin } from "fedshake/plugin";
import webpack from "webpack";

const compiler = webpack({
  mode: "production",
  context: fileURLToPath(new URL(".", import.meta.url)),
  entry: {},
  output: { uniqueName: "mails", clean: true },
  resolve: { extensions: [".jsx", ".js"] },
  module: { rules: [{ test: /\.jsx?$/, exclude: /node_modules/, loader: "babel-loader" }] },
  plugins: [
    new webpack.container.ModuleFederationPlugin({
      name: "mails",
      filename: "remoteEntry.js",
      exposes: { "./OrderMail": "./src/OrderMail" },
      shared: ["lodash-es", "react"],
    }),
    new FedshakePlugin(),
  ],
});

compiler.run((error, stats) => {
  if (error) throw error;
  console.log(stats.toString({ preset: "errors-warnings", colors: process.stdout.isTTY }));
  process.exitCode = stats.hasErrors() ? 1 : 0;
});
