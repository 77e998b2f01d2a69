import React from "react";
import { Camera } from "./camera.js";
const Keyboard = () => <i>keyboard</i>;
const Toast = ({ children }) => <b>{children}</b>;
const icon = <Toast />;
export function App({ name }) {
  return (
    <main /* @common:if [condition="theme.dark"] */ className="dark" /* @common:endif */ id="app">
      {/* The greeting */}
      Hello {name}
      {/* @common:if [condition="platform.mobile"] */}
      <section>
        Mobile
        {/* @common:if [condition="features.camera"] */}
        <Camera size={1} />
        {/* @common:endif */}
      </section>
      {/* @common:endif */}
      {/* @common:if [condition="platform.desktop"] */}
      <Keyboard />
      <>{icon} shortcuts</>
      {/* @common:endif */}
      {/* @common:define-inline [value="build.name" default="dev"] */}
      <p title={/* @common:define-inline [value="build.date"] */ "today"}>{/* @common:if [condition="features.toast"] */ <Toast>saved</Toast> /* @common:endif */}</p>
    </main>
  );
}
