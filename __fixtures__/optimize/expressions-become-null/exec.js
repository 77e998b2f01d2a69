(exported) => [
  exported.value, exported.object, exported.called, exported.first, exported.spread, exported.list, exported.template, exported.arrow(),
  exported.getter(), exported.returned(), exported.fallback(), exported.chosen, exported.condition, exported.keyed, new exported.Base().field,
  exported.loop, exported.target,
]
