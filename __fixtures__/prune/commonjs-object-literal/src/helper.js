module.exports = { helper: (text) => `${text} by a helper`, other: () => "another helper" };
