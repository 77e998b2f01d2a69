exports.star = function () { return this.forStar; };
