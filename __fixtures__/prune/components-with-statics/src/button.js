import { forwardRef } from "./framework.js";
const InternalButton = (props, ref) => "button";
const Button = /*#__PURE__*/ forwardRef(InternalButton);
Button.displayName = "Button";
InternalButton.own = "own";
export default Button;
