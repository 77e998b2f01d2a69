"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
/* @common:if [condition="treeShake.lib.Item"] */ exports.Item = void 0; /* @common:endif */
/* @common:if [condition="treeShake.lib.List"] */ exports.List = List; /* @common:endif */
/* @common:if [condition="treeShake.lib.count"] */ exports.count = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.default"] */ exports.default = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.rendered"] */ exports.rendered = void 0; /* @common:endif */
var _react = require("react");
var _jsxRuntime = require("react/jsx-runtime");
const Item = ({
  name
}) => /*#__PURE__*/(0, _jsxRuntime.jsx)("li", {
  children: name
});
/* @common:if [condition="treeShake.lib.Item"] */ exports.Item = Item; /* @common:endif */
function List({
  names
}) {
  return /*#__PURE__*/(0, _jsxRuntime.jsx)(_jsxRuntime.Fragment, {
    children: names.map(name => /*#__PURE__*/(0, _jsxRuntime.jsx)(Item, {
      name: name
    }, name))
  });
}
var _default = props => /*#__PURE__*/(0, _jsxRuntime.jsx)(List, {
  ...props
});
/* @common:if [condition="treeShake.lib.default"] */ exports.default = _default; /* @common:endif */
const count = children => _react.Children.count(children);
/* @common:if [condition="treeShake.lib.count"] */ exports.count = count; /* @common:endif */
const rendered = JSON.stringify(/*#__PURE__*/(0, _jsxRuntime.jsx)(List, {
  names: ["a"]
}).props); /* @common:if [condition="treeShake.lib.rendered"] */ exports.rendered = rendered; /* @common:endif */