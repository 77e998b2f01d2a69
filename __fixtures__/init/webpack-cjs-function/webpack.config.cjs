'use strict'

const webpack = require('webpack')

module.exports = (env) => {
  const config = { entry: './index.js', plugins: [] }
  if (env.federation !== false) {
    config.plugins.push(new webpack.container.ModuleFederationPlugin({ name: 'shop', shared: { 'immer': {} } }))
  }
  return config
}
