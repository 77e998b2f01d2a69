import React from "react";
import "./camera.js";
export function App({ name }) {
  return (
    <main id="app">
      {/* The greeting */}
      Hello {name}
      <section>
        Mobile
      </section>
      {"dev"}
      <p title={"2026"}>{null}</p>
    </main>
  );
}
