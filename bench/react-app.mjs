// An app that names what it takes of React, for `npm run bench -- limit`.
/* global document */
import {
  Fragment,
  createContext,
  createElement,
  forwardRef,
  memo,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { createRoot } from "react-dom/client";

const Context = createContext("light");
const reduce = (count) => count + 1;

const Button = memo(
  forwardRef(function Button({ label }, ref) {
    const [count, increase] = useReducer(reduce, 0);
    const theme = useContext(Context);
    return createElement("button", { ref, className: theme, onClick: increase }, `${label} ${count}`);
  }),
);

function App() {
  const button = useRef(null);
  const [title, setTitle] = useState("");
  const focus = useCallback(() => button.current?.focus(), []);
  const portal = useMemo(() => createPortal(title, document.body), [title]);
  useEffect(() => {
    setTitle(document.title);
    focus();
  }, [focus]);
  return createElement(Fragment, null, createElement(Button, { label: "Clicked", ref: button }), portal);
}

createRoot(document.querySelector("#root")).render(createElement(App));
