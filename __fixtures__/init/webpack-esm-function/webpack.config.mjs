import webpack from 'webpack'

const { ModuleFederationPlugin: Federation } = webpack.container

export default (env, argv) => ({
  mode: argv.mode,
  entry: './index.js',
  plugins: [...(env.federation === false ? [] : [new Federation({ name: 'shop', shared: ['immer'] })])],
})
