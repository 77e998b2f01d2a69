const found = ["outside"];
const helper = () => "outer helper";
const key = "taken";

export function byDefault(value = found) {
  var found = "inside";
  return [value, found];
}

export const byCall = function (call = helper) {
  function helper() {
    return "inner helper";
  }
  return [call(), helper()];
};

export const byKey = ({ [key]: value = "nothing" } = { taken: "by its key" }) => {
  let key = "inside";
  return [value, key];
};

export const unused = [found, helper, key];
