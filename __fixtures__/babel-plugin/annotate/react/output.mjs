import { Children } from "react";
import { jsx as _jsx, Fragment as _Fragment } from "react/jsx-runtime";
const Item = ({
  name
}) => /*#__PURE__*/_jsx("li", {
  children: name
}); /* @common:if [condition="treeShake.lib.Item"] */ export { Item }; /* @common:endif */
function List({
  names
}) {
  return /*#__PURE__*/_jsx(_Fragment, {
    children: names.map(name => /*#__PURE__*/_jsx(Item, {
      name: name
    }, name))
  });
} /* @common:if [condition="treeShake.lib.List"] */ export { List }; /* @common:endif */
/* @common:if [condition="treeShake.lib.default"] */ export default props => /*#__PURE__*/_jsx(List, {
  ...props
}); /* @common:endif */
const count = children => Children.count(children); /* @common:if [condition="treeShake.lib.count"] */ export { count }; /* @common:endif */
const rendered = JSON.stringify(/*#__PURE__*/_jsx(List, {
  names: ["a"]
}).props); /* @common:if [condition="treeShake.lib.rendered"] */ export { rendered }; /* @common:endif */